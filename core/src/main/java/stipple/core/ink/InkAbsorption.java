package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// How much light of each wave length an ink absorbs, relative to what the same deposit absorbed of
/// green light when it had healed.
///
/// Given at 450, 550 and 650 nm, straight lines between and beyond. The tattoo ink is two inks: the
/// black part leaves with one half-life, the blue part with a longer one. Source: bond2006carbon,
/// baldingblogkr3247.
public final class InkAbsorption {
    private static final double BLUE_NM = 450;
    private static final double GREEN_NM = 550;
    private static final double RED_NM = 650;
    private static final String[] CHANNELS = {"red", "green", "blue"};

    private final double[] relative;

    private InkAbsorption(double[] relative) {
        this.relative = relative;
    }

    /// The ink with all of its pigment.
    public static InkAbsorption healed(Pigment pigment, Parameters parameters) {
        return after(0, pigment, parameters);
    }

    /// The ink after some years, [0, 100].
    public static InkAbsorption after(double years, Pigment pigment, Parameters p) {
        return switch (pigment) {
            case SMP_CARBON, SMP_IRON_OXIDE ->
                    of(pigment, Fate.of(Treatment.PERMANENT, p).keptAfter(years), p);
            case TRICO -> of(pigment, Fate.of(Treatment.TRICO, p).keptAfter(years), p);
            case TATTOO_BLACK -> tattoo(years, p);
        };
    }

    private static InkAbsorption of(Pigment pigment, double kept, Parameters p) {
        double[] relative = new double[CHANNELS.length];
        for (int c = 0; c < relative.length; c++) {
            relative[c] = kept * pigment.relativeAbsorption(c, p);
        }
        return new InkAbsorption(relative);
    }

    private static InkAbsorption tattoo(double years, Parameters p) {
        double share = p.likely("c-1-tattoo-blue-share");
        double black =
                (1 - share) * StrictMath.pow(2, -years / p.likely("c-1-tattoo-black-half-life"));
        double rest = share * StrictMath.pow(2, -years / p.likely("c-1-tattoo-blue-half-life"));
        double[] relative = new double[CHANNELS.length];
        for (int c = 0; c < relative.length; c++) {
            relative[c] =
                    black * Pigment.TATTOO_BLACK.relativeAbsorption(c, p)
                            + rest * p.likely("x-pigment-tattoo-rest-" + CHANNELS[c]);
        }
        return new InkAbsorption(relative);
    }

    public double atNm(double wavelengthNm) {
        double green = relative[1];
        double value =
                wavelengthNm < GREEN_NM
                        ? green
                                + (relative[2] - green)
                                        * (GREEN_NM - wavelengthNm)
                                        / (GREEN_NM - BLUE_NM)
                        : green
                                + (relative[0] - green)
                                        * (wavelengthNm - GREEN_NM)
                                        / (RED_NM - GREEN_NM);
        return Math.max(0, value);
    }

    /// Pigment left, by its effect on green light.
    public double load() {
        return relative[1];
    }

    /// Ink of the same hue with another effect on green light; the hue of ink that has gone stays
    /// what it was.
    public InkAbsorption withLoad(double load) {
        double factor = load / Math.max(relative[1], 1e-12);
        return new InkAbsorption(new double[] {relative[0] * factor, load, relative[2] * factor});
    }
}
