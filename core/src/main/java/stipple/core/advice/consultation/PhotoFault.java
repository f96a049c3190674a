package stipple.core.advice.consultation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import stipple.core.parameter.Parameters;

/// Why a photo says too little to somebody who is asked from afar.
public enum PhotoFault {
    /// Too few pixels for the skin to be seen.
    SMALL,
    /// Without colour neither skin nor hair can be told.
    GREY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The faults of a photo; none is a photo that will do.
    public static Set<PhotoFault> of(
            int widthPx, int heightPx, boolean isGrey, Parameters parameters) {
        Set<PhotoFault> faults = EnumSet.noneOf(PhotoFault.class);
        if (Math.min(widthPx, heightPx) < parameters.likely("x-advice-photo-side")) {
            faults.add(SMALL);
        }
        if (isGrey) {
            faults.add(GREY);
        }
        return faults;
    }
}
