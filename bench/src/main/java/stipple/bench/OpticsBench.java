package stipple.bench;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import stipple.core.color.LinearRgb;
import stipple.core.color.Spectrum;
import stipple.core.ink.Pigment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.skin.Complexion;
import stipple.core.skin.DotProfile;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinLayers;
import stipple.core.skin.SkinType;
import stipple.core.skin.TableDotLook;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;
import stipple.core.skin.optics.PhotonDice;
import stipple.core.skin.optics.PhotonLight;
import stipple.core.skin.optics.PhotonPath;
import stipple.core.skin.optics.PhotonTracer;
import stipple.core.skin.optics.PhotonTransport;
import stipple.core.skin.optics.SlabLight;

/// A skin colour from 31 wave lengths and three layers, a million photons in the slab of van de
/// Hulst on one thread and on two, a step of a photon in skin, the look-up of one deposit, and the
/// look of all deposits in a new skin. Before anything is timed, photons and adding-doubling must
/// agree on the slab within three standard errors, one thread and two exactly, and all wave lengths
/// at once with one after the other.
///
/// Run: `java -cp "bench/target/stipple-bench-0.1.0.jar:bench/target/lib/*" org.openjdk.jmh.Main
/// OpticsBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class OpticsBench {
    private static final LayerStack SLAB = LayerStack.inAir(new Layer(1, 10, 90, 0.75, 0.02));
    private static final int PHOTONS = 1_000_000;

    /// Scattering as in skin, to the end of the world.
    private static final LayerStack SKIN =
            new LayerStack(1.4, List.of(new Layer(1.4, 0.3, 200, 0.8, 1e6)), 1.4);

    private static final int SKIN_PHOTONS = 200;
    private static final double SMALL_WEIGHT = 1e-4;

    private final Parameters parameters = Parameters.shipped();
    private final SkinColor skin = SkinColor.of(parameters);
    private final Complexion complexion = SkinType.II.complexion(parameters);
    private final TableDotLook look =
            TableDotLook.of(DotTable.shipped(), Pigment.SMP_CARBON, complexion, parameters);
    private final ForkJoinPool one = new ForkJoinPool(1);
    private final ForkJoinPool two = new ForkJoinPool(2);
    private int lookUps;

    /// Checks that the two methods agree.
    @Setup
    public void prepare() {
        SlabLight exact = AddingDoubling.ofQuadrature(32).light(SLAB);
        PhotonLight found = PhotonTransport.light(SLAB, PHOTONS, new Seed(1));
        double off = exact.diffuseReflectance() - found.light().diffuseReflectance();
        if (Math.abs(off) > 3 * found.standardErrors().diffuseReflectance()) {
            throw new IllegalStateException("photons and adding-doubling differ by " + off);
        }
    }

    @Setup
    public void checkThreads() {
        PhotonLight expected = onThreads(one);
        if (!expected.equals(onThreads(two))) {
            throw new IllegalStateException("one and two threads follow other photons");
        }
    }

    @Setup
    public void checkSpectrum() {
        SkinLayers layers = SkinLayers.of(parameters);
        AddingDoubling method = AddingDoubling.ofQuadrature(8);
        List<LayerStack> stacks =
                IntStream.range(0, Spectrum.SAMPLES)
                        .mapToObj(i -> layers.stack(complexion, i))
                        .toList();
        double[] together = method.diffuseReflectances(stacks);
        for (int i = 0; i < together.length; i++) {
            double off = together[i] - method.light(stacks.get(i)).diffuseReflectance();
            if (Math.abs(off) > 1e-6) {
                throw new IllegalStateException("wave lengths at once are off by " + off);
            }
        }
    }

    @TearDown
    public void close() {
        one.close();
        two.close();
    }

    @Benchmark
    public LinearRgb skinColor() {
        return skin.color(complexion);
    }

    @Benchmark
    public PhotonLight millionPhotonsOnOneThread() {
        return onThreads(one);
    }

    @Benchmark
    public PhotonLight millionPhotonsOnTwoThreads() {
        return onThreads(two);
    }

    private static PhotonLight onThreads(ForkJoinPool pool) {
        return pool.submit(() -> PhotonTransport.light(SLAB, PHOTONS, new Seed(1))).join();
    }

    /// Divide by the steps counted beside it for the time of a step.
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public Steps photonsInSkin(Steps counted) {
        new PhotonTracer(SKIN, SMALL_WEIGHT)
                .trace(new PhotonDice(new Seed(7)), SKIN_PHOTONS, counted);
        return counted;
    }

    /// Counts the steps of photons: JMH prints the time of one beside that of the run.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Steps implements PhotonPath {
        public long steps;

        @Override
        public void piece(
                int layer,
                double x,
                double y,
                double z,
                double ux,
                double uy,
                double uz,
                double lengthCm) {
            steps++;
        }

        @Override
        public void end(double up, double down) {}
    }

    /// The look of deposits in a skin of known melanin and blood, and the first of them.
    @Benchmark
    public DotProfile newSkin() {
        return TableDotLook.of(DotTable.shipped(), Pigment.SMP_CARBON, complexion, parameters)
                .profile(0.15, 0.15, 15);
    }

    @Benchmark
    public DotProfile lookUp() {
        int i = lookUps++ & 63;
        return look.profile(0.1 + 0.002 * i, 0.12 + 0.001 * i, 5 + i);
    }
}
