package stipple.core.scalp;

import java.util.List;

/// Which share of the hair a class of loss leaves at a place, straight from the drawings of the
/// classes; hard edges, and no account of where hair can grow at all.
final class RemainingHair {
    private final TemplateArcs arcs;
    private final List<LossShapes.Edge> fronts;
    private final List<LossShapes.Disc> discs;
    private final boolean losesAll;

    private RemainingHair(
            TemplateArcs arcs,
            List<LossShapes.Edge> fronts,
            List<LossShapes.Disc> discs,
            boolean losesAll) {
        this.arcs = arcs;
        this.fronts = fronts;
        this.discs = discs;
        this.losesAll = losesAll;
    }

    static RemainingHair of(Head head, LossClass loss) {
        LossShapes shapes = LossShapes.shipped();
        boolean isWhole = loss == LossClass.Norwood.I;
        return new RemainingHair(
                TemplateArcs.of(head),
                isWhole ? List.of() : shapes.edges(loss.id()),
                shapes.discs(loss.id()),
                loss instanceof LossClass.Totalis);
    }

    /// 0 bare to 1 all of it.
    double at(ScalpPoint point) {
        double s = arcs.s(point);
        double w = arcs.w(point);
        if (losesAll || fronts.stream().anyMatch(front -> front.sAt(w) > s)) {
            return 0;
        }
        double left = 1;
        for (LossShapes.Disc disc : discs) {
            if (disc.insideMm(s, w) > 0) {
                left = Math.min(left, 1 - disc.loss());
            }
        }
        return left;
    }
}
