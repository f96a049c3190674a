package stipple.app.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import stipple.core.image.CodedImage;

/// Writes our own pictures as JPEG or PNG without metadata; the same picture gives the same bytes.
public final class PictureWriter {
    /// What previews are written with.
    public static final float USUAL_QUALITY = 0.92f;

    private static final int RED = 0xFF0000;
    private static final int GREEN = 0xFF00;
    private static final int BLUE = 0xFF;

    private PictureWriter() {}

    /// The picture as JPEG with the usual quality of 92.
    public static byte[] jpeg(CodedImage image) {
        return jpeg(image, USUAL_QUALITY);
    }

    /// The picture as JPEG.
    ///
    /// @param quality (0, 1]
    public static byte[] jpeg(CodedImage image, float quality) {
        return encoded(image, "jpeg", quality);
    }

    public static byte[] png(CodedImage image) {
        return encoded(image, "png", 0);
    }

    /// The picture in the format that the file's name asks for: `.jpg`, `.jpeg` or `.png`.
    ///
    /// @throws IllegalArgumentException for another ending
    public static byte[] byName(CodedImage image, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return png(image);
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return jpeg(image);
        }
        throw new IllegalArgumentException("picture file " + fileName + ", allowed .jpg or .png");
    }

    /// A view of the same pixels for the JDK; writes to either show in both.
    public static BufferedImage asBufferedImage(CodedImage image) {
        DataBuffer pixels = new DataBufferInt(image.rgb(), image.rgb().length);
        WritableRaster raster =
                Raster.createPackedRaster(
                        pixels,
                        image.width(),
                        image.height(),
                        image.width(),
                        new int[] {RED, GREEN, BLUE},
                        null);
        return new BufferedImage(new DirectColorModel(24, RED, GREEN, BLUE), raster, false, null);
    }

    private static byte[] encoded(CodedImage image, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(image.rgb().length / 4 + 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality > 0) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(asBufferedImage(image), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
