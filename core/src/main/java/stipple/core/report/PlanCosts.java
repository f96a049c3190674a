package stipple.core.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import stipple.core.course.TreatmentPlan;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.price.Extent;
import stipple.core.price.FutureLoss;
import stipple.core.price.LifetimeCost;
import stipple.core.price.LifetimeQuestion;
import stipple.core.price.Market;
import stipple.core.price.Place;
import stipple.core.price.PriceEstimate;
import stipple.core.price.PriceGuide;
import stipple.core.price.StrategyCost;
import stipple.core.price.Work;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.ScalpMark;

/// What a plan should cost: its measured area priced in every market with a guideline of its own,
/// and the years that follow in one of them.
///
/// @param country ISO 3166 code of the country in which the years are counted
/// @param byMarket that country first, then one for each other market with own list prices
/// @param lifetime the ten ways over twenty years
/// @param strategies both ways to meet future hair loss
public record PlanCosts(
        String country,
        List<MarketCost> byMarket,
        LifetimeCost lifetime,
        List<StrategyCost> strategies) {
    private static final List<String> MARKETS = List.of("US", "GB", "CA", "AU", "FR", "IN", "AE");
    private static final int YEARS = 20;
    private static final int DRAWS = 20_000;
    private static final int USUAL_AGE_YEARS = 35;
    private static final int YOUNGEST_YEARS = 15;
    private static final int OLDEST_YEARS = 110;

    /// What a plan should cost in one market.
    ///
    /// @param country ISO 3166 code; FR stands for the countries of the euro
    /// @param estimate lines and total
    /// @param topUp one top-up
    public record MarketCost(String country, PriceEstimate estimate, Range topUp) {}

    public PlanCosts {
        byMarket = List.copyOf(byMarket);
        strategies = List.copyOf(strategies);
    }

    /// The costs of a plan with its years counted in the first market.
    public static PlanCosts of(TreatmentPlan plan, Parameters parameters) {
        return of(plan, parameters, MARKETS.getFirst());
    }

    /// The costs of a plan with its years counted in a country that has prices.
    public static PlanCosts of(TreatmentPlan plan, Parameters parameters, String chosen) {
        PriceGuide guide = PriceGuide.shipped(parameters);
        Work work = work(plan, guide);
        List<MarketCost> byMarket = new ArrayList<>();
        for (String country : chosenFirst(chosen)) {
            Place place = Place.in(market(guide, country));
            byMarket.add(
                    new MarketCost(
                            country,
                            guide.estimate(work, place),
                            guide.topUp(work, place).price()));
        }
        Place first = Place.in(market(guide, chosen));
        LifetimeQuestion question =
                new LifetimeQuestion(work, first, YEARS, 1, DRAWS, plan.seed(), 1);
        return new PlanCosts(
                chosen,
                byMarket,
                LifetimeCost.of(question, guide),
                strategies(plan, parameters, chosen));
    }

    private static List<String> chosenFirst(String chosen) {
        LinkedHashSet<String> countries = new LinkedHashSet<>(List.of(chosen));
        countries.addAll(MARKETS);
        return List.copyOf(countries);
    }

    /// Both ways to meet future hair loss, in the first market.
    public static List<StrategyCost> strategies(TreatmentPlan plan, Parameters parameters) {
        return strategies(plan, parameters, MARKETS.getFirst());
    }

    private static List<StrategyCost> strategies(
            TreatmentPlan plan, Parameters parameters, String country) {
        PriceGuide guide = PriceGuide.shipped(parameters);
        int age = Math.clamp(plan.ageYears().orElse(USUAL_AGE_YEARS), YOUNGEST_YEARS, OLDEST_YEARS);
        return StrategyCost.both(
                lossClass(plan),
                new FutureLoss(age, false),
                guide,
                Place.in(market(guide, country)));
    }

    /// The work of a plan as prices see it: its measured area, its density relative to what is
    /// usual for its class, its treatment and its scars.
    public static Work work(TreatmentPlan plan, PriceGuide guide) {
        double area = Math.clamp(plan.treatedAreaCm2().likely(), 1, Extent.MOST_CM2);
        Extent measured = new Extent.OfArea(area);
        double relative =
                plan.design().densityPerCm2()
                        / guide.usualDensityPerCm2(new Extent.OfClass(lossClass(plan)));
        return new Work(
                plan.design().treatment(),
                measured,
                relative * guide.usualDensityPerCm2(measured),
                plan.design().marks().stream()
                        .map(ScalpMark::kind)
                        .filter(MarkKind::isFilled)
                        .findFirst(),
                false,
                0);
    }

    private static LossClass lossClass(TreatmentPlan plan) {
        return LossClass.parse(plan.design().lossClassId());
    }

    private static Market market(PriceGuide guide, String country) {
        Optional<Market> found = guide.market(country);
        return found.orElseThrow(() -> new IllegalStateException("no market " + country));
    }
}
