package stipple.app.media;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/// Decodes a JPEG with the JDK's reader, which gives its rows one by one to the picture that it
/// fills: a picture that has no pixels of its own and hands each row on.
final class JpegPixels {
    private final ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    private final AtomicBoolean warned = new AtomicBoolean();

    /// What takes the rows of a picture.
    interface Rows {
        /// @param bands 1 for grey, 3 for red, green and blue
        PictureRows of(int bands);
    }

    /// Reads all rows.
    PictureRows read(Container container, AtomicBoolean stopped, Rows rows)
            throws IOException, RefusedPhoto {
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        int width = container.widthPx();
        int height = container.heightPx();
        try (ImageInputStream in = new FileBytes(container.decodable(), stopped)) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw new RefusedPhoto(PhotoRefusal.DAMAGED, "its size changed on reading");
            }
            ImageTypeSpecifier type = reader.getImageTypes(0).next();
            PictureRows taken = rows.of(type.getNumBands());
            ImageReadParam how = reader.getDefaultReadParam();
            Handing handing =
                    new Handing(type.getSampleModel(width, height), taken, container.scans());
            how.setDestination(new BufferedImage(type.getColorModel(), handing, false, null));
            reader.read(0, how);
            if (warned.get()) {
                throw new RefusedPhoto(PhotoRefusal.DAMAGED, "parts of the picture are missing");
            }
            return taken;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            reader.dispose();
        }
    }

    /// Pixels that are handed on row by row. The reader gives the whole picture once for each scan;
    /// only the last, with all that the file says, is handed on.
    private static final class Handing extends WritableRaster {
        private final PictureRows rows;
        private int scansLeft;

        Handing(SampleModel model, PictureRows rows, int scans) {
            super(model, new DataBufferByte(1), new Point());
            this.rows = rows;
            this.scansLeft = scans;
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
                pack(row);
                rows.take();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void pack(Raster row) {
            byte[] bytes = ((DataBufferByte) row.getDataBuffer()).getData();
            int[] offsets = ((PixelInterleavedSampleModel) row.getSampleModel()).getBandOffsets();
            int bands = offsets.length;
            int red = offsets[0];
            int green = offsets[bands == 1 ? 0 : 1];
            int blue = offsets[bands == 1 ? 0 : 2];
            int[] pixels = rows.pixels();
            int at = rows.at();
            for (int x = 0, k = 0; x < width; x++, k += bands) {
                pixels[at + x] =
                        (bytes[k + red] & 0xFF) << 16
                                | (bytes[k + green] & 0xFF) << 8
                                | (bytes[k + blue] & 0xFF);
            }
        }
    }
}
