package stipple.bench;

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
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointSpectrum;
import stipple.core.geometry.PointStatistics;
import stipple.core.geometry.RipleyK;
import stipple.core.image.Parallel;
import stipple.core.math.Seed;

/// Nearest neighbours, K with both edge corrections, pair correlation and spectrum of 25,000 points
/// at random in the unit square, distances to 0.02. Before anything is timed, nearest neighbours
/// and the number of pairs must be those found by looking at all.
///
/// Run: `./stipple bench PatternBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PatternBench {
    private static final int POINTS = 25_000;
    private static final double FAR = 0.02;

    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final double[] r = new double[20];

    /// Throws the points and checks the answers.
    @Setup
    public void prepare() {
        Seed seed = new Seed(7);
        for (int i = 0; i < POINTS; i++) {
            x[i] = seed.uniform(2L * i);
            y[i] = seed.uniform(2L * i + 1);
        }
        for (int k = 0; k < r.length; k++) {
            r[k] = FAR * (k + 1) / r.length;
        }
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < POINTS; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < POINTS; j++) {
                double dx = Math.abs(x[i] - x[j]);
                double dy = Math.abs(y[i] - y[j]);
                double d = Math.sqrt(dx * dx + dy * dy);
                if (i != j) {
                    least = Math.min(least, d);
                    weight += d <= FAR ? 1 / ((1 - dx) * (1 - dy)) : 0;
                }
            }
            sum += least;
        }
        require(nearest().nnMean(), sum / POINTS);
        require(k().translate(r.length - 1), weight / POINTS / (POINTS - 1.0));
    }

    private static void require(double fast, double plain) {
        if (Math.abs(fast - plain) > 1e-9 * plain) {
            throw new IllegalStateException(fast + " instead of " + plain);
        }
    }

    @Benchmark
    public PointStatistics nearest() {
        return PointStatistics.inWindow(x, y, 1, 1);
    }

    @Benchmark
    public RipleyK k() {
        return RipleyK.inWindow(x, y, 1, 1, r);
    }

    @Benchmark
    public PairCorrelation g() {
        return PairCorrelation.inWindow(x, y, 1, 1, FAR / r.length, r.length);
    }

    @Benchmark
    public PointSpectrum spectrum() {
        return PointSpectrum.inWindow(x, y, 1, 1, 40);
    }

    /// All four as `./stipple pattern` does them: two threads share them, the longest first.
    @Benchmark
    public double allOnTwoThreads() {
        double[] found = new double[4];
        Parallel.forEach(
                found.length,
                2,
                i ->
                        found[i] =
                                switch (i) {
                                    case 0 -> k().isotropic(3);
                                    case 1 -> spectrum().power(9);
                                    case 2 -> g().g(5);
                                    default -> nearest().nnMean();
                                });
        return found[0] + found[1] + found[2] + found[3];
    }

    /// All four, one after the other.
    @Benchmark
    public double all() {
        return nearest().nnMean() + k().isotropic(3) + g().g(5) + spectrum().power(9);
    }
}
