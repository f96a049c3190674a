package stipple.core.course.care;

import java.util.Locale;

/// What sort of advice a rule of care is.
public enum CareKind {
    /// Before the session.
    PREPARE,
    /// To be left alone.
    AVOID,
    /// To be done.
    DO,
    /// Possible again.
    MAY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
