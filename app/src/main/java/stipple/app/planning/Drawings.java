package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.photo.MarkedHair;
import stipple.core.photo.MarkedScar;
import stipple.core.photo.MarkedZone;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.Head;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpFromPhoto;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;

/// Everything that was drawn on the photos, moved onto the scalp.
///
/// @param hairline the first drawn hairline, from the person's right to the left
/// @param marks scars, birthmarks and old ink
/// @param hairAreas areas with a known amount of hair
/// @param zones areas that limit the treatment
record Drawings(
        Optional<List<ScalpPoint>> hairline,
        List<ScalpMark> marks,
        List<HairArea> hairAreas,
        List<List<ScalpPoint>> zones) {
    private static final int LEAST_CORNERS = 3;

    /// @param passesOver whether hair, scars and marks that lie beside the scalp are left out
    ///   instead of refused, as when a brush ran over the edge
    /// @throws Refusal if something that was drawn lies beside the scalp
    static Drawings of(Head head, List<FittedView> views, PhotoSet photos, boolean passesOver) {
        Optional<List<ScalpPoint>> hairline = Optional.empty();
        List<ScalpMark> marks = new ArrayList<>();
        List<HairArea> hair = new ArrayList<>();
        List<List<ScalpPoint>> zones = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String name = photos.entries().get(i).name();
            Markup markup = photos.entries().get(i).markup().markup();
            ScalpFromPhoto scalp = new ScalpFromPhoto(head, views.get(i).camera());
            if (hairline.isEmpty() && !markup.hairline().isEmpty()) {
                hairline = Optional.of(hairline(name, scalp.line(markup.hairline())));
            }
            for (MarkedScar scar : markup.scars()) {
                addMark(name, scalp, scar, passesOver, marks);
            }
            for (MarkedScar mark : markup.marks()) {
                addMark(name, scalp, mark, passesOver, marks);
            }
            for (MarkedHair area : markup.hair()) {
                addHair(name, scalp, area, passesOver, hair);
            }
            for (MarkedZone zone : markup.zones()) {
                zones.add(outline(name, "zone " + zone.id(), scalp, zone.outline()));
            }
        }
        return new Drawings(hairline, marks, hair, zones);
    }

    private static List<ScalpPoint> hairline(String name, List<ScalpPoint> line) {
        if (line.size() < LEAST_CORNERS) {
            throw offScalp(name, "hairline");
        }
        return line.getFirst().wMm() <= line.getLast().wMm() ? List.copyOf(line) : line.reversed();
    }

    private static void addHair(
            String name,
            ScalpFromPhoto scalp,
            MarkedHair area,
            boolean passesOver,
            List<HairArea> hair) {
        List<ScalpPoint> outline = scalp.outline(area.outline());
        if (outline.size() >= LEAST_CORNERS) {
            hair.add(new HairArea(outline, area.hairFraction()));
        } else if (!passesOver) {
            throw offScalp(name, "hair area");
        }
    }

    private static void addMark(
            String name,
            ScalpFromPhoto scalp,
            MarkedScar scar,
            boolean passesOver,
            List<ScalpMark> marks) {
        MarkKind kind = MarkKind.parse(scar.kind());
        List<ScalpPoint> points =
                switch (kind) {
                    case FUT_LINE -> scalp.line(scar.points());
                    case FUE_DOTS, PLUG ->
                            scar.points().stream().flatMap(p -> scalp.at(p).stream()).toList();
                    case FREE_FORM, BIRTHMARK, OLD_INK -> scalp.outline(scar.points());
                };
        if (points.size() >= kind.leastPoints()) {
            marks.add(new ScalpMark(kind, points, scar.widthMm()));
        } else if (!passesOver) {
            throw offScalp(name, kind.id());
        }
    }

    private static List<ScalpPoint> outline(
            String name, String what, ScalpFromPhoto scalp, List<PhotoPoint> drawn) {
        List<ScalpPoint> outline = scalp.outline(drawn);
        if (outline.size() < LEAST_CORNERS) {
            throw offScalp(name, what);
        }
        return outline;
    }

    private static Refusal offScalp(String name, String what) {
        return new Refusal(
                name + ": the drawn " + what + " lies beside the scalp; draw it on the head");
    }
}
