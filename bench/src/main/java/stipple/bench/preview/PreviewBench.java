package stipple.bench.preview;

import java.util.concurrent.TimeUnit;
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
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoResult;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;

/// 25,000 dots into a 12-megapixel photo: painting alone, and from JPEG bytes to JPEG bytes.
///
/// Before anything is timed, the picture made by one thread must equal that made by two. Opening a
/// photo includes every check of the door for photos; finding the place of each dot in it is timed
/// too.
///
/// Run: `java -cp "bench/target/classes:bench/target/lib/*" org.openjdk.jmh.Main PreviewBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1500m", "-XX:+UseParallelGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class PreviewBench {
    private static final int WIDTH_PX = 4000;
    private static final int HEIGHT_PX = 3000;
    private static final int DOTS = 25_000;

    private BallScene scene = BallScene.of(new CodedImage(1, 1), 1);
    private byte[] jpeg = {};

    @Setup
    public void prepare() {
        CodedImage photo = BallScene.texture(WIDTH_PX, HEIGHT_PX);
        scene = BallScene.of(photo, DOTS);
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
    public byte[] jpegToJpegWithDots() {
        return encoded(scene.in(decoded(jpeg)).picture().at(scene.healed(), 2));
    }

    @Benchmark
    public byte[] jpegToJpegOnly() {
        return encoded(decoded(jpeg));
    }

    private static CodedImage decoded(byte[] bytes) {
        return switch (PhotoDoor.usual().open("photo.jpg", bytes)) {
            case PhotoResult.Opened(Photo photo) -> photo.image();
            case PhotoResult.Refused refused -> throw new IllegalStateException(refused.sentence());
        };
    }

    private static byte[] encoded(CodedImage photo) {
        return PictureWriter.jpeg(photo, PictureWriter.USUAL_QUALITY, 2);
    }
}
