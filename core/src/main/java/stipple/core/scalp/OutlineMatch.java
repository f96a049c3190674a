package stipple.core.scalp;

import java.util.List;

/// How well a fitted head meets a drawn outline, over the rays above the ears.
///
/// @param overlap intersection over union, [0, 1]
/// @param errorMm mean distance along the rays
record OutlineMatch(double overlap, double errorMm) {
    static final OutlineMatch NONE = new OutlineMatch(0, 0);

    static OutlineMatch of(Cranium cranium, FitView view) {
        return view.outline
                .map(o -> of(cranium.against(o, view.camera(), Double.MAX_VALUE), view.pxPerMm()))
                .orElse(NONE);
    }

    static OutlineMatch of(List<LimbPoint> points, double pxPerMm) {
        double both = 0;
        double either = 0;
        double error = 0;
        for (LimbPoint p : points) {
            double least = Math.min(p.headReachPx(), p.outlineReachPx());
            double most = Math.max(p.headReachPx(), p.outlineReachPx());
            both += least * least;
            either += most * most;
            error += (most - least) / pxPerMm;
        }
        return points.isEmpty() ? NONE : new OutlineMatch(both / either, error / points.size());
    }
}
