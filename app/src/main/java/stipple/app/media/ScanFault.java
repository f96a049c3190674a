package stipple.app.media;

import java.util.Locale;

/// Why a scan is not let in.
public enum ScanFault {
    NO_FILE,
    EMPTY,
    TOO_MANY_BYTES,
    UNKNOWN_FORMAT,
    TEXT_GLTF,
    TOO_MANY_VERTICES,
    TOO_MANY_FACES,
    NO_SURFACE,
    NOT_A_NUMBER,
    OTHER_FILES,
    UNUSUAL_CODING,
    TRUNCATED,
    DAMAGED,
    TOO_LARGE_FOR_MEMORY;

    /// Stable name, also the end of its message key: `too-many-bytes`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
