package stipple.core.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Confidence;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// What things cost where: the calculator over the guideline.
///
/// A course is looked up by class, or interpolated over area between the classes; density, kind of
/// treatment, provider and city multiply it; scar, repair and laser add lines. A country without
/// own rows takes another's times a factor, and a thing without a row in its country takes the US
/// row times the ratio of the two class VI rows; such prices are never more than weakly known.
/// docs/explanation/money.md shows the sums.
public final class PriceGuide {
    private static final String REFERENCE = "US";
    private static final String REFERENCE_ITEM = "norwood-VI";

    private final PriceTable table;
    private final Markets markets;
    private final Parameters parameters;
    private final AreaPrices areaPrices;

    private PriceGuide(PriceTable table, Parameters parameters) {
        this.table = table;
        this.markets = Markets.shipped().with(table.rows());
        this.parameters = parameters;
        this.areaPrices = new AreaPrices(this, parameters);
    }

    public static PriceGuide of(PriceTable table, Parameters parameters) {
        return new PriceGuide(table, parameters);
    }

    public static PriceGuide shipped(Parameters parameters) {
        return of(PriceTable.shipped(), parameters);
    }

    /// The same guideline in the money of another year: every price that it gives is in it.
    ///
    /// @param year 2000 to 2100
    /// @param inflationPerYear 0.03 for 3 % a year
    public PriceGuide inYear(int year, double inflationPerYear) {
        return new PriceGuide(table.inYear(year, inflationPerYear), parameters);
    }

    public Parameters parameters() {
        return parameters;
    }

    /// The countries that have prices.
    public List<Market> markets() {
        return markets.all();
    }

    /// @param country ISO 3166 code
    public Optional<Market> market(String country) {
        return markets.find(country);
    }

    /// The first country that pays in a currency.
    public Optional<Market> marketOfCurrency(String currency) {
        return markets.ofCurrency(currency);
    }

    /// The cells of the guideline as they stand for one country.
    public List<PriceRow> rows(Market market) {
        return table.rows().stream()
                .filter(row ->
                        row.country().equals(market.country())
                                || row.country().equals(market.pricesOf()))
                .toList();
    }

    /// What a piece of work costs at a place.
    public PriceEstimate estimate(Work work, Place place) {
        List<PriceLine> lines = new ArrayList<>();
        Optional<PriceLine> course = course(work, place);
        course.ifPresent(lines::add);
        if (work.scar().isPresent()) {
            lines.add(
                    course.map(line -> share(line, "scar-with-course", "b-pr-scar-with-course"))
                            .orElseGet(() -> treated(item("scar", place), work)));
        }
        if (work.isRepair()) {
            PriceLine whole = course.orElseGet(() -> treated(item("scar", place), work));
            lines.add(share(whole, "repair", "b-pr-repair"));
        }
        if (work.laserSessions() > 0) {
            PriceLine session = laserSession(work.extent(), place);
            Range all = session.price().times(work.laserSessions());
            lines.add(named(session, "laser", all));
        }
        return new PriceEstimate(place.market().currency(), lines);
    }

    /// One thing of the guideline at a place, in whole units.
    ///
    /// @throws IllegalArgumentException if no table has the item
    public PriceLine item(String item, Place place) {
        PriceLine raw = raw(item, place);
        return named(raw, item, raw.price());
    }

    /// What a top-up of this work costs: the guideline's price, held below a share of the course.
    public PriceLine topUp(Work work, Place place) {
        PriceLine topUp = item("top-up", place);
        double most =
                estimate(work, place).total().likely() * parameters.likely("x-top-up-most-share");
        double factor = Math.min(1, most / topUp.price().likely());
        return factor < 1 && most > 0 ? named(topUp, "top-up", topUp.price().times(factor)) : topUp;
    }

    /// One laser session: a scar's price for the smallest area, a whole head's for the largest.
    public PriceLine laserSession(Extent extent, Place place) {
        PriceLine session = item("laser-session", place);
        double small = Extent.areaCm2(AreaPrices.SMALL, parameters).likely();
        double large = Extent.areaCm2(AreaPrices.LARGE, parameters).likely();
        double area = extent.areaCm2(parameters).likely();
        double share = Math.clamp((area - small) / (large - small), 0.0, 1.0);
        Range all = session.price();
        double likely = all.low() + share * (all.high() - all.low());
        double spread = Math.min(likely - all.low(), all.high() - likely) / 2 + 0.1 * likely;
        return named(session, "laser-session", new Range(likely, likely - spread, likely + spread));
    }

    /// What it costs if it goes wrong: the work, its removal by laser and the same work again.
    public PriceEstimate worstCase(Work work, Place place) {
        List<PriceLine> lines = new ArrayList<>(estimate(work, place).lines());
        PriceLine session = laserSession(work.extent(), place);
        Range removal = session.price().times(parameters.range("b-pr-removal-sessions"));
        lines.add(named(session, "removal", removal));
        for (PriceLine line : estimate(work, place).lines()) {
            lines.add(named(line, "again-" + line.item(), line.price()));
        }
        return new PriceEstimate(place.market().currency(), lines);
    }

    private Optional<PriceLine> course(Work work, Place place) {
        return switch (work.extent()) {
            case Extent.OfClass(var lossClass) ->
                    Optional.of(treated(raw(lossClass.id(), place), work));
            case Extent.OfArea(double areaCm2) ->
                    Optional.of(treated(areaPrices.at(areaCm2, place), work));
            case Extent.Nothing() -> Optional.empty();
        };
    }

    private PriceLine treated(PriceLine line, Work work) {
        Range price = line.price().times(densityFactor(work));
        return named(
                line,
                line.item(),
                work.treatment() == Treatment.TRICO
                        ? price.times(parameters.likely("b-pr-trico-factor"))
                        : price);
    }

    /// The density that the guideline's courses are done with: between kept hair for Ludwig's
    /// classes, on bald skin otherwise.
    public double usualDensityPerCm2(Extent extent) {
        boolean betweenHair =
                extent instanceof Extent.OfClass(LossClass lossClass)
                        && lossClass instanceof LossClass.Ludwig;
        return parameters.likely(
                betweenHair ? "b-a4-density-between-hair-standard" : "b-a4-density-standard");
    }

    private double densityFactor(Work work) {
        double follows = parameters.likely("x-price-density-share");
        double usual = usualDensityPerCm2(work.extent());
        return 1 - follows + follows * work.densityPerCm2() / usual;
    }

    private PriceLine share(PriceLine line, String item, String parameter) {
        Range price = line.price().times(parameters.range(parameter));
        return new PriceLine(
                item,
                PriceLine.whole(price),
                line.year(),
                Confidence.LOW,
                parameters.get(parameter).source());
    }

    PriceLine raw(String item, Place place) {
        Market market = place.market();
        double city = place.city().factor(parameters);
        Optional<PriceRow> own = table.find(market.country(), item, Optional.of(place.tier()));
        if (own.isPresent()) {
            return line(own.get(), city, false);
        }
        double factor = city * place.tier().factor(parameters);
        Optional<PriceRow> any = table.find(market.country(), item, Optional.empty());
        if (any.isPresent()) {
            return line(any.get(), factor, false);
        }
        double level = market.isDerived() ? parameters.likely(market.level()) : 1;
        return table.find(market.pricesOf(), item, Optional.empty())
                .map(row -> line(row, factor * level, market.isDerived()))
                .orElseGet(() -> line(reference(item), factor * level * ratio(market), true));
    }

    private PriceRow reference(String item) {
        return table.find(REFERENCE, item, Optional.empty())
                .orElseThrow(() ->
                        new IllegalArgumentException("the guideline has no price of " + item));
    }

    private double ratio(Market market) {
        return table.find(market.pricesOf(), REFERENCE_ITEM, Optional.empty())
                .map(row -> row.price().likely() / reference(REFERENCE_ITEM).price().likely())
                .orElse(1.0);
    }

    private static PriceLine line(PriceRow row, double factor, boolean derived) {
        return new PriceLine(
                row.item(),
                row.price().times(factor),
                row.year(),
                derived ? Confidence.ASSUMPTION : row.confidence(),
                derived ? "assumption " + row.source() : row.source());
    }

    private static PriceLine named(PriceLine line, String item, Range price) {
        return new PriceLine(
                item, PriceLine.whole(price), line.year(), line.confidence(), line.source());
    }
}
