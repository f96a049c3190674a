package stipple.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import stipple.app.advice.DemoDirectory;
import stipple.core.advice.Advice;
import stipple.core.advice.Advisor;
import stipple.core.advice.Question;
import stipple.core.advice.Recommendation;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Need;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.Places;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// A question to a directory of 100,000 providers, and reading the table of 49,025 towns. Before
/// anything is timed, the distances of the answer must be those of the plain formula, in order.
///
/// Run: `java -cp "bench/target/stipple-bench-0.1.0.jar:bench/target/lib/*" org.openjdk.jmh.Main
/// AdviceBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class AdviceBench {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 17);
    private static final int PROVIDERS = 100_000;
    private static final double TOLERANCE_KM = 1e-6;

    private final Places places = Places.shipped();
    private final Place lasVegas = places.find("Las Vegas, US").getFirst();
    private final Place london = places.find("London, GB").getFirst();
    private final Advisor advisor = advisor();

    private Advisor advisor() {
        Directory directory = DemoDirectory.of(new Seed(1), DAY, places, PROVIDERS);
        return Advisor.of(directory, DAY, Parameters.shipped());
    }

    /// Checks distances and order against the plain formula.
    @Setup
    public void prepare() {
        double before = 0;
        for (Recommendation one : ask(lasVegas).permanent()) {
            double km = lasVegas.distanceKm(one.branch().place());
            if (Math.abs(km - one.distanceKm()) > TOLERANCE_KM || km < before) {
                throw new IllegalStateException(
                        one.distanceKm() + " km instead of " + km + " after " + before);
            }
            before = km;
        }
    }

    @Benchmark
    public Advice nobodyNearby() {
        return ask(lasVegas);
    }

    @Benchmark
    public Advice manyNearby() {
        return ask(london);
    }

    @Benchmark
    public Places readTowns() {
        return Places.shipped();
    }

    private Advice ask(Place from) {
        return advisor.answer(
                new Question(
                        from,
                        Optional.empty(),
                        Need.PERMANENT,
                        OptionalDouble.empty(),
                        true,
                        OptionalInt.empty(),
                        Optional.empty(),
                        5));
    }
}
