package stipple.core.photo;

import java.util.List;
import stipple.core.geometry.PlanePolygon;

/// A part of the scalp that a person outlined in a photo as the area to treat.
///
/// @param id name of the zone, kebab-case
/// @param outline corners, at least 3
public record MarkedZone(String id, List<PhotoPoint> outline) {
    public MarkedZone {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("zone id '" + id + "' is not kebab-case");
        }
        outline = Drawn.outline("zone " + id, outline);
    }

    public PlanePolygon polygon() {
        return Drawn.polygon(outline);
    }
}
