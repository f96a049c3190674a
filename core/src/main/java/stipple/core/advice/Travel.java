package stipple.core.advice;

import java.util.Locale;

/// How a distance is travelled.
public enum Travel {
    LOCAL,
    DRIVE,
    DRIVE_OR_TRAIN,
    FLY;

    private static final double LOCAL_KM = 30;

    static Travel of(double km, AdviceRules rules) {
        if (km <= LOCAL_KM) {
            return LOCAL;
        }
        if (km <= rules.driveKm()) {
            return DRIVE;
        }
        return km <= rules.flyKm() ? DRIVE_OR_TRAIN : FLY;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
