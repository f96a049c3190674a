package stipple.core.photo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.geometry.PlanePolygon;

/// What a person placed in one upright photo: landmarks, a scale, the outline of the head, and what
/// is wanted or already there. It is all that the fit of camera and head gets to see; an automatic
/// reader fills the same record.
///
/// @param photo name of the picture file
/// @param viewId which view it is (`front`, `left`, ...); empty if said elsewhere
/// @param anchors landmarks, each at most once
/// @param scales what is known about absolute size, none or several
/// @param outline of the bald head, from ear to ear over the vertex and below, at least 3 corners
///   or empty
/// @param hairline wanted front edge, points along a line, at least 2 or empty
/// @param zones areas to treat; none means wherever hair is missing
/// @param scars scars to be worked into the pattern
/// @param marks birthmarks
/// @param hair areas with a known amount of hair
public record Markup(
        String photo,
        Optional<String> viewId,
        List<Anchor> anchors,
        List<ScaleCue> scales,
        List<PhotoPoint> outline,
        List<PhotoPoint> hairline,
        List<MarkedZone> zones,
        List<MarkedScar> scars,
        List<MarkedScar> marks,
        List<MarkedHair> hair) {
    private static final int MOST_NAME_CHARACTERS = 255;

    public Markup {
        if (photo.isBlank() || photo.length() > MOST_NAME_CHARACTERS) {
            throw new IllegalArgumentException("a markup needs the file name of its photo");
        }
        anchors = List.copyOf(anchors);
        scales = List.copyOf(scales);
        outline = outline.isEmpty() ? List.of() : Drawn.outline("outline", outline);
        hairline = hairline.isEmpty() ? List.of() : Drawn.line("hairline", hairline, 2);
        zones = List.copyOf(zones);
        scars = List.copyOf(scars);
        marks = List.copyOf(marks);
        hair = List.copyOf(hair);
        Set<String> seen = new HashSet<>();
        for (Anchor anchor : anchors) {
            if (!seen.add(anchor.id())) {
                throw new IllegalArgumentException("anchor " + anchor.id() + " stands twice");
            }
        }
    }

    /// A markup of landmarks only.
    public static Markup ofAnchors(String photo, List<Anchor> anchors) {
        return new Markup(
                photo,
                Optional.empty(),
                anchors,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Markup withScales(List<ScaleCue> other) {
        return new Markup(
                photo, viewId, anchors, other, outline, hairline, zones, scars, marks, hair);
    }

    public Markup withOutline(List<PhotoPoint> other) {
        return new Markup(
                photo, viewId, anchors, scales, other, hairline, zones, scars, marks, hair);
    }

    public Markup withHair(List<MarkedHair> other) {
        return new Markup(
                photo, viewId, anchors, scales, outline, hairline, zones, scars, marks, other);
    }

    public Markup withScars(List<MarkedScar> other) {
        return new Markup(
                photo, viewId, anchors, scales, outline, hairline, zones, other, marks, hair);
    }

    public Markup withMarks(List<MarkedScar> other) {
        return new Markup(
                photo, viewId, anchors, scales, outline, hairline, zones, scars, other, hair);
    }

    /// The outline of the head as a polygon, if there is one.
    public Optional<PlanePolygon> outlinePolygon() {
        return outline.isEmpty() ? Optional.empty() : Optional.of(Drawn.polygon(outline));
    }

    /// This markup, if everything that must lie in the picture does. An outline and areas may run
    /// out of the picture by its own size, where a head is cut off.
    ///
    /// @throws IllegalArgumentException naming the first thing that lies outside
    public Markup insidePhoto(int widthPx, int heightPx) {
        for (Anchor anchor : anchors) {
            checkInside("anchor " + anchor.id(), anchor.at(), widthPx, heightPx, 0);
        }
        for (ScaleCue scale : scales) {
            if (scale instanceof ScaleCue.Length length) {
                checkInside("scale", length.from(), widthPx, heightPx, 0);
                checkInside("scale", length.to(), widthPx, heightPx, 0);
            }
        }
        hairline.forEach(p -> checkInside("hairline", p, widthPx, heightPx, 1));
        outline.forEach(p -> checkInside("outline", p, widthPx, heightPx, 1));
        zones.forEach(z ->
                z.outline().forEach(p -> checkInside("zone " + z.id(), p, widthPx, heightPx, 1)));
        for (MarkedScar scar : scars) {
            scar.points().forEach(p -> checkInside(scar.kind(), p, widthPx, heightPx, 1));
        }
        for (MarkedScar mark : marks) {
            mark.points().forEach(p -> checkInside(mark.kind(), p, widthPx, heightPx, 1));
        }
        for (MarkedHair area : hair) {
            area.outline().forEach(p -> checkInside("hair area", p, widthPx, heightPx, 1));
        }
        return this;
    }

    private static void checkInside(
            String what, PhotoPoint p, int widthPx, int heightPx, double slackFraction) {
        double slackX = slackFraction * widthPx;
        double slackY = slackFraction * heightPx;
        if (!(p.xPx() >= -slackX
                && p.xPx() <= widthPx + slackX
                && p.yPx() >= -slackY
                && p.yPx() <= heightPx + slackY)) {
            throw new IllegalArgumentException(
                    what
                            + " at "
                            + p.xPx()
                            + ", "
                            + p.yPx()
                            + " px lies outside the photo of "
                            + widthPx
                            + " x "
                            + heightPx
                            + " px");
        }
    }
}
