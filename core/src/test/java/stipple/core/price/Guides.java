package stipple.core.price;

import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// The shipped guideline and pieces of work for tests.
final class Guides {
    static final Parameters PARAMETERS = Parameters.shipped();
    static final PriceGuide SHIPPED = PriceGuide.shipped(PARAMETERS);
    static final double STANDARD = 160;

    private Guides() {}

    static Work permanent(LossClass lossClass) {
        return Work.course(Treatment.PERMANENT, new Extent.OfClass(lossClass), STANDARD);
    }

    static Place in(String country) {
        return Place.in(SHIPPED.market(country).orElseThrow());
    }
}
