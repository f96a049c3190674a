package stipple.core.outcome;

import stipple.core.ink.Treatment;

/// One healed result with what was predicted for it.
///
/// @param treatment of the plan
/// @param years since the last session had settled, from 0
/// @param pigment left over what was predicted to be left, above 0: not darkness, which grows more
///   slowly than pigment
/// @param sigma standard deviation of `pigment`, above 0
public record HealedCase(Treatment treatment, double years, double pigment, double sigma) {
    public HealedCase {
        if (!(pigment > 0 && sigma > 0 && years >= 0)) {
            throw new IllegalArgumentException(
                    "case after " + years + " years, pigment " + pigment + " +- " + sigma);
        }
    }
}
