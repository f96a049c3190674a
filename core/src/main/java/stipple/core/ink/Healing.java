package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// The first six weeks of a deposit, day by day: darker and larger under its scab, then paler than
/// final under the renewing epidermis, then settled. Each curve is a table over days 0 to 42 with
/// straight lines between; after day 42 its last value stays. The tables are the registry's rows
/// `b-t-...-day-NN`.
public final class Healing {
    /// Day after a session from which nothing heals any more.
    public static final int SETTLED_DAY = 42;

    private static final int[] DAYS = {0, 1, 2, 3, 5, 7, 10, 14, 21, 28, SETTLED_DAY};

    private final double[] darkness;
    private final double[] diameter;
    private final double[] redness;
    private final double[] scab;
    private final double[] veil;
    private final double kept;

    private Healing(Parameters parameters) {
        darkness = curve(parameters, "darkness");
        diameter = curve(parameters, "diameter");
        redness = curve(parameters, "redness");
        scab = curve(parameters, "scab");
        veil = curve(parameters, "veil");
        kept = (1 - parameters.likely("b-t7-healing-loss")) / darkness[DAYS.length - 1];
    }

    public static Healing of(Parameters parameters) {
        return new Healing(parameters);
    }

    /// Pigment that shows relative to the likely healed deposit. A healing loss other than the
    /// likely one comes in gradually, day 0 to 42.
    public double load(double ageDays) {
        double settled = Math.min(1, ageDays / SETTLED_DAY);
        double nominal = at(darkness, ageDays) / darkness[DAYS.length - 1];
        return nominal * (1 + (kept - 1) * settled);
    }

    public double diameterFactor(double ageDays) {
        return at(diameter, ageDays) / diameter[DAYS.length - 1];
    }

    public double redness(double ageDays) {
        return at(redness, ageDays);
    }

    public double scab(double ageDays) {
        return at(scab, ageDays);
    }

    public double veil(double ageDays) {
        return at(veil, ageDays);
    }

    private static double[] curve(Parameters parameters, String name) {
        double[] values = new double[DAYS.length];
        for (int i = 0; i < DAYS.length; i++) {
            values[i] = parameters.likely("b-t-%s-day-%02d".formatted(name, DAYS[i]));
        }
        return values;
    }

    private static double at(double[] curve, double ageDays) {
        if (!(ageDays >= 0)) {
            throw new IllegalArgumentException("age " + ageDays + " days, allowed from 0");
        }
        int i = 1;
        while (i < DAYS.length && DAYS[i] < ageDays) {
            i++;
        }
        if (i == DAYS.length) {
            return curve[i - 1];
        }
        double share = (ageDays - DAYS[i - 1]) / (DAYS[i] - DAYS[i - 1]);
        return curve[i - 1] + share * (curve[i] - curve[i - 1]);
    }
}
