package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stipple.core.geometry.DepthMap;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpPoint;

/// Small drawings of every class of hair loss, seen from above and a little from the front. They
/// are drawn from the same loss maps that plans are made with, so a picture cannot promise another
/// shape than the plan has.
final class LossDrawing {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 72;
    private static final int STEPS = 2;
    private static final double[] SHADES = {0.25, 0.6};

    private final Parameters parameters;
    private @Nullable String drawn;

    LossDrawing(Parameters parameters) {
        this.parameters = parameters;
    }

    /// One drawing a class, as symbols named by the ids of the classes.
    synchronized String svg() {
        String made = drawn;
        if (made == null) {
            made = draw();
            drawn = made;
        }
        return made;
    }

    private String draw() {
        Head head = Head.of(HeadTemplate.shipped(), HeadShape.TEMPLATE);
        DepthMap seen = DepthMap.render(head.mesh(), camera().projection());
        List<List<Optional<ScalpPoint>>> grid = new ArrayList<>();
        for (int row = 0; row < HEIGHT * STEPS; row++) {
            List<Optional<ScalpPoint>> line = new ArrayList<>();
            for (int column = 0; column < WIDTH * STEPS; column++) {
                line.add(
                        seen.isEmpty(column, row)
                                ? Optional.empty()
                                : Optional.of(head.chart().scalpAt(seen.positionMm(column, row))));
            }
            grid.add(line);
        }
        HairBearing bearing = HairBearing.of(head);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (LossClass loss : LossClass.all()) {
            LossMap map = LossMap.of(head, loss, parameters);
            svg.append("<symbol id=\"").append(loss.id()).append("\" viewBox=\"0 0 60 72\">");
            layer(svg, grid, 0.1, at -> true);
            for (double shade : SHADES) {
                layer(svg, grid, 0.42, at -> bearing.contains(at) && 1 - map.lossAt(at) > shade);
            }
            svg.append("</symbol>");
        }
        return svg.append("</svg>").toString();
    }

    private static Camera camera() {
        double distanceMm = 1500;
        double focal = HEIGHT * STEPS / 238.0 * distanceMm;
        return new Camera(
                WIDTH * STEPS,
                HEIGHT * STEPS,
                focal,
                WIDTH * STEPS / 2.0,
                HEIGHT * STEPS / 2.0,
                new Pose(0, 84, 0),
                new Vec3(0, 8, distanceMm));
    }

    /// Fills the runs of cells in which something holds.
    private static void layer(
            StringBuilder svg,
            List<List<Optional<ScalpPoint>>> grid,
            double opacity,
            java.util.function.Predicate<ScalpPoint> holds) {
        svg.append("<path fill=\"currentColor\" opacity=\"").append(opacity).append("\" d=\"");
        for (int row = 0; row < grid.size(); row++) {
            int start = -1;
            for (int column = 0; column <= grid.get(row).size(); column++) {
                boolean on =
                        column < grid.get(row).size()
                                && grid.get(row).get(column).filter(holds).isPresent();
                if (on && start < 0) {
                    start = column;
                } else if (!on && start >= 0) {
                    run(svg, start, row, column - start);
                    start = -1;
                }
            }
        }
        svg.append("\"/>");
    }

    private static void run(StringBuilder svg, int column, int row, int length) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fh%.1fv%.1fh-%.1fz",
                        (double) column / STEPS,
                        (double) row / STEPS,
                        (double) length / STEPS,
                        1.05 / STEPS,
                        (double) length / STEPS));
    }
}
