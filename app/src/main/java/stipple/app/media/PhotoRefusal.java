package stipple.app.media;

import java.util.Locale;

/// Why a photo is not let in.
public enum PhotoRefusal {
    NO_FILE,
    NOT_A_FILE,
    UNREADABLE,
    EMPTY,
    TOO_MANY_BYTES,
    UNKNOWN_FORMAT,
    TOO_SMALL,
    TOO_MANY_PIXELS,
    CMYK,
    SIXTEEN_BIT,
    UNUSUAL_CODING,
    TOO_MANY_SCANS,
    TRUNCATED,
    DAMAGED,
    TOO_SLOW,
    BUSY,
    TOO_LARGE_FOR_MEMORY;

    /// Stable name, also the end of its message key: `too-many-bytes`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
