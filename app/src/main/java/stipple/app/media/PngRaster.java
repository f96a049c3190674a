package stipple.app.media;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Takes the pixels of a PNG from its reader, puts them on white and hands them on row by row. The
/// rows of an interlaced picture come in pieces, so they are kept until all of them are there.
final class PngRaster extends WritableRaster {
    private final PixelColours colours;
    private final PictureRows rows;
    private final int[] whole;

    /// @param model of the pixels as the reader gives them
    PngRaster(SampleModel model, PixelColours colours, PictureRows rows, boolean isInterlaced) {
        super(model, new DataBufferByte(1), new Point());
        this.colours = colours;
        this.rows = rows;
        this.whole = new int[isInterlaced ? width * height : 0];
    }

    @Override
    public void setPixel(int x, int y, int[] samples) {
        int rgb = colours.onWhite(samples);
        if (whole.length > 0) {
            whole[y * width + x] = rgb;
            return;
        }
        rows.pixels()[rows.at() + x] = rgb;
        if (x == width - 1) {
            take();
        }
    }

    private void take() {
        try {
            rows.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a pixel was at all transparent.
    boolean sawTransparent() {
        return colours.sawTransparent();
    }

    /// The rows, when the reader has given all there are.
    PictureRows rows() {
        for (int at = 0; at < whole.length; at += width) {
            System.arraycopy(whole, at, rows.pixels(), rows.at(), width);
            take();
        }
        return rows;
    }
}
