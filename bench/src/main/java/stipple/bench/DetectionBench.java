package stipple.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotFinder;
import stipple.core.photo.FoundDots;

/// Finding 25,000 dots in a photo of 12 megapixels. Before anything is timed, the count must be
/// within 6 % of the truth (dots at random touch each other).
///
/// Run: `./stipple bench DetectionBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 6)
@Fork(1)
public class DetectionBench {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int DOTS = 25_000;
    private static final double[] SKIN = {0.46, 0.29, 0.21};

    @Param({"16", "24"})
    private int pxPerMm;

    @Param({"1", "2"})
    private int threads;

    private final DotFinder finder = DotFinder.of(Parameters.shipped());
    private CodedImage photo = new CodedImage(1, 1);

    /// Makes the photo and checks the count.
    @Setup
    public void prepare() {
        photo = photo(pxPerMm);
        int found = find().count();
        if (Math.abs(found - DOTS) > 0.06 * DOTS) {
            throw new IllegalStateException(found + " dots of " + DOTS);
        }
    }

    @Benchmark
    public FoundDots find() {
        return finder.find(photo, pxPerMm, 0.7, threads);
    }

    private static CodedImage photo(double pxPerMm) {
        float[] clear = clear(pxPerMm);
        Seed grain = new Seed(8);
        LinearImage light = new LinearImage(WIDTH, HEIGHT);
        for (int c = 0; c < 3; c++) {
            float[] plane = light.plane(c);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) SKIN[c] * clear[i];
            }
            float[] seen = GaussianBlur.of(plane, WIDTH, HEIGHT, 0.7);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.max(0, seen[i] + 0.004 * grain.normal(3L * i + c));
            }
        }
        return CodedImage.of(light);
    }

    /// Share of the light that the dots leave.
    private static float[] clear(double pxPerMm) {
        Seed draw = new Seed(7);
        float[] clear = new float[WIDTH * HEIGHT];
        java.util.Arrays.fill(clear, 1);
        for (int i = 0; i < DOTS; i++) {
            double cx = draw.uniform(4L * i) * WIDTH;
            double cy = draw.uniform(4L * i + 1) * HEIGHT;
            double sigma = 0.22 * Math.exp(0.12 * draw.normal(4L * i + 2)) * pxPerMm / 2.3548;
            double contrast = Math.min(0.9, 0.35 * Math.exp(0.2 * draw.normal(4L * i + 3)));
            int reach = (int) Math.ceil(4 * sigma);
            for (int y = Math.max(0, (int) cy - reach); y < Math.min(HEIGHT, cy + reach); y++) {
                for (int x = Math.max(0, (int) cx - reach); x < Math.min(WIDTH, cx + reach); x++) {
                    double far2 = (x - cx) * (x - cx) + (y - cy) * (y - cy);
                    double dark = contrast * Math.exp(-far2 / (2 * sigma * sigma));
                    clear[y * WIDTH + x] *= (float) (1 - dark);
                }
            }
        }
        return clear;
    }
}
