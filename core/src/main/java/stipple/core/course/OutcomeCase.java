package stipple.core.course;

import java.util.Locale;

/// Which end of the parameters' ranges a picture is made with.
public enum OutcomeCase {
    LIKELY,
    BEST,
    WORST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
