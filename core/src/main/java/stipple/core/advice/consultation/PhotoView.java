package stipple.core.advice.consultation;

import java.util.Locale;

/// The views that a provider needs to judge from afar.
public enum PhotoView {
    FRONT,
    LEFT,
    RIGHT,
    TOP,
    BACK;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
