package stipple.core.advice.directory;

import java.util.Locale;

/// How well a statement is supported.
public enum EvidenceLevel {
    /// Only said.
    UNVERIFIED,
    /// A paper was shown: a certificate, a lot sheet, a receipt.
    DOCUMENT,
    /// Somebody independent looked.
    CHECKED;

    /// The word in files and on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
