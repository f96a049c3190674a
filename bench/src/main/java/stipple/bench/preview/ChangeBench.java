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
import stipple.core.color.SrgbColor;
import stipple.core.course.Moment;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.preview.PlanPicture;
import stipple.core.skin.SkinTone;

/// What a slider waits for: 40,000 dots in a picture of one megapixel after another year, shade,
/// depth or skin was chosen, on two threads.
///
/// Before anything is timed, each changed picture must equal the one that is made from nothing, and
/// two threads must paint what one paints.
///
/// Run: `java -cp "bench/target/classes:bench/target/lib/*" org.openjdk.jmh.Main ChangeBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class ChangeBench {
    private static final int WIDTH_PX = 1156;
    private static final int HEIGHT_PX = 867;
    private static final int DOTS = 40_000;
    private static final double GOOD_DEPTH_MM = 0.15;

    private final Parameters parameters = Parameters.shipped();
    private BallScene scene = BallScene.of(new CodedImage(1, 1), 1);
    private int turn;

    @Setup
    public void prepare() {
        scene = BallScene.of(BallScene.texture(WIDTH_PX, HEIGHT_PX), DOTS);
        Deposits darker = scene.deposits().reworked(0.3, 0.8);
        CodedImage changed = scene.picture().with(darker).at(scene.healed(), 2);
        CodedImage anew = scene.pictureOf(darker).at(scene.healed(), 1);
        CodedImage before = scene.picture().at(scene.healed(), 1);
        if (!changed.hasSamePixels(anew) || changed.hasSamePixels(before)) {
            throw new IllegalStateException("the changed picture is not the one made anew");
        }
    }

    @Benchmark
    public CodedImage anotherYear() {
        return scene.picture().at(scene.course().at(new Moment.Year(turn++ % 20)), 2);
    }

    @Benchmark
    public CodedImage anotherShade() {
        double shade = 0.3 + 0.05 * (turn++ % 10);
        return changed(scene.deposits().reworked(GOOD_DEPTH_MM, shade));
    }

    @Benchmark
    public CodedImage anotherDepth() {
        double depthMm = 0.1 + 0.03 * (turn++ % 20);
        return changed(scene.deposits().reworked(depthMm, 0.6));
    }

    /// The colour of the skin is fitted and the look of dots in it is worked out anew.
    @Benchmark
    public CodedImage anotherSkin() {
        SkinTone tone = SkinTone.of(new SrgbColor(213 - turn++ % 10, 165, 140));
        DotOptics optics = DotOptics.of(Pigment.SMP_CARBON, tone, parameters);
        return scene.picture().with(optics).at(scene.healed(), 2);
    }

    private CodedImage changed(Deposits deposits) {
        PlanPicture picture = scene.picture().with(deposits);
        return picture.at(scene.healed(), 2);
    }
}
