package stipple.app.media;

import java.util.Locale;

/// A thing to know about a photo that was let in.
public enum PhotoNote {
    PROFILE_IGNORED,
    PROFILE_CONVERTED,
    TRANSPARENT_ON_WHITE,
    CROPPED,
    GREY;

    /// Stable name, also the end of its message key: `profile-ignored`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
