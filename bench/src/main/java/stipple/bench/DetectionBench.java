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

/// Finding 25,000 dots in a photo of 12 megapixels. Before anything is timed, two things must hold:
/// of the dots that stand alone 99 of 100 are found where they are, and the count is within 2 % of
/// the number of dots that can be told apart. The dots lie at random, 25 to 120 on a square
/// centimetre, so that many touch: two round Gaussians nearer than two standard deviations have one
/// summit together (the Sparrow limit), and no search for summits counts them as two.
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
    private static final Seed DRAW = new Seed(7);
    private static final double[] SKIN = {0.46, 0.29, 0.21};

    private static final double WIDTH_MM = 0.22;
    private static final double BLUR_PX = 0.7;
    private static final double ALONE_MM = 0.4;
    private static final double NEAR_MM = 0.08;

    @Param({"11", "16", "24"})
    private int pxPerMm;

    @Param({"1", "2"})
    private int threads;

    private final DotFinder finder = DotFinder.of(Parameters.shipped());
    private CodedImage photo = new CodedImage(1, 1);

    /// Makes the photo and checks what is found in it.
    @Setup
    public void prepare() {
        photo = photo(pxPerMm);
        FoundDots found = find();
        int apart = toldApart();
        double alone = shareOfLoneFound(found);
        if (Math.abs(found.count() - apart) > 0.02 * apart || alone < 0.99) {
            throw new IllegalStateException(
                    found.count() + " dots of " + apart + " told apart, of the lone " + alone);
        }
    }

    /// Dots of which each lies farther than the Sparrow limit from all counted before it.
    private int toldApart() {
        double sigmaMm = Math.hypot(WIDTH_MM / 2.3548, BLUR_PX / pxPerMm);
        double[] counted = new double[2 * DOTS];
        int count = 0;
        for (int i = 0; i < DOTS; i++) {
            if (nearestMm(counted, count, xMm(i), yMm(i), -1) > 2 * sigmaMm) {
                counted[2 * count] = xMm(i);
                counted[2 * count + 1] = yMm(i);
                count++;
            }
        }
        return count;
    }

    private double shareOfLoneFound(FoundDots found) {
        double[] dots = new double[2 * DOTS];
        for (int i = 0; i < DOTS; i++) {
            dots[2 * i] = xMm(i);
            dots[2 * i + 1] = yMm(i);
        }
        double[] seen = new double[2 * found.count()];
        for (int i = 0; i < found.count(); i++) {
            seen[2 * i] = found.xMm(i);
            seen[2 * i + 1] = found.yMm(i);
        }
        int alone = 0;
        int hit = 0;
        for (int i = 0; i < DOTS; i++) {
            if (nearestMm(dots, DOTS, xMm(i), yMm(i), i) > ALONE_MM) {
                alone++;
                hit += nearestMm(seen, found.count(), xMm(i), yMm(i), -1) < NEAR_MM ? 1 : 0;
            }
        }
        return (double) hit / alone;
    }

    private double xMm(int i) {
        return (DRAW.uniform(4L * i) * WIDTH + 0.5) / pxPerMm;
    }

    private double yMm(int i) {
        return (DRAW.uniform(4L * i + 1) * HEIGHT + 0.5) / pxPerMm;
    }

    private static double nearestMm(double[] places, int count, double x, double y, int self) {
        double least2 = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double dx = places[2 * k] - x;
            double dy = places[2 * k + 1] - y;
            double far2 = dx * dx + dy * dy;
            if (far2 < least2 && k != self) {
                least2 = far2;
            }
        }
        return Math.sqrt(least2);
    }

    @Benchmark
    public FoundDots find() {
        return finder.find(photo, pxPerMm, BLUR_PX, threads);
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
            float[] seen = GaussianBlur.of(plane, WIDTH, HEIGHT, BLUR_PX);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.max(0, seen[i] + 0.004 * grain.normal(3L * i + c));
            }
        }
        return CodedImage.of(light);
    }

    /// Share of the light that the dots leave.
    private static float[] clear(double pxPerMm) {
        float[] clear = new float[WIDTH * HEIGHT];
        java.util.Arrays.fill(clear, 1);
        for (int i = 0; i < DOTS; i++) {
            double cx = DRAW.uniform(4L * i) * WIDTH;
            double cy = DRAW.uniform(4L * i + 1) * HEIGHT;
            double sigma = WIDTH_MM * Math.exp(0.12 * DRAW.normal(4L * i + 2)) * pxPerMm / 2.3548;
            double contrast = Math.min(0.9, 0.35 * Math.exp(0.2 * DRAW.normal(4L * i + 3)));
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
