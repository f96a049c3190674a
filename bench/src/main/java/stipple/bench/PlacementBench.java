package stipple.bench;

import java.util.Arrays;
import java.util.List;
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
import stipple.core.design.PatternFamily;
import stipple.core.dots.DotSurface;
import stipple.core.dots.FollicleField;
import stipple.core.dots.HairGroups;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.PriorSites;
import stipple.core.dots.SitePlacer;
import stipple.core.dots.Sites;
import stipple.core.math.Seed;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ScalpPoint;

/// 25,000 deposits in three nested sessions on a head with 6,000 follicles. Before anything is
/// timed, one and two threads must give the same bytes.
///
/// Run: `java -cp "bench/target/stipple-bench-0.1.0.jar:bench/target/lib/*" org.openjdk.jmh.Main
/// PlacementBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class PlacementBench {
    private static final double CIRCUMFERENCE_MM = 565;
    private static final double DOTS_PER_CM2 = 109.4;
    private static final double UNITS_PER_CM2 = 40;
    private static final double FADE_MM = 8;
    private static final List<Double> SHARES = List.of(0.35, 0.40, 0.25);

    @Param({"DIFFUSE", "FINE", "CLUSTERED"})
    PatternFamily family = PatternFamily.FINE;

    @Param({"1", "2"})
    int threads = 1;

    private DotSurface surface = DotSurface.plane(1, 1);
    private PriorSites prior = PriorSites.none();

    /// Grows the hair and checks that the number of threads makes no difference.
    @Setup
    public void prepare() {
        Head head = Head.ofCircumference(HeadTemplate.shipped(), CIRCUMFERENCE_MM);
        surface = HeadSurface.of(head);
        prior =
                FollicleField.grow(
                                surface, PlacementBench::hair, HairGroups.natural(), new Seed(5), 1)
                        .asPrior();
        if (!Arrays.equals(place(1).positionsMm(), place(2).positionsMm())) {
            throw new IllegalStateException("one and two threads give different sites");
        }
    }

    @Benchmark
    public Sites place() {
        return place(threads);
    }

    private Sites place(int onThreads) {
        return SitePlacer.place(
                surface, PlacementBench::dots, SHARES, prior, family, new Seed(9), onThreads);
    }

    private static double dots(ScalpPoint p) {
        double along = Math.min(p.sMm() - 70, 240 - p.sMm());
        return DOTS_PER_CM2 * fade(Math.min(along, 82 - Math.abs(p.wMm())));
    }

    private static double hair(ScalpPoint p) {
        double behind = Math.max(p.sMm() - 232, Math.abs(p.wMm()) - 74);
        double inside = Math.min(Math.min(p.sMm() - 70, 300 - p.sMm()), 112 - Math.abs(p.wMm()));
        return UNITS_PER_CM2 * fade(Math.min(behind, inside));
    }

    private static double fade(double insideMm) {
        return Math.clamp(insideMm / FADE_MM, 0, 1);
    }
}
