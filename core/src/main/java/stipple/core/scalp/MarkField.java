package stipple.core.scalp;

import java.util.List;
import stipple.core.math.Vec3;

/// Where a person's scars and marks lie: for any place the depth inside the nearest one.
public final class MarkField {
    private static final double STEP_MM = 2;

    private final List<Shape> shapes;

    private MarkField(List<Shape> shapes) {
        this.shapes = shapes;
    }

    public static MarkField of(ScalpChart chart, List<ScalpMark> marks) {
        return new MarkField(marks.stream().map(mark -> shape(chart, mark)).toList());
    }

    /// Signed distance to the edge of the deepest mark: positive inside, negative outside, minus
    /// infinity without marks.
    public double insideMm(ScalpPoint at, Vec3 positionMm) {
        double deepest = Double.NEGATIVE_INFINITY;
        for (Shape shape : shapes) {
            deepest = Math.max(deepest, shape.insideMm(at, positionMm));
        }
        return deepest;
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    private interface Shape {
        double insideMm(ScalpPoint at, Vec3 positionMm);
    }

    private static Shape shape(ScalpChart chart, ScalpMark mark) {
        double halfMm = mark.widthMm() / 2;
        return switch (mark.kind()) {
            case FUT_LINE -> {
                ScalpCurve line = ScalpCurve.through(chart, mark.points(), STEP_MM);
                yield (at, position) -> halfMm - line.nearest(position).distanceMm();
            }
            case FUE_DOTS, PLUG -> {
                List<Vec3> centres =
                        mark.points().stream().map(p -> chart.surfaceAt(p).positionMm()).toList();
                yield (at, position) -> halfMm - nearestMm(centres, position);
            }
            case FREE_FORM, BIRTHMARK, OLD_INK -> ScalpOutline.of(chart, mark.points())::insideMm;
        };
    }

    private static double nearestMm(List<Vec3> centres, Vec3 position) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Vec3 centre : centres) {
            nearest = Math.min(nearest, centre.distanceTo(position));
        }
        return nearest;
    }
}
