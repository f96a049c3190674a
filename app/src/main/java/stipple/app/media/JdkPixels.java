package stipple.app.media;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/// Decodes a picture with the JDK's reader of its format, which puts pixels where it is told to: a
/// raster of ours that keeps none of them and hands each row on.
final class JdkPixels {
    private JdkPixels() {}

    /// Reads all pixels.
    ///
    /// @param stopped whether nobody waits for the picture any more
    /// @param into makes the raster for the kind of pixels that the file holds
    /// @return the raster, which has had all that the file gives
    static <T extends WritableRaster> T read(
            Container container, AtomicBoolean stopped, Function<ImageTypeSpecifier, T> into)
            throws IOException, RefusedPhoto {
        String format = container.format().name().toLowerCase(Locale.ROOT);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new FileBytes(container.decodable(), stopped)) {
            reader.setInput(in, true, true);
            return read(reader, container, into);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            reader.dispose();
        }
    }

    private static <T extends WritableRaster> T read(
            ImageReader reader, Container container, Function<ImageTypeSpecifier, T> into)
            throws IOException, RefusedPhoto {
        AtomicBoolean warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        if (reader.getWidth(0) != container.widthPx()
                || reader.getHeight(0) != container.heightPx()) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "its size changed on reading");
        }
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        T raster = into.apply(type);
        ImageReadParam how = reader.getDefaultReadParam();
        how.setDestination(new BufferedImage(type.getColorModel(), raster, false, null));
        reader.read(0, how);
        if (warned.get()) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "parts of the picture are missing");
        }
        return raster;
    }
}
