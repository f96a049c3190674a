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
import stipple.core.color.LinearRgb;
import stipple.core.ink.Pigment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.skin.Complexion;
import stipple.core.skin.DotProfile;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinType;
import stipple.core.skin.TableDotLook;
import stipple.core.skin.optics.AddingDoubling;
import stipple.core.skin.optics.Layer;
import stipple.core.skin.optics.LayerStack;
import stipple.core.skin.optics.PhotonLight;
import stipple.core.skin.optics.PhotonTransport;
import stipple.core.skin.optics.SlabLight;

/// A skin colour from 31 wave lengths and three layers, a million photons in the slab of van de
/// Hulst, and the look-up of one deposit. Before anything is timed, photons and adding-doubling
/// must agree on the slab within three standard errors.
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

    private final Parameters parameters = Parameters.shipped();
    private final SkinColor skin = SkinColor.of(parameters);
    private final Complexion complexion = SkinType.II.complexion(parameters);
    private final TableDotLook look =
            TableDotLook.of(DotTable.shipped(), Pigment.SMP_CARBON, complexion, parameters);
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

    @Benchmark
    public LinearRgb skinColor() {
        return skin.color(complexion);
    }

    /// On all threads of the common pool; `-jvmArgs
    /// -Djava.util.concurrent.ForkJoinPool.common.parallelism=0` for one.
    @Benchmark
    public PhotonLight millionPhotons() {
        return PhotonTransport.light(SLAB, PHOTONS, new Seed(1));
    }

    @Benchmark
    public DotProfile lookUp() {
        int i = lookUps++ & 63;
        return look.profile(0.1 + 0.002 * i, 0.12 + 0.001 * i, 5 + i);
    }
}
