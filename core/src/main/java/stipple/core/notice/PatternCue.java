package stipple.core.notice;

/// How evenly the dots and the own hair stand.
///
/// @param treatedCv standard deviation over mean of the distance to the nearest neighbour, dots
/// @param hairCv the same of the own hair sites
/// @param spacingMm mean distance between dots
public record PatternCue(double treatedCv, double hairCv, double spacingMm) {
    public PatternCue {
        if (!(treatedCv >= 0 && hairCv > 0 && spacingMm > 0)) {
            throw new IllegalArgumentException(
                    "pattern " + treatedCv + ", " + hairCv + " at " + spacingMm + " mm");
        }
    }
}
