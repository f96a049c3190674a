package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stipple.core.design.Design;
import stipple.core.design.TargetDensity;
import stipple.core.dots.DotSurface;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpArea;
import stipple.core.scalp.ScalpPoint;

/// What is known of every place of a head whatever the hairline, density, shade and seed: the map
/// of loss, the hair that stands, marks and zones, and the areas of small cells.
final class PlanPlaces {
    private static final int PIECE = 4096;

    private final LossMap loss;
    private final ScalpArea.Cells cells;
    private final TargetDensity.Ground places;

    private PlanPlaces(LossMap loss, ScalpArea.Cells cells, TargetDensity.Ground places) {
        this.loss = loss;
        this.cells = cells;
        this.places = places;
    }

    /// Looks at every place that plans ask for.
    static PlanPlaces of(
            PlanBrief brief,
            Design design,
            DotSurface surface,
            Parameters parameters,
            int threads) {
        Head head = brief.head();
        LossMap loss = LossMap.of(head, LossClass.parse(design.lossClassId()), parameters);
        ScalpArea.Cells cells = ScalpArea.cells(head, threads);
        TargetDensity target =
                new TargetDensity(
                        head, design, loss, brief.seed().forPurpose("design"), parameters);
        List<ScalpPoint> asked = new ArrayList<>(cells.places());
        asked.addAll(surface.places());
        int pieces = (asked.size() + PIECE - 1) / PIECE;
        List<TargetDensity.Ground> looked =
                Parallel.map(
                        pieces,
                        threads,
                        piece -> {
                            int end = Math.min(asked.size(), (piece + 1) * PIECE);
                            return target.ground(asked.subList(piece * PIECE, end));
                        });
        return new PlanPlaces(loss, cells, TargetDensity.Ground.joined(looked));
    }

    /// Whether what is known holds for another design too.
    boolean hold(Head head, Design design) {
        return places.bears(head, design);
    }

    LossMap loss() {
        return loss;
    }

    TargetDensity target(PlanBrief brief, Design design, Parameters parameters) {
        return places.target(design, brief.seed().forPurpose("design"), parameters);
    }

    double cm2(ToDoubleFunction<ScalpPoint> weight, int threads) {
        return cells.cm2(weight, threads);
    }
}
