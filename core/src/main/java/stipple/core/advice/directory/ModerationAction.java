package stipple.core.advice.directory;

import java.util.Locale;

/// What was decided about a review. Nothing is ever deleted.
public enum ModerationAction {
    /// Kept, not counted.
    HOLD,
    /// Counts again, whatever the screening says.
    RESTORE;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
