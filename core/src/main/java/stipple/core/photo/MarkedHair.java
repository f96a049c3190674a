package stipple.core.photo;

import java.util.List;
import stipple.core.geometry.PlanePolygon;

/// A part of a photo in which a person said how much hair there is.
///
/// @param outline corners, at least 3
/// @param hairFraction hair left relative to a full head, [0, 1]
public record MarkedHair(List<PhotoPoint> outline, double hairFraction) {
    public MarkedHair {
        outline = Drawn.outline("hair area", outline);
        if (!(hairFraction >= 0 && hairFraction <= 1)) {
            throw new IllegalArgumentException(
                    "hair fraction " + hairFraction + ", allowed 0 to 1");
        }
    }

    public PlanePolygon polygon() {
        return Drawn.polygon(outline);
    }
}
