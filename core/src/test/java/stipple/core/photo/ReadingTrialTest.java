package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Made portraits of random people: six skins in turn, plain and busy walls in turn, four lights,
/// bald, fringe and full stubble, noise and blur, lenses of 24 to 85 mm. A few are read in every
/// build; `-Dstipple.reading.trials=100` reads a hundred and prints each.
class ReadingTrialTest {
    private static final int FEW = 3;

    @Test
    void silhouette_pose_and_outline_hold_for_every_skin_and_wall() {
        int trials = Integer.getInteger("stipple.reading.trials", FEW);
        boolean isLong = trials > FEW;
        List<String> misses = new ArrayList<>();
        int within = 0;
        for (int k = 0; k < trials; k++) {
            ReadingTrial trial = new ReadingTrial(isLong ? k : 7 * k);
            ReadingTrial.Result found = trial.run();
            String line = line(trial, found);
            if (isLong) {
                System.out.println(line);
            }
            within += Math.abs(found.sizeError()) < found.sizeSigma() ? 1 : 0;
            if (!holds(trial, found)) {
                misses.add(line);
            }
        }
        assertThat(misses).as("of " + trials).hasSizeLessThanOrEqualTo(trials / 33);
        if (isLong) {
            assertThat(within).as("sizes within one sigma").isGreaterThan(6 * trials / 10);
        }
    }

    private static boolean holds(ReadingTrial trial, ReadingTrial.Result found) {
        double turned = Math.abs(trial.camera.pose().yawDeg());
        double least = trial.spec.busyBackdrop() ? 0.95 : 0.985;
        return found.refusal().isEmpty()
                && found.trueOverlap() >= least
                && found.outlineMm() <= 2
                && found.poseDeg() <= (turned > 40 ? 10 : 6);
    }

    private static String line(ReadingTrial trial, ReadingTrial.Result found) {
        return String.format(
                Locale.ROOT,
                "%3d skin %d %s %-6s %.0f mm yaw %+.0f pitch %+.0f: %s fit %.3f outline %.3f, %.2f"
                        + " mm, pose %.1f deg, size %+.1f %% (%.1f)",
                trial.number,
                trial.skinType,
                trial.spec.busyBackdrop() ? "busy " : "plain",
                trial.spec.hair(),
                trial.focal35Mm,
                trial.camera.pose().yawDeg(),
                trial.camera.pose().pitchDeg(),
                found.refusal(),
                found.overlap(),
                found.trueOverlap(),
                found.outlineMm(),
                found.poseDeg(),
                100 * found.sizeError(),
                100 * found.sizeSigma());
    }
}
