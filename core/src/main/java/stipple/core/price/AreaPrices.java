package stipple.core.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// The price of a course by its measured area: straight lines between the classes of the guideline,
/// each at its usual area. Classes with the same price are one point at their mean area. Below the
/// first point the price stays, because a course is never less than its appointments; above the
/// last it stays as well, because there is no more scalp.
final class AreaPrices {
    static final LossClass SMALL = LossClass.Norwood.II;
    static final LossClass LARGE = LossClass.Norwood.VII;

    private final PriceGuide guide;
    private final Parameters parameters;

    AreaPrices(PriceGuide guide, Parameters parameters) {
        this.guide = guide;
        this.parameters = parameters;
    }

    PriceLine at(double areaCm2, Place place) {
        List<Knot> knots = knots(place);
        int above = 0;
        while (above < knots.size() && knots.get(above).areaCm2 < areaCm2) {
            above++;
        }
        Knot upper = knots.get(Math.min(above, knots.size() - 1));
        Knot lower = knots.get(Math.max(0, above - 1));
        double width = upper.areaCm2 - lower.areaCm2;
        double t = width > 0 ? Math.clamp((areaCm2 - lower.areaCm2) / width, 0.0, 1.0) : 0;
        PriceLine from = upper.line;
        return new PriceLine(
                "area",
                between(lower.line.price(), from.price(), t),
                from.year(),
                from.confidence(),
                from.source());
    }

    private List<Knot> knots(Place place) {
        List<Knot> single = new ArrayList<>();
        for (LossClass lossClass : LossClass.all()) {
            if (!(lossClass instanceof LossClass.Ludwig)) {
                double areaCm2 = Extent.areaCm2(lossClass, parameters).likely();
                single.add(new Knot(areaCm2, 1, guide.raw(lossClass.id(), place)));
            }
        }
        single.sort(Comparator.comparingDouble(Knot::areaCm2));
        List<Knot> joined = new ArrayList<>();
        for (Knot knot : single) {
            boolean sameAsLast =
                    !joined.isEmpty() && joined.getLast().line.price().equals(knot.line.price());
            if (sameAsLast) {
                joined.set(joined.size() - 1, joined.getLast().with(knot));
            } else {
                joined.add(knot);
            }
        }
        return joined;
    }

    private static Range between(Range a, Range b, double t) {
        return new Range(
                a.likely() + t * (b.likely() - a.likely()),
                a.low() + t * (b.low() - a.low()),
                a.high() + t * (b.high() - a.high()));
    }

    private record Knot(double areaCm2, int classes, PriceLine line) {
        Knot with(Knot other) {
            int both = classes + other.classes;
            return new Knot((areaCm2 * classes + other.areaCm2 * other.classes) / both, both, line);
        }
    }
}
