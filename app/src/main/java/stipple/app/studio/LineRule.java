package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.DesignRules;
import stipple.core.design.TempleLine;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// What a browser needs to hold a line against the rules while it is pulled, with the figures that
/// the finished plan is held against.
///
/// @param line the drawn hairline as pairs of arcs s and w
/// @param arcMm way along the line at each of these points
/// @param handles number of the point at which each handle sits
/// @param reachMm way along the line over which it follows a handle
/// @param places of the front as seen: where, then arcs s and w
/// @param stepMm arcs between neighbouring places
/// @param lowestMm height of the middle below which a line is too low for any age
/// @param leastRecessionMm how much further back than its middle a line must run at least
/// @param roundedMm how much less far back it runs because its corners are rounded
/// @param isStraight whether its edge strays so little that it reads as drawn with a ruler
record LineRule(
        List<double[]> line,
        List<Double> arcMm,
        List<Integer> handles,
        double reachMm,
        List<double[]> places,
        double stepMm,
        double lowestMm,
        double leastRecessionMm,
        double roundedMm,
        boolean isStraight) {
    private static final double STEP_MM = 10;
    private static final int FIRST_ROW = 1;
    private static final int LAST_ROW = 16;
    private static final int COLUMNS = 12;

    /// @param seen where a place of the skin is seen; empty where it is not
    static LineRule of(
            TreatmentPlan plan,
            Head head,
            Parameters parameters,
            Function<SurfacePoint, double[]> seen) {
        List<ScalpPoint> drawn = plan.design().hairline();
        HairlineHandles handles = new HairlineHandles(drawn);
        return new LineRule(
                drawn.stream().map(p -> new double[] {p.sMm(), p.wMm()}).toList(),
                handles.arcsMm(),
                IntStream.range(0, HairlineHandles.COUNT).map(handles::index).boxed().toList(),
                handles.reachMm(),
                places(head, seen),
                STEP_MM,
                DesignRules.lowestMm(parameters),
                DesignRules.leastRecessionMm(parameters),
                DesignRules.recessionMm(drawn, drawn)
                        - DesignRules.recessionMm(
                                drawn, TempleLine.points(head.chart(), plan.design())),
                plan.findings().stream().anyMatch(f -> f.rule().equals("hairline-too-straight")));
    }

    private static List<double[]> places(Head head, Function<SurfacePoint, double[]> seen) {
        List<double[]> places = new ArrayList<>();
        for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
            for (int column = -COLUMNS; column <= COLUMNS; column++) {
                ScalpPoint at = new ScalpPoint(row * STEP_MM, column * STEP_MM);
                double[] where = seen.apply(head.chart().surfaceAt(at));
                if (where.length == 0 || !head.chart().covers(at)) {
                    continue;
                }
                double[] place = java.util.Arrays.copyOf(where, where.length + 2);
                place[where.length] = at.sMm();
                place[where.length + 1] = at.wMm();
                places.add(place);
            }
        }
        return places;
    }
}
