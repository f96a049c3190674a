package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// What time does to a deposit: six weeks of healing, then clearance (pigment leaves) and spreading
/// (what is left gets wider). After the settled day nothing ever gets darker again.
///
/// Permanent pigment halves every T years; trico leaves as a Weibull curve, slowly at first; tattoo
/// ink is two inks, and its black part halves sooner than its blue part. The variance of a deposit
/// grows by 2 D a year, with a larger D where it lies deep. The colour is never faded: load and
/// size go through the optics of the skin.
///
/// All constants come from published ranges or are assumptions; nobody has published a fade curve
/// of scalp pigment. Sources and ranges stand at the parameters. Source: eames2011spread.
public final class Fate {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double MONTHS_PER_YEAR = 12;
    private static final double MOST_RATE = 10;

    /// Full width at half height of a Gaussian over its standard deviation, 2 sqrt(2 ln 2).
    private static final double FWHM_PER_SIGMA = 2.3548200450309493;

    private final Treatment treatment;
    private final Parameters parameters;
    private final Healing healing;
    private final double halfLifeYears;
    private final double tricoScaleYears;
    private final double tricoShape;
    private final double spreadGoodMm2PerYear;
    private final double spreadDeepMm2PerYear;
    private final double goodDepthMm;
    private final double deepDepthMm;
    private final double rate;
    private final double diameterFactor;
    private final double retentionFactor;

    private Fate(Treatment treatment, Parameters p, double rate, SkinKind kind) {
        this.treatment = treatment;
        this.parameters = p;
        this.rate = rate;
        diameterFactor = kind.diameterFactor(p);
        retentionFactor = kind.retentionFactor(p);
        healing = Healing.of(p);
        halfLifeYears = p.likely("b-f3-half-life-permanent");
        tricoScaleYears = p.likely("b-f4-trico-scale") / MONTHS_PER_YEAR;
        tricoShape = p.likely("b-f4-trico-shape");
        spreadGoodMm2PerYear =
                switch (treatment) {
                    case PERMANENT -> p.likely("b-f7-spread-good");
                    case TRICO -> p.likely("x-spread-trico");
                    case TATTOO -> p.likely("b-f7-spread-tattoo");
                };
        spreadDeepMm2PerYear = p.likely("b-f7-spread-deep");
        goodDepthMm = p.range("b-d10-pigment-depth").high();
        deepDepthMm = p.likely("b-d10-pigment-depth-too-deep");
    }

    /// The fate in normal skin with average sun and care.
    public static Fate of(Treatment treatment, Parameters parameters) {
        return of(treatment, parameters, 1);
    }

    /// The fate in normal skin.
    ///
    /// @param rate how fast this person's skin clears pigment over the average, (0, 10]
    public static Fate of(Treatment treatment, Parameters parameters, double rate) {
        return of(treatment, parameters, rate, SkinKind.NORMAL);
    }

    /// The fate in skin of this kind.
    ///
    /// @param rate how fast this person's skin clears pigment over the average, (0, 10]
    public static Fate of(Treatment treatment, Parameters parameters, double rate, SkinKind kind) {
        if (!(rate > 0 && rate <= MOST_RATE)) {
            throw new IllegalArgumentException("fading rate " + rate + ", allowed above 0 to 10");
        }
        return new Fate(treatment, parameters, rate, kind);
    }

    public Treatment treatment() {
        return treatment;
    }

    public DepositState at(double ageDays) {
        double years = Math.max(0, ageDays - Healing.SETTLED_DAY) / DAYS_PER_YEAR;
        return new DepositState(
                retentionFactor * healing.load(ageDays) * keptAfter(years),
                healing.diameterFactor(ageDays),
                rate * years,
                healing.redness(ageDays),
                healing.scab(ageDays),
                healing.veil(ageDays));
    }

    /// The share of the healed pigment that is left some years after settling, [0, 1].
    public double keptAfter(double years) {
        double t = rate * years;
        return switch (treatment) {
            case PERMANENT -> StrictMath.pow(2, -t / halfLifeYears);
            case TRICO -> StrictMath.exp(-StrictMath.pow(t / tricoScaleYears, tricoShape));
            case TATTOO -> ink(t).load() / ink(0).load();
        };
    }

    /// What the ink of a deposit in this state absorbs of each colour, with as much of green as
    /// when it had healed: old tattoo ink is blue.
    public InkAbsorption hue(DepositState state) {
        double healed = ink(0).load();
        return switch (treatment) {
            case PERMANENT, TRICO -> ink(0);
            case TATTOO -> ink(state.spreadYears()).withLoad(healed);
        };
    }

    private InkAbsorption ink(double agedYears) {
        return InkAbsorption.after(agedYears, Pigment.usual(treatment), parameters);
    }

    /// Diameter of a deposit after `spreadYears` of spreading, without scab or swelling.
    public double spreadDiameterMm(double healedDiameterMm, double depthMm, double spreadYears) {
        double widened =
                FWHM_PER_SIGMA * FWHM_PER_SIGMA * 2 * spreadMm2PerYear(depthMm) * spreadYears;
        double healed = diameterFactor * healedDiameterMm;
        return Math.sqrt(healed * healed + widened);
    }

    /// Spreading constant D: that of good work down to the deepest good depth, then rising in a
    /// straight line to that of too deep work.
    public double spreadMm2PerYear(double depthMm) {
        double deep = Math.clamp((depthMm - goodDepthMm) / (deepDepthMm - goodDepthMm), 0.0, 1.0);
        return spreadGoodMm2PerYear
                + deep * Math.max(0, spreadDeepMm2PerYear - spreadGoodMm2PerYear);
    }
}
