package stipple.core.outcome;

import java.util.List;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// What accumulated cases say about two parameters: how much of the fresh darkness healing takes,
/// and how fast pigment fades after. Cases and the ranges that the registry holds are weighed by
/// their errors (a Bayesian straight line in logarithms); with no case the registry's ranges come
/// back, with many they no longer matter. It proposes and changes nothing.
///
/// @param cases how many were used
/// @param loss share of the fresh darkness that healing takes, as the registry holds it
/// @param proposedLoss the same after the cases
/// @param fadeId of the parameter of fading
/// @param fade half-life or scale as the registry holds it, in its own unit
/// @param proposedFade the same after the cases
public record Recalibration(
        int cases, Range loss, Range proposedLoss, String fadeId, Range fade, Range proposedFade) {
    public static final String LOSS_ID = "b-t7-healing-loss";

    private static final double NINE_TENTHS = 1.645;
    private static final double MODEL_SIGMA = 0.08;
    private static final double LEAST_SHARE = 0.02;
    private static final double MONTHS_PER_YEAR = 12;

    /// @param treatment cases of other treatments are left out
    public static Recalibration of(
            List<HealedCase> cases, Treatment treatment, Parameters parameters) {
        Range loss = parameters.range(LOSS_ID);
        boolean isTrico = treatment == Treatment.TRICO;
        String fadeId = isTrico ? "b-f4-trico-scale" : "b-f3-half-life-permanent";
        Range fade = parameters.range(fadeId);
        double keptLow = StrictMath.log((1 - loss.high()) / (1 - loss.likely()));
        double keptHigh = StrictMath.log((1 - loss.low()) / (1 - loss.likely()));
        double rate = rate(isTrico, fade.likely());
        double rateSigma =
                (rate(isTrico, fade.low()) - rate(isTrico, fade.high())) / 2 / NINE_TENTHS;
        double keptSigma = (keptHigh - keptLow) / 2 / NINE_TENTHS;
        double[] normal = {1 / (keptSigma * keptSigma), 0, 0, 1 / (rateSigma * rateSigma)};
        double[] right = {0, 0};
        int used = 0;
        for (HealedCase one : cases) {
            if (one.treatment() != treatment) {
                continue;
            }
            used++;
            double share = Math.max(LEAST_SHARE, one.pigment());
            double relative = one.sigma() / Math.max(share, 0.1);
            double weight = 1 / (relative * relative + MODEL_SIGMA * MODEL_SIGMA);
            double t = isTrico ? one.years() * one.years() : one.years();
            double y = StrictMath.log(share);
            normal[0] += weight;
            normal[1] -= weight * t;
            normal[2] -= weight * t;
            normal[3] += weight * t * t;
            right[0] += weight * y;
            right[1] -= weight * t * y;
        }
        double det = normal[0] * normal[3] - normal[1] * normal[2];
        double kept = (right[0] * normal[3] - normal[1] * right[1]) / det;
        double faster = (normal[0] * right[1] - normal[2] * right[0]) / det;
        double keptError = NINE_TENTHS * Math.sqrt(normal[3] / det);
        double rateError = NINE_TENTHS * Math.sqrt(normal[0] / det);
        return new Recalibration(
                used,
                loss,
                lossOf(loss.likely(), kept, keptError),
                fadeId,
                fade,
                fadeOf(isTrico, rate + faster, rateError, fade));
    }

    /// How fast the logarithm of what is left falls: by years for half-lives, by their squares for
    /// the trico scale.
    private static double rate(boolean isTrico, double fade) {
        double years = isTrico ? fade / MONTHS_PER_YEAR : fade;
        return isTrico ? 1 / (years * years) : StrictMath.log(2) / years;
    }

    private static double fadeOf(boolean isTrico, double rate) {
        return isTrico ? MONTHS_PER_YEAR / Math.sqrt(rate) : StrictMath.log(2) / rate;
    }

    private static Range fadeOf(boolean isTrico, double rate, double error, Range fade) {
        double slowest = rate(isTrico, 10 * fade.high());
        double likely = fadeOf(isTrico, Math.max(slowest, rate));
        double low = fadeOf(isTrico, Math.max(slowest, rate + error));
        double high = fadeOf(isTrico, Math.max(slowest, rate - error));
        return new Range(likely, Math.min(low, likely), Math.max(high, likely));
    }

    private static Range lossOf(double loss, double kept, double error) {
        return new Range(
                1 - (1 - loss) * StrictMath.exp(kept),
                1 - (1 - loss) * StrictMath.exp(kept + error),
                1 - (1 - loss) * StrictMath.exp(kept - error));
    }
}
