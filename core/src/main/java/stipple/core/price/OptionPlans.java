package stipple.core.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// The payments and hours of every option for one head at one place.
final class OptionPlans {
    private static final double DAYS_PER_WEEK = 7;
    private static final double MONTHS = 12;

    private final PriceGuide guide;
    private final Parameters parameters;
    private final Work work;
    private final Place place;
    private final LossClass lossClass;

    OptionPlans(PriceGuide guide, Work work, Place place) {
        this.guide = guide;
        this.parameters = guide.parameters();
        this.work = work;
        this.place = place;
        this.lossClass = work.extent().nearestClass(parameters);
    }

    List<OptionPlan> all() {
        List<OptionPlan> plans = new ArrayList<>();
        for (OptionId id : OptionId.values()) {
            plans.add(new OptionPlan(id, impossible(id), spending(id), minutesPerWeek(id)));
        }
        return List.copyOf(plans);
    }

    private List<Spending> spending(OptionId id) {
        return switch (id) {
            case PERMANENT -> permanent(Range.exactly(0));
            case TRICO ->
                    List.of(
                            Spending.each(
                                    "course", course(Treatment.TRICO), Range.exactly(0), redo()));
            case TRICO_THEN_PERMANENT -> {
                List<Spending> all = new ArrayList<>(permanent(redo()));
                all.add(Spending.now("course", course(Treatment.TRICO)));
                yield all;
            }
            case REMOVAL -> removal();
            case SHAVE ->
                    List.of(
                            Spending.now("kit", price("shave-kit")),
                            Spending.yearly("blades", price("blades-year"), 0));
            case TRANSPLANT -> transplant();
            case MEDICINES -> medicines();
            case HAIR_SYSTEM ->
                    List.of(
                            Spending.each(
                                    "system",
                                    price("hair-system-unit"),
                                    Range.exactly(0),
                                    parameters.range("b-pr-system-life")),
                            Spending.yearly(
                                    "bonding", price("hair-system-month").times(MONTHS), 0));
            case FIBRES ->
                    List.of(Spending.yearly("fibres", price("fibres-month").times(MONTHS), 0));
            case PRP ->
                    List.of(
                            Spending.now(
                                    "plasma",
                                    price("prp-session")
                                            .times(parameters.range("b-pr-prp-first-sessions"))),
                            Spending.yearly(
                                    "plasma",
                                    price("prp-session")
                                            .times(parameters.range("b-pr-prp-sessions-per-year")),
                                    1));
        };
    }

    private List<Spending> permanent(Range startYears) {
        Range interval = parameters.range("b-f1-top-up-interval");
        Work permanent = work.as(Treatment.PERMANENT);
        return List.of(
                Spending.once("course", course(Treatment.PERMANENT), startYears),
                Spending.each(
                        "top-up",
                        guide.topUp(permanent, place).price(),
                        startYears.plus(interval),
                        interval));
    }

    private List<Spending> removal() {
        Range laser =
                guide.laserSession(work.extent(), place)
                        .price()
                        .times(parameters.range("b-pr-removal-sessions"));
        return List.of(
                Spending.now("course", course(Treatment.PERMANENT)),
                Spending.once("laser", laser, parameters.range("x-removal-after")));
    }

    private List<Spending> transplant() {
        Range first = price(transplantItem());
        List<Spending> all = new ArrayList<>();
        all.add(Spending.now("transplant", first));
        all.add(
                Spending.once(
                                "transplant",
                                first.times(parameters.likely("x-transplant-second-share")),
                                parameters.range("x-transplant-second-after"))
                        .withChance(parameters.likely("x-transplant-second-chance")));
        if (!(lossClass instanceof LossClass.Ludwig)) {
            all.add(Spending.yearly("finasteride", price("finasteride-month").times(MONTHS), 0));
        }
        return all;
    }

    /// Finasteride is no medicine for women who may bear children, so it is not counted for them.
    private List<Spending> medicines() {
        List<Spending> all = new ArrayList<>();
        all.add(Spending.yearly("minoxidil", price("minoxidil-month").times(MONTHS), 0));
        if (!(lossClass instanceof LossClass.Ludwig)) {
            all.add(Spending.yearly("finasteride", price("finasteride-month").times(MONTHS), 0));
        }
        return all;
    }

    private Range course(Treatment treatment) {
        return guide.estimate(work.as(treatment), place).total();
    }

    private Range redo() {
        return parameters.range("b-f5-trico-redo").times(1 / MONTHS);
    }

    private Range price(String item) {
        return guide.item(item, Place.in(place.market())).price();
    }

    private String transplantItem() {
        double areaCm2 = Extent.areaCm2(lossClass, parameters).likely();
        LossClass nearest =
                Extent.nearest(
                        areaCm2,
                        List.of(
                                LossClass.Norwood.II,
                                LossClass.Norwood.III,
                                LossClass.Norwood.IV,
                                LossClass.Norwood.V,
                                LossClass.Norwood.VI,
                                LossClass.Norwood.VII),
                        parameters);
        return "transplant-" + nearest.id();
    }

    private Optional<String> impossible(OptionId id) {
        boolean bare = lossClass instanceof LossClass.Totalis;
        boolean large =
                bare || lossClass == LossClass.Norwood.VI || lossClass == LossClass.Norwood.VII;
        return switch (id) {
            case PERMANENT, TRICO, TRICO_THEN_PERMANENT, REMOVAL, SHAVE, HAIR_SYSTEM ->
                    Optional.empty();
            case TRANSPLANT -> bare ? Optional.of("no-donor-hair") : Optional.empty();
            case MEDICINES, PRP -> bare ? Optional.of("no-hair-to-keep") : Optional.empty();
            case FIBRES -> large ? Optional.of("no-hair-to-hold-fibres") : Optional.empty();
        };
    }

    private Range minutesPerWeek(OptionId id) {
        return switch (id) {
            case PERMANENT, TRICO, TRICO_THEN_PERMANENT ->
                    shaving().plus(parameters.range("x-minutes-care"));
            case REMOVAL, SHAVE -> shaving();
            case TRANSPLANT -> parameters.range("x-minutes-transplant");
            case MEDICINES -> parameters.range("x-minutes-medicines");
            case HAIR_SYSTEM -> parameters.range("x-minutes-hair-system");
            case FIBRES -> parameters.range("x-minutes-fibres");
            case PRP -> parameters.range("x-minutes-prp");
        };
    }

    private Range shaving() {
        Range days = parameters.range("b-h17-shave-interval");
        Range minutes = parameters.range("x-minutes-shave");
        return new Range(
                minutes.likely() * DAYS_PER_WEEK / days.likely(),
                minutes.low() * DAYS_PER_WEEK / days.high(),
                minutes.high() * DAYS_PER_WEEK / days.low());
    }
}
