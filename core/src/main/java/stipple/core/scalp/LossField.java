package stipple.core.scalp;

import java.util.List;
import stipple.core.parameter.Parameters;

/// Loss and treatment of one class on one head as functions of the true distance to the edge of the
/// loss.
///
/// The outline's signed value is taken on a grid of scalp coordinates; where it changes sign lies
/// the edge. Distances from every grid point to the edge are straight lines in space, which over
/// the width of a blend band are shorter than the arc on the skin by less than 0.2 %.
final class LossField {
    private static final double BARE = 1;

    private final SignedDistance bare;
    private final List<Thinning> thinnings;
    private final boolean losesHair;
    private final double edgeMm;
    private final double blendMm;
    private final double blendPower;

    private LossField(
            SignedDistance bare,
            List<Thinning> thinnings,
            boolean losesHair,
            Parameters parameters) {
        this.bare = bare;
        this.thinnings = thinnings;
        this.losesHair = losesHair;
        this.edgeMm = parameters.likely("x-loss-edge-width");
        this.blendMm = parameters.likely("b-a14-blend-width");
        double factor = parameters.likely("b-a14-blend-density-factor");
        this.blendPower = (1 - factor) / factor;
    }

    static LossField of(
            Head head,
            TemplateArcs arcs,
            LossShapes shapes,
            LossClass lossClass,
            Parameters parameters) {
        if (lossClass instanceof LossClass.Totalis) {
            SignedDistance everywhere = SignedDistance.everywhereInside();
            return new LossField(everywhere, List.of(), true, parameters);
        }
        String id = lossClass.id();
        List<LossShapes.Edge> fronts = shapes.edges(id);
        List<LossShapes.Disc> bareDiscs =
                shapes.discs(id).stream().filter(disc -> disc.loss() == BARE).toList();
        SignedDistance bare =
                SignedDistance.of(
                        head, point -> inside(fronts, bareDiscs, arcs.s(point), arcs.w(point)));
        List<Thinning> thinnings =
                shapes.discs(id).stream()
                        .filter(disc -> disc.loss() < BARE)
                        .map(disc ->
                                new Thinning(
                                        disc.loss(),
                                        SignedDistance.of(
                                                head, p -> disc.insideMm(arcs.s(p), arcs.w(p)))))
                        .toList();
        return new LossField(bare, thinnings, lossClass != LossClass.Norwood.I, parameters);
    }

    double lossAt(ScalpPoint point) {
        if (!losesHair) {
            return 0;
        }
        double loss = steps(bare.at(point), edgeMm);
        for (Thinning thinning : thinnings) {
            loss = Math.max(loss, thinning.loss * steps(thinning.distance.at(point), 2 * edgeMm));
        }
        return loss;
    }

    double treatAt(ScalpPoint point) {
        double treat = blend(bare.at(point));
        for (Thinning thinning : thinnings) {
            treat = Math.max(treat, blend(thinning.distance.at(point)));
        }
        return treat;
    }

    /// 1 inside, 0 outside, half at the edge, smooth over `widthMm`.
    private static double steps(double insideMm, double widthMm) {
        double t = Math.clamp(insideMm / widthMm + 0.5, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /// 1 inside, falling to 0 over the blend band outside with the wanted mean.
    private double blend(double insideMm) {
        double t = Math.clamp(1 + insideMm / blendMm, 0.0, 1.0);
        return StrictMath.pow(t * t * (3 - 2 * t), blendPower);
    }

    private static double inside(
            List<LossShapes.Edge> fronts, List<LossShapes.Disc> discs, double s, double w) {
        double inside = -Double.MAX_VALUE;
        for (LossShapes.Edge front : fronts) {
            inside = Math.max(inside, front.sAt(w) - s);
        }
        for (LossShapes.Disc disc : discs) {
            inside = joined(inside, disc.insideMm(s, w));
        }
        return inside;
    }

    /// The greater of two numbers, with the corner between them rounded.
    private static double joined(double a, double b) {
        double roundMm = 20;
        double h = Math.max(roundMm - Math.abs(a - b), 0) / roundMm;
        return Math.max(a, b) + h * h * roundMm / 4;
    }

    private record Thinning(double loss, SignedDistance distance) {}
}
