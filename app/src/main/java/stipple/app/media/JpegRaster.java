package stipple.app.media;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Takes the rows of a JPEG from its reader and hands them on. The reader gives the whole picture
/// once for each scan; only the last, with all that the file says, is handed on.
final class JpegRaster extends WritableRaster {
    private final PictureRows rows;
    private int scansLeft;

    /// @param model of one byte for each band: grey, or red, green and blue
    /// @param scans how many times the picture comes
    JpegRaster(SampleModel model, PictureRows rows, int scans) {
        super(model, new DataBufferByte(1), new Point());
        this.rows = rows;
        this.scansLeft = scans;
    }

    PictureRows rows() {
        return rows;
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        if (y == 0) {
            scansLeft--;
        }
        try {
            rows.goOn();
            if (scansLeft > 0) {
                return;
            }
            if (x != 0 || y != rows.count() || row.getWidth() != width) {
                throw new IllegalStateException("row " + y + " instead of " + rows.count());
            }
            rows.take(
                    ((DataBufferByte) row.getDataBuffer()).getData(),
                    new SampleOrder((PixelInterleavedSampleModel) row.getSampleModel()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
