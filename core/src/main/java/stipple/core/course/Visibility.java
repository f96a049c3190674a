package stipple.core.course;

import java.util.Locale;

/// How well a treatment can be seen at reading distance.
public enum Visibility {
    NONE,
    BARELY,
    CLEAR;

    /// The name in files: `none`, `barely`, `clear`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
