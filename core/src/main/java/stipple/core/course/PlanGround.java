package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import stipple.core.design.Design;
import stipple.core.design.TargetDensity;
import stipple.core.dots.DotSurface;
import stipple.core.dots.HeadSurface;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpArea;
import stipple.core.scalp.ScalpPoint;

/// What plans have in common that differ in hairline, density, shade or seed only: the head's
/// surface, its areas, the map of loss and what is known of every place whatever the hairline. A
/// plan made on it is the same to the last bit, sooner.
public final class PlanGround {
    private static final int PIECE = 4096;

    private final Head head;
    private final LossMap loss;
    private final DotSurface surface;
    private final ScalpArea.Cells cells;
    private final double wholeScalpCm2;
    private final TargetDensity.Ground places;

    private PlanGround(PlanBrief brief, Design design, Parameters parameters, int threads) {
        this.head = brief.head();
        this.loss = LossMap.of(head, LossClass.parse(design.lossClassId()), parameters);
        this.surface = HeadSurface.of(head, threads);
        this.cells = ScalpArea.cells(head, threads);
        HairBearing bearing = HairBearing.of(head);
        this.wholeScalpCm2 = cells.cm2(at -> bearing.contains(at) ? 1 : 0, threads);
        TargetDensity target =
                new TargetDensity(
                        head, design, loss, brief.seed().forPurpose("design"), parameters);
        List<ScalpPoint> asked = new ArrayList<>(cells.places());
        asked.addAll(surface.places());
        this.places =
                Parallel.map(
                                (asked.size() + PIECE - 1) / PIECE,
                                threads,
                                piece ->
                                        target.ground(
                                                asked.subList(
                                                        piece * PIECE,
                                                        Math.min(
                                                                asked.size(),
                                                                (piece + 1) * PIECE))))
                        .stream()
                        .reduce(target.ground(List.of()), TargetDensity.Ground::with);
    }

    /// The ground of a design; building it takes about as long as a plan.
    public static PlanGround of(
            PlanBrief brief, Design design, Parameters parameters, int threads) {
        return new PlanGround(brief, design, parameters, threads);
    }

    /// Whether another design stands on the same ground.
    public boolean bears(Head other, Design design) {
        return places.bears(other, design);
    }

    LossMap loss() {
        return loss;
    }

    DotSurface surface() {
        return surface;
    }

    double wholeScalpCm2() {
        return wholeScalpCm2;
    }

    ScalpArea.Cells cells() {
        return cells;
    }

    TargetDensity target(PlanBrief brief, Design design, Parameters parameters) {
        return places.target(design, brief.seed().forPurpose("design"), parameters);
    }
}
