package stipple.app.money;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import stipple.app.planning.DensityWish;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.price.CityKind;
import stipple.core.price.Extent;
import stipple.core.price.Market;
import stipple.core.price.Place;
import stipple.core.price.PriceGuide;
import stipple.core.price.PriceTable;
import stipple.core.price.Tier;
import stipple.core.price.Work;
import stipple.core.report.PlanCosts;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;

/// A request for a price with every name looked up.
///
/// @param guide the guideline, with the person's own prices, in the money that is asked for
/// @param work what is to be done
/// @param place where
/// @param plan the plan that was given
record Wish(PriceGuide guide, Work work, Place place, Optional<TreatmentPlan> plan) {
    private static final double LEAST_INFLATION = -0.2;
    private static final double MOST_INFLATION = 0.5;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /// @throws Refusal in one sentence, if something is not known or not allowed
    static Wish of(MoneyRequest request, Messages messages) {
        try {
            PriceGuide guide = guide(request.prices(), messages);
            Optional<TreatmentPlan> plan =
                    request.plan().map(file -> new PlanFile(messages).read(file));
            Place place = place(request, guide);
            return new Wish(
                    inMoneyOf(request, guide, place), work(request, guide, plan), place, plan);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// The class of the plan or of the request, or the one whose usual area is nearest.
    LossClass lossClass() {
        return plan.map(p -> LossClass.parse(p.design().lossClassId()))
                .orElseGet(() -> work.extent().nearestClass(guide.parameters()));
    }

    static PriceGuide guide(Optional<Path> prices, Messages messages) {
        PriceTable shipped = PriceTable.shipped();
        PriceFile file = new PriceFile(messages);
        return PriceGuide.of(
                prices.map(path -> shipped.with(file.read(path))).orElse(shipped),
                Parameters.shipped());
    }

    /// The guideline in the money that is asked for; as it stands if nothing is said of years.
    private static PriceGuide inMoneyOf(MoneyRequest request, PriceGuide guide, Place place) {
        double rate = request.inflationPerYear();
        if (!(rate >= LEAST_INFLATION && rate <= MOST_INFLATION)) {
            throw new IllegalArgumentException(
                    "--inflation " + rate + ": allowed -0.2 to 0.5 (0.03 is 3 % a year)");
        }
        if (request.inYear().isEmpty() && rate == 0) {
            return guide;
        }
        int year = request.inYear().orElseGet(() -> guide.item("top-up", place).year());
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("--in-year " + year + ": allowed 2000 to 2100");
        }
        return guide.inYear(year, rate);
    }

    static Market market(String country, PriceGuide guide) {
        return guide.market(country)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "country '"
                                        + country
                                        + "' has no guideline prices, allowed: "
                                        + String.join(
                                                ", ",
                                                guide.markets().stream()
                                                        .map(Market::country)
                                                        .toList())
                                        + "; give your own with --prices"));
    }

    private static Place place(MoneyRequest request, PriceGuide guide) {
        Market market = market(request.country(), guide);
        return new Place(market, CityKind.of(request.city(), market), Tier.parse(request.tier()));
    }

    private static Work work(MoneyRequest request, PriceGuide guide, Optional<TreatmentPlan> plan) {
        Optional<Work> planned = plan.map(p -> PlanCosts.work(p, guide));
        Extent extent = extent(request, planned);
        return new Work(
                request.treatment()
                        .map(Wish::treatment)
                        .or(() -> planned.map(Work::treatment))
                        .orElse(Treatment.PERMANENT),
                extent,
                density(request, guide, planned, extent),
                request.scar().map(Wish::scar).or(() -> planned.flatMap(Work::scar)),
                request.isRepair(),
                request.laserSessions());
    }

    private static Extent extent(MoneyRequest request, Optional<Work> planned) {
        if (request.lossClassId().isPresent()) {
            return new Extent.OfClass(LossClass.parse(request.lossClassId().get()));
        }
        if (request.areaCm2().isPresent()) {
            return new Extent.OfArea(request.areaCm2().getAsDouble());
        }
        return planned.map(Work::extent).orElseGet(Extent.Nothing::new);
    }

    static Treatment treatment(String id) {
        for (Treatment treatment : Treatment.values()) {
            if (treatment.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return treatment;
            }
        }
        throw new IllegalArgumentException("treatment '" + id + "', allowed: permanent, trico");
    }

    private static double density(
            MoneyRequest request, PriceGuide guide, Optional<Work> planned, Extent extent) {
        if (request.density().isPresent()) {
            boolean betweenHair =
                    request.lossClassId().map(id -> id.startsWith("ludwig")).orElse(false);
            return DensityWish.parse(request.density().get().toLowerCase(Locale.ROOT))
                    .perCm2(betweenHair, guide.parameters());
        }
        return planned.map(Work::densityPerCm2).orElseGet(() -> guide.usualDensityPerCm2(extent));
    }

    /// A kind of scar by its id or by what clinics call it.
    static MarkKind scar(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "strip", "fut", "line" -> MarkKind.FUT_LINE;
            case "punch", "fue", "dots" -> MarkKind.FUE_DOTS;
            case "burn", "surgery", "trauma", "other" -> MarkKind.FREE_FORM;
            default -> scarById(word);
        };
    }

    private static MarkKind scarById(String word) {
        try {
            return MarkKind.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "scar '" + word + "', allowed: strip, punch, plug, burn, other, birthmark", e);
        }
    }
}
