package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// What about a person speeds up or slows down the fading of pigment.
///
/// @param sun on the scalp
/// @param isCareGood whether the scalp is cleansed, moisturised and kept from alcohol
/// @param usesPool whether the scalp meets chlorine every week
/// @param usesExfoliant whether exfoliants or retinoids are used on the scalp
/// @param isUnder30 whether the skin is that of a person under 30, which renews itself faster
public record Habits(
        Sun sun, boolean isCareGood, boolean usesPool, boolean usesExfoliant, boolean isUnder30) {
    /// Average sun, good care, nothing special.
    public static Habits usual() {
        return new Habits(Sun.NORMAL, true, false, false, false);
    }

    /// The same habits at another age.
    public Habits atAge(int ageYears) {
        return new Habits(sun, isCareGood, usesPool, usesExfoliant, ageYears < 30);
    }

    /// How fast pigment fades over the average: a product of one factor for each habit. Sun beyond
    /// the normal weighs more for pigments that light breaks down.
    public double rate(Pigment pigment, Parameters p) {
        double rate =
                switch (sun) {
                    case LOW -> p.likely("b-f6-fade-rate-sun-low");
                    case NORMAL -> 1;
                    case HIGH ->
                            1 + (p.likely("b-f6-fade-rate-sun-high") - 1) * sensitivity(pigment, p);
                };
        rate *= isCareGood ? 1 : p.likely("b-f6-fade-rate-poor-care");
        rate *= usesPool ? p.likely("b-f6-fade-rate-chlorine") : 1;
        rate *= usesExfoliant ? p.likely("b-f6-fade-rate-exfoliant") : 1;
        return rate * (isUnder30 ? p.likely("b-f6-fade-rate-under-30") : 1);
    }

    private static double sensitivity(Pigment pigment, Parameters p) {
        return switch (pigment) {
            case SMP_CARBON, TRICO -> p.likely("b-p13-sun-fade-factor-carbon");
            case SMP_IRON_OXIDE -> p.likely("b-p13-sun-fade-factor-iron-oxide");
            case TATTOO_BLACK -> p.likely("b-p13-sun-fade-factor-mixed-black");
        };
    }
}
