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
import stipple.core.image.LinearImage;
import stipple.core.math.Seed;
import stipple.core.notice.NoticeEvidence;
import stipple.core.notice.NoticeJudge;
import stipple.core.notice.NoticeVerdict;
import stipple.core.notice.TextureReading;
import stipple.core.notice.ViewingLight;
import stipple.core.parameter.Parameters;

/// Judging a pair of pictures of one megapixel each, from pixels to the distance. Before anything
/// is timed, a picture must not be told from itself, larger dots must be told from farther, and one
/// and two threads must say the same.
///
/// Run: `./stipple bench NoticeBench`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NoticeBench {
    private static final int SIDE_PX = 1000;
    private static final double PX_PER_MM = 16;
    private static final double[] SKIN = {0.46, 0.29, 0.21};

    @Param({"1", "2"})
    private int threads;

    private final Parameters parameters = Parameters.shipped();
    private final NoticeJudge judge = NoticeJudge.of(parameters);
    private final ViewingLight light = ViewingLight.softIndoor(parameters);
    private CodedImage treated = new CodedImage(1, 1);
    private CodedImage stubble = new CodedImage(1, 1);

    /// Makes the pictures and checks the answers.
    @Setup
    public void prepare() {
        treated = picture(0.35, new Seed(1));
        stubble = picture(0.2, new Seed(2));
        double self = judge(treated, treated, threads).distanceM().likely();
        double larger = judge(treated, stubble, threads).distanceM().likely();
        boolean same = judge(treated, stubble, 1).equals(judge(treated, stubble, 2));
        if (self != 0 || larger < 1 || !same) {
            throw new IllegalStateException(self + " m, " + larger + " m, same: " + same);
        }
    }

    @Benchmark
    public NoticeVerdict pair() {
        return judge(treated, stubble, threads);
    }

    private NoticeVerdict judge(CodedImage dots, CodedImage hair, int workers) {
        return judge.judge(
                TextureReading.of(dots, PX_PER_MM, parameters, workers),
                TextureReading.of(hair, PX_PER_MM, parameters, workers),
                NoticeEvidence.none(),
                light);
    }

    private static CodedImage picture(double diameterMm, Seed seed) {
        LinearImage skin = new LinearImage(SIDE_PX, SIDE_PX);
        float[] left = new float[SIDE_PX * SIDE_PX];
        java.util.Arrays.fill(left, 1);
        double sigma = diameterMm * PX_PER_MM / 2.3548;
        int reach = (int) Math.ceil(3 * sigma);
        int dots = (int) (1.8 * SIDE_PX * SIDE_PX / (PX_PER_MM * PX_PER_MM));
        for (int dot = 0; dot < dots; dot++) {
            int x = (int) (seed.uniform(2L * dot) * SIDE_PX);
            int y = (int) (seed.uniform(2L * dot + 1) * SIDE_PX);
            for (int v = Math.max(0, y - reach); v < Math.min(SIDE_PX, y + reach); v++) {
                for (int u = Math.max(0, x - reach); u < Math.min(SIDE_PX, x + reach); u++) {
                    double far2 = (u - x) * (u - x) + (v - y) * (v - y);
                    left[v * SIDE_PX + u] *=
                            (float) (1 - 0.5 * Math.exp(-far2 / (2 * sigma * sigma)));
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            float[] plane = skin.plane(c);
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) SKIN[c] * left[i];
            }
        }
        return CodedImage.of(skin);
    }
}
