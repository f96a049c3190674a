package stipple.bench.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stipple.core.image.CodedImage;

/// 25,000 dots into a 12-megapixel photo: painting alone, and from JPEG bytes to JPEG bytes.
///
/// Before anything is timed, the picture made by one thread must equal that made by two.
///
/// Run: `java -cp "bench/target/classes:bench/target/lib/*" org.openjdk.jmh.Main PreviewBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class PreviewBench {
    private static final int WIDTH_PX = 4000;
    private static final int HEIGHT_PX = 3000;
    private static final float JPEG_QUALITY = 0.92f;

    private BallScene scene = BallScene.of(new CodedImage(1, 1));
    private byte[] jpeg = {};

    @Setup
    public void prepare() throws IOException {
        CodedImage photo = BallScene.texture(WIDTH_PX, HEIGHT_PX);
        scene = BallScene.of(photo);
        jpeg = encoded(photo);
        CodedImage one = scene.picture().at(scene.healed(), 1);
        CodedImage two = scene.picture().at(scene.healed(), 2);
        if (!one.hasSamePixels(two) || one.hasSamePixels(photo)) {
            throw new IllegalStateException("one and two threads paint different pictures");
        }
    }

    @Benchmark
    public CodedImage paintOnOneThread() {
        return scene.picture().at(scene.healed(), 1);
    }

    @Benchmark
    public CodedImage paintOnTwoThreads() {
        return scene.picture().at(scene.healed(), 2);
    }

    /// What painting cannot be faster than: a copy of the photo.
    @Benchmark
    public CodedImage copyOnly() {
        return scene.photo().copy();
    }

    @Benchmark
    public byte[] jpegToJpegWithDots() throws IOException {
        return encoded(BallScene.of(decoded(jpeg)).picture().at(scene.healed(), 2));
    }

    @Benchmark
    public byte[] jpegToJpegOnly() throws IOException {
        return encoded(decoded(jpeg));
    }

    private static CodedImage decoded(byte[] bytes) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
        int width = read.getWidth();
        int height = read.getHeight();
        byte[] bgr = ((java.awt.image.DataBufferByte) read.getRaster().getDataBuffer()).getData();
        CodedImage photo = new CodedImage(width, height);
        int[] rgb = photo.rgb();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] =
                    (bgr[3 * i + 2] & 0xFF) << 16
                            | (bgr[3 * i + 1] & 0xFF) << 8
                            | (bgr[3 * i] & 0xFF);
        }
        return photo;
    }

    private static byte[] encoded(CodedImage photo) throws IOException {
        BufferedImage image =
                new BufferedImage(photo.width(), photo.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int[] rgb = photo.rgb();
        for (int i = 0; i < rgb.length; i++) {
            bgr[3 * i] = (byte) rgb[i];
            bgr[3 * i + 1] = (byte) (rgb[i] >> 8);
            bgr[3 * i + 2] = (byte) (rgb[i] >> 16);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(JPEG_QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
