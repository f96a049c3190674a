package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stipple.core.geometry.PaintedRegion;
import stipple.core.geometry.PlanePolygon;

/// A markup that is painted on. Each stroke gives another markup in which the outline, the hair
/// areas, the scars or the marks are what the brush made of them; the rest is left alone.
///
/// Areas are worked out on a grid whose step is one to three thousandths of the photo's longer
/// side, finer for a finer brush. An area with a hole becomes areas that overlap by a little more
/// than the soft edge of hair, since a markup knows no holes.
///
/// @param markup as it is
/// @param longSidePx longer side of the photo
public record PaintedMarkup(Markup markup, int longSidePx) {
    private static final double LEAST_STEP = 1.0 / 1000;
    private static final double STEP_OF_RADIUS = 0.08;
    private static final double OVERLAP = 0.012;
    private static final double DOTS_APART_RADII = 2;
    private static final Set<String> SCARS = Set.of("fut-line", "fue-dots", "free-form");

    /// The markup after a stroke.
    ///
    /// @throws IllegalArgumentException if the stroke says nothing that can be, such as a line
    ///   without length, or takes from an outline that is not there
    public Markup with(Stroke stroke, Brush brush) {
        return switch (brush) {
            case Brush.Outline(boolean adds) -> markup.withOutline(outline(stroke, adds));
            case Brush.Hair(double fraction) -> markup.withHair(hair(stroke, fraction));
            case Brush.HairUnsaid() -> markup.withHair(hairLess(stroke));
            case Brush.Mark(String kind, double widthMm) ->
                    SCARS.contains(kind)
                            ? markup.withScars(marked(markup.scars(), stroke, kind, widthMm))
                            : markup.withMarks(marked(markup.marks(), stroke, kind, widthMm));
            case Brush.MarkGone() ->
                    markup.withScars(unmarked(markup.scars(), stroke))
                            .withMarks(unmarked(markup.marks(), stroke));
        };
    }

    /// The largest part that is left, without holes: a head has neither.
    private List<PhotoPoint> outline(Stroke stroke, boolean adds) {
        if (markup.outline().isEmpty() && !adds) {
            throw new IllegalArgumentException("there is no outline to take away from");
        }
        List<List<PhotoPoint>> before =
                markup.outline().isEmpty() ? List.of() : List.of(markup.outline());
        PaintedRegion head = region(before, stroke);
        PaintedRegion after =
                adds
                        ? head.withStroke(stroke.way(), stroke.radiusPx())
                        : head.withoutStroke(stroke.way(), stroke.radiusPx());
        List<PlanePolygon> parts = after.filled();
        return parts.isEmpty() ? List.of() : points(parts.getFirst());
    }

    private List<MarkedHair> hair(Stroke stroke, double fraction) {
        List<MarkedHair> left = new ArrayList<>();
        List<List<PhotoPoint>> joined = new ArrayList<>();
        for (MarkedHair area : markup.hair()) {
            if (!touches(area.outline(), stroke)) {
                left.add(area);
            } else if (area.hairFraction() == fraction) {
                joined.add(area.outline());
            } else {
                left.addAll(less(area, stroke));
            }
        }
        region(joined, stroke)
                .withStroke(stroke.way(), stroke.radiusPx())
                .pieces(overlapPx())
                .forEach(piece -> left.add(new MarkedHair(points(piece), fraction)));
        return left;
    }

    private List<MarkedHair> hairLess(Stroke stroke) {
        return markup.hair().stream()
                .flatMap(area ->
                        touches(area.outline(), stroke)
                                ? less(area, stroke).stream()
                                : java.util.stream.Stream.of(area))
                .toList();
    }

    private List<MarkedHair> less(MarkedHair area, Stroke stroke) {
        return region(List.of(area.outline()), stroke)
                .withoutStroke(stroke.way(), stroke.radiusPx())
                .pieces(overlapPx())
                .stream()
                .map(piece -> new MarkedHair(points(piece), area.hairFraction()))
                .toList();
    }

    private List<MarkedScar> marked(
            List<MarkedScar> before, Stroke stroke, String kind, double widthMm) {
        return switch (kind) {
            case "fut-line" -> {
                List<MarkedScar> after = new ArrayList<>(before);
                after.add(new MarkedScar(kind, stroke.spaced(stroke.radiusPx() / 2), widthMm));
                yield after;
            }
            case "fue-dots", "plug" -> dotted(before, stroke, kind, widthMm);
            default -> area(before, stroke, kind);
        };
    }

    /// Centres join those of the same kind and size.
    private static List<MarkedScar> dotted(
            List<MarkedScar> before, Stroke stroke, String kind, double widthMm) {
        List<MarkedScar> after = new ArrayList<>();
        List<PhotoPoint> dots = new ArrayList<>();
        for (MarkedScar mark : before) {
            if (mark.kind().equals(kind) && mark.widthMm() == widthMm) {
                dots.addAll(mark.points());
            } else {
                after.add(mark);
            }
        }
        dots.addAll(stroke.spaced(DOTS_APART_RADII * stroke.radiusPx()));
        after.add(new MarkedScar(kind, dots, widthMm));
        return after;
    }

    private List<MarkedScar> area(List<MarkedScar> before, Stroke stroke, String kind) {
        List<MarkedScar> after = new ArrayList<>();
        List<List<PhotoPoint>> joined = new ArrayList<>();
        for (MarkedScar mark : before) {
            boolean isJoined = mark.kind().equals(kind) && touches(mark.points(), stroke);
            if (isJoined) {
                joined.add(mark.points());
            } else {
                after.add(mark);
            }
        }
        region(joined, stroke)
                .withStroke(stroke.way(), stroke.radiusPx())
                .filled()
                .forEach(part -> after.add(new MarkedScar(kind, points(part), 1)));
        return after;
    }

    private List<MarkedScar> unmarked(List<MarkedScar> before, Stroke stroke) {
        List<MarkedScar> after = new ArrayList<>();
        for (MarkedScar mark : before) {
            if (mark.isOutline()) {
                after.addAll(touches(mark.points(), stroke) ? less(mark, stroke) : List.of(mark));
            } else {
                after.addAll(outside(mark, stroke));
            }
        }
        return after;
    }

    private List<MarkedScar> less(MarkedScar mark, Stroke stroke) {
        return region(List.of(mark.points()), stroke)
                .withoutStroke(stroke.way(), stroke.radiusPx())
                .filled()
                .stream()
                .map(part -> new MarkedScar(mark.kind(), points(part), mark.widthMm()))
                .toList();
    }

    /// What is left of a line or of dots: the runs of a line that the brush does not pass over.
    private static List<MarkedScar> outside(MarkedScar mark, Stroke stroke) {
        boolean isLine = mark.kind().equals("fut-line");
        List<PhotoPoint> points = isLine ? closer(mark.points(), stroke) : mark.points();
        if (points.stream().noneMatch(stroke::covers)) {
            return List.of(mark);
        }
        List<List<PhotoPoint>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (PhotoPoint point : points) {
            if (!stroke.covers(point)) {
                runs.getLast().add(point);
            } else if (isLine) {
                runs.add(new ArrayList<>());
            }
        }
        return runs.stream()
                .filter(run -> run.size() >= (isLine ? 2 : 1))
                .map(run -> new MarkedScar(mark.kind(), run, mark.widthMm()))
                .toList();
    }

    /// A line with points so close that the brush cannot slip between them.
    private static List<PhotoPoint> closer(List<PhotoPoint> line, Stroke stroke) {
        List<PhotoPoint> closer = new ArrayList<>();
        for (int k = 0; k + 1 < line.size(); k++) {
            PhotoPoint from = line.get(k);
            PhotoPoint to = line.get(k + 1);
            int steps = (int) Math.ceil(from.distancePx(to) / stroke.radiusPx());
            closer.add(from);
            for (int n = 1; n < steps; n++) {
                double share = (double) n / steps;
                closer.add(
                        new PhotoPoint(
                                from.xPx() + share * (to.xPx() - from.xPx()),
                                from.yPx() + share * (to.yPx() - from.yPx())));
            }
        }
        closer.add(line.getLast());
        return closer;
    }

    private PaintedRegion region(List<List<PhotoPoint>> areas, Stroke stroke) {
        double[] box = box(stroke.points(), stroke.radiusPx());
        for (List<PhotoPoint> area : areas) {
            double[] other = box(area, 0);
            box[0] = Math.min(box[0], other[0]);
            box[1] = Math.min(box[1], other[1]);
            box[2] = Math.max(box[2], other[2]);
            box[3] = Math.max(box[3], other[3]);
        }
        PaintedRegion region = PaintedRegion.empty(box[0], box[1], box[2], box[3], stepPx(stroke));
        for (List<PhotoPoint> area : areas) {
            region = region.with(Drawn.polygon(area));
        }
        return region;
    }

    private double stepPx(Stroke stroke) {
        double least = LEAST_STEP * longSidePx;
        double wanted = STEP_OF_RADIUS * stroke.radiusPx();
        // A whole multiple, so that an edge which was drawn once falls on the same nodes again.
        return least * Math.clamp(Math.rint(wanted / least), 1, 3);
    }

    private double overlapPx() {
        return OVERLAP * longSidePx;
    }

    private static boolean touches(List<PhotoPoint> area, Stroke stroke) {
        double[] one = box(area, 0);
        double[] other = box(stroke.points(), stroke.radiusPx());
        return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
    }

    private static double[] box(List<PhotoPoint> points, double marginPx) {
        double[] box = {
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (PhotoPoint point : points) {
            box[0] = Math.min(box[0], point.xPx() - marginPx);
            box[1] = Math.min(box[1], point.yPx() - marginPx);
            box[2] = Math.max(box[2], point.xPx() + marginPx);
            box[3] = Math.max(box[3], point.yPx() + marginPx);
        }
        return box;
    }

    private static List<PhotoPoint> points(PlanePolygon polygon) {
        List<PhotoPoint> points = new ArrayList<>();
        for (int k = 0; k < polygon.corners(); k++) {
            points.add(new PhotoPoint(tenth(polygon.x(k)), tenth(polygon.y(k))));
        }
        return points;
    }

    private static double tenth(double px) {
        return Math.rint(10 * px) / 10;
    }
}
