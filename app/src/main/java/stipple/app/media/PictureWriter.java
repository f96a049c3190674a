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
import javax.imageio.ImageIO;
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
        return jpeg(image, quality, 1);
    }

    /// The picture as JPEG, the same bytes for any number of threads.
    ///
    /// @param quality (0, 1]
    /// @param threads how many share the work on a large picture
    public static byte[] jpeg(CodedImage image, float quality, int threads) {
        return BandedJpeg.of(image, quality, threads);
    }

    public static byte[] png(CodedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(image.rgb().length + 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(asBufferedImage(image), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture in memory", e);
        }
        return bytes.toByteArray();
    }

    /// The picture in the format that the file's name asks for: `.jpg`, `.jpeg` or `.png`.
    ///
    /// @param threads how many share the work on a large picture
    /// @throws IllegalArgumentException for another ending
    public static byte[] byName(CodedImage image, String fileName, int threads) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return png(image);
        }
        if (name.endsWith(".jpg") || name.endsWith(".jpeg")) {
            return jpeg(image, USUAL_QUALITY, threads);
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
}
