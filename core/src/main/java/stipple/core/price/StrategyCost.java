package stipple.core.price;

import java.util.ArrayList;
import java.util.List;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// What one strategy costs as hair loss goes on.
///
/// @param strategy how existing hair is met
/// @param stages now, in 5 and in 10 years
public record StrategyCost(Strategy strategy, List<Stage> stages) {
    private static final List<Integer> YEARS = List.of(0, 5, 10);
    private static final double UNLIKELY_LOW = 0.1;
    private static final double LIKELY = 0.5;
    private static final double UNLIKELY_HIGH = 0.9;

    /// One look at the future.
    ///
    /// @param year years from now
    /// @param lossClassId class of loss that is likely by then
    /// @param worstClassId class that nine of ten do not go beyond by then
    /// @param treatedClassId class whose area bears pigment by then
    /// @param areaCm2 treated area by then
    /// @param summed paid by then, whole units of the currency
    public record Stage(
            int year,
            String lossClassId,
            String worstClassId,
            String treatedClassId,
            Range areaCm2,
            Range summed) {}

    public StrategyCost {
        stages = List.copyOf(stages);
    }

    /// Both strategies for one head, permanent pigment.
    public static List<StrategyCost> both(
            LossClass now, FutureLoss future, PriceGuide guide, Place place) {
        List<StrategyCost> both = new ArrayList<>();
        for (Strategy strategy : Strategy.values()) {
            both.add(new Calculator(strategy, now, future, guide, place).cost());
        }
        return both;
    }

    /// The sums of one strategy.
    private record Calculator(
            Strategy strategy, LossClass now, FutureLoss future, PriceGuide guide, Place place) {
        StrategyCost cost() {
            return new StrategyCost(strategy, YEARS.stream().map(this::stage).toList());
        }

        private Stage stage(int year) {
            LossClass likely = after(year, LIKELY);
            LossClass worst = after(year, UNLIKELY_HIGH);
            LossClass treated =
                    switch (strategy) {
                        case TREAT_THROUGH -> target();
                        case WORK_AROUND -> likely;
                    };
            Range first = course(firstTreated());
            Range summed =
                    switch (strategy) {
                        case TREAT_THROUGH -> first;
                        case WORK_AROUND ->
                                new Range(
                                        first.likely() + extension(likely).likely(),
                                        first.low() + extension(after(year, UNLIKELY_LOW)).low(),
                                        first.high() + extension(worst).high());
                    };
            return new Stage(
                    year,
                    likely.id(),
                    worst.id(),
                    treated.id(),
                    Extent.areaCm2(treated, parameters()),
                    PriceLine.whole(summed.plus(topUps(year))));
        }

        /// What bears pigment from the first course on.
        private LossClass firstTreated() {
            return strategy == Strategy.TREAT_THROUGH ? target() : now;
        }

        /// The class that treating through reckons with: what nine of ten do not go beyond within
        /// ten years, and one more class at least.
        private LossClass target() {
            LossClass worst = after(YEARS.getLast(), UNLIKELY_HIGH);
            return worst.equals(now) ? FutureLoss.later(now, 1) : worst;
        }

        private LossClass after(int year, double share) {
            return future.classAfter(now, year, share, parameters());
        }

        /// Extending finished work from the class now to a later one.
        private Range extension(LossClass later) {
            Range more = course(later);
            Range done = course(now);
            Range factor = parameters().range("x-extension-factor");
            return new Range(
                    Math.max(0, more.likely() - done.likely()) * factor.likely(),
                    Math.max(0, more.low() - done.low()) * factor.low(),
                    Math.max(0, more.high() - done.high()) * factor.high());
        }

        private Range topUps(int year) {
            Range every = parameters().range("b-f1-top-up-interval");
            Range price = guide.topUp(work(firstTreated()), place).price();
            return new Range(
                    price.likely() * count(year, every.likely()),
                    price.low() * count(year, every.high()),
                    price.high() * count(year, every.low()));
        }

        /// Top-ups due before the end of the year.
        private static int count(int year, double everyYears) {
            return Math.max(0, (int) Math.ceil(year / everyYears) - 1);
        }

        private Range course(LossClass lossClass) {
            return guide.estimate(work(lossClass), place).total();
        }

        private Work work(LossClass lossClass) {
            Extent extent = new Extent.OfClass(lossClass);
            return Work.course(Treatment.PERMANENT, extent, guide.usualDensityPerCm2(extent));
        }

        private Parameters parameters() {
            return guide.parameters();
        }
    }
}
