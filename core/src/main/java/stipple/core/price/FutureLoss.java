package stipple.core.price;

import java.util.List;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossClass.Norwood;

/// How far hair loss goes on: each year with a chance that depends on age it moves on by a class.
///
/// The number of steps after some years is a sum of independent coins with slowly changing chances;
/// its distribution is computed exactly, year by year. What is approximate is the chance itself: it
/// is our guess, and people differ.
///
/// @param ageYears age now, 15 to 110
/// @param runsInFamily whether near relatives went bald
public record FutureLoss(int ageYears, boolean runsInFamily) {
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 110;
    private static final int THIRTY = 30;
    private static final int FORTY_FIVE = 45;

    private static final List<LossClass> USUAL =
            List.of(
                    Norwood.I,
                    Norwood.II,
                    Norwood.III,
                    Norwood.III_VERTEX,
                    Norwood.IV,
                    Norwood.V,
                    Norwood.VI,
                    Norwood.VII);
    private static final List<LossClass> WHOLE_FRONT =
            List.of(Norwood.IIA, Norwood.IIIA, Norwood.IVA, Norwood.VA, Norwood.VI, Norwood.VII);
    private static final List<LossClass> DIFFUSE =
            List.of(new LossClass.Ludwig(1), new LossClass.Ludwig(2), new LossClass.Ludwig(3));

    public FutureLoss {
        if (ageYears < YOUNGEST || ageYears > OLDEST) {
            throw new IllegalArgumentException(
                    "age " + ageYears + ", allowed " + YOUNGEST + " to " + OLDEST);
        }
    }

    /// The class below which loss stays with probability `shareFraction` after so many years.
    public LossClass classAfter(
            LossClass now, int years, double shareFraction, Parameters parameters) {
        double[] steps = stepChances(years, parameters);
        double below = 0;
        int count = 0;
        while (count < steps.length - 1 && below + steps[count] < shareFraction) {
            below += steps[count];
            count++;
        }
        return later(now, count);
    }

    /// The class a number of steps further on; the last of its scale at most.
    static LossClass later(LossClass now, int steps) {
        for (List<LossClass> scale : List.of(USUAL, WHOLE_FRONT, DIFFUSE)) {
            int at = scale.indexOf(now);
            if (at >= 0) {
                return scale.get(Math.min(at + steps, scale.size() - 1));
            }
        }
        return now;
    }

    /// Probability of 0, 1, 2, ... steps after so many years.
    double[] stepChances(int years, Parameters parameters) {
        double[] chances = new double[years + 1];
        chances[0] = 1;
        for (int year = 0; year < years; year++) {
            double step = stepChance(ageYears + year, parameters);
            for (int k = year + 1; k > 0; k--) {
                chances[k] = chances[k] * (1 - step) + chances[k - 1] * step;
            }
            chances[0] *= 1 - step;
        }
        return chances;
    }

    private double stepChance(int age, Parameters parameters) {
        double chance =
                parameters.likely(
                        age < THIRTY
                                ? "x-loss-step-under-30"
                                : age < FORTY_FIVE
                                        ? "x-loss-step-30-to-44"
                                        : "x-loss-step-from-45");
        return runsInFamily ? chance * parameters.likely("x-loss-step-family") : chance;
    }
}
