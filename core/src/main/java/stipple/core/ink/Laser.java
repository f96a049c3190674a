package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// What one laser session leaves of an ink. The light breaks the particles; the body carries the
/// pieces away over some weeks. Source: wu2021laser.
///
/// @param keptFraction pigment left by one session, (0, 1)
/// @param clearingDays days until the body has carried away the rest
/// @param intervalDays days from one session to the next
public record Laser(double keptFraction, double clearingDays, int intervalDays) {
    private static final double GONE = 0.05;
    private static final int DAYS_PER_WEEK = 7;

    public Laser {
        if (!(keptFraction > 0 && keptFraction < 1 && clearingDays > 0 && intervalDays > 0)) {
            throw new IllegalArgumentException(
                    "laser that keeps "
                            + keptFraction
                            + " over "
                            + clearingDays
                            + " days, every "
                            + intervalDays
                            + " days");
        }
    }

    public static Laser on(Treatment treatment, Parameters parameters) {
        String kept =
                switch (treatment) {
                    case PERMANENT, TRICO -> "b-l6-laser-kept-smp";
                    case TATTOO -> "b-l6-laser-kept-tattoo";
                };
        return new Laser(
                parameters.likely(kept),
                DAYS_PER_WEEK * parameters.likely("b-l6-laser-clearing"),
                (int) (DAYS_PER_WEEK * parameters.likely("b-l3-laser-interval")));
    }

    /// Pigment left of what was there before one session, some days after it.
    public double keptAfter(double days) {
        return 1 - (1 - keptFraction) * Math.clamp(days / clearingDays, 0.0, 1.0);
    }

    /// Sessions until less than a twentieth of the pigment is left.
    public int sessionsToClear() {
        int sessions = 1;
        double left = keptFraction;
        while (left >= GONE) {
            left *= keptFraction;
            sessions++;
        }
        return sessions;
    }
}
