package stipple.core.course.health;

import java.util.Locale;

/// What follows from a condition.
public enum HealthOutcome {
    /// No session now; some time after it is over.
    STOP,
    /// Not on that place; elsewhere nothing stands against it.
    SITE_ONLY,
    /// Old ink is lasered before new pigment; some time after the last laser.
    LASER_FIRST,
    /// A doctor is asked first, and says yes in writing.
    DOCTOR;

    /// The name in files: `stop`, `site-only`, `laser-first`, `doctor`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
