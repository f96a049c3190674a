package stipple.core.advice.directory;

import java.util.Locale;

/// What is put into the skin.
public enum PigmentKind {
    /// Made for the scalp.
    SMP_SPECIFIC,
    /// Body ink, which turns blue under the scalp.
    TATTOO_INK,
    /// Not said.
    UNDECLARED;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
