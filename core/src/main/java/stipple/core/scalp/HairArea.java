package stipple.core.scalp;

import java.util.List;

/// A part of the scalp in which a person said how much hair there is, overruling the class.
///
/// @param outline corners in scalp coordinates, at least 3
/// @param hairFraction hair left relative to a full head, [0, 1]
public record HairArea(List<ScalpPoint> outline, double hairFraction) {
    public HairArea {
        outline = List.copyOf(outline);
        if (outline.size() < 3) {
            throw new IllegalArgumentException(
                    "hair area with " + outline.size() + " corners, needs at least 3");
        }
        if (!(hairFraction >= 0 && hairFraction <= 1)) {
            throw new IllegalArgumentException(
                    "hair fraction " + hairFraction + ", allowed 0 to 1");
        }
    }
}
