package stipple.core.price;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// How much of the scalp is treated.
public sealed interface Extent {
    int MOST_CM2 = 1000;

    /// As much as a class of loss usually needs.
    record OfClass(LossClass lossClass) implements Extent {}

    /// A measured area.
    record OfArea(double areaCm2) implements Extent {
        public OfArea {
            if (!(areaCm2 >= 1 && areaCm2 <= MOST_CM2)) {
                throw new IllegalArgumentException(
                        "area " + areaCm2 + " cm2, allowed 1 to " + MOST_CM2);
            }
        }
    }

    /// No area beside what else is named.
    record Nothing() implements Extent {}

    /// Treated area in cm2, the blend band counted at its density.
    default Range areaCm2(Parameters parameters) {
        return switch (this) {
            case OfClass(LossClass lossClass) -> areaCm2(lossClass, parameters);
            case OfArea(double areaCm2) -> Range.exactly(areaCm2);
            case Nothing() -> Range.exactly(0);
        };
    }

    /// Treated area of a class on an average head, cm2.
    static Range areaCm2(LossClass lossClass, Parameters parameters) {
        return parameters.range("b-a15-treated-area-" + lossClass.id().toLowerCase(Locale.ROOT));
    }

    /// The class itself, or the Norwood class whose usual area is nearest; I for nothing.
    default LossClass nearestClass(Parameters parameters) {
        return switch (this) {
            case OfClass(LossClass lossClass) -> lossClass;
            case OfArea(double areaCm2) ->
                    nearest(areaCm2, List.of(LossClass.Norwood.values()), parameters);
            case Nothing() -> LossClass.Norwood.I;
        };
    }

    /// The class whose usual treated area is nearest.
    static LossClass nearest(
            double areaCm2, List<? extends LossClass> classes, Parameters parameters) {
        return classes.stream()
                .map(LossClass.class::cast)
                .min(
                        Comparator.comparingDouble(
                                c -> Math.abs(areaCm2(c, parameters).likely() - areaCm2)))
                .orElseThrow();
    }
}
