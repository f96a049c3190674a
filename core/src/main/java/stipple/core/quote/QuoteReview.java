package stipple.core.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.price.CityKind;
import stipple.core.price.Extent;
import stipple.core.price.Market;
import stipple.core.price.Place;
import stipple.core.price.PriceGuide;
import stipple.core.price.Tier;
import stipple.core.price.Work;
import stipple.core.scalp.MarkKind;

/// One offer judged: what is missing, what warns, and how its price stands to the guideline for the
/// same work, city and kind of provider.
///
/// @param quote the offer
/// @param verdict what to make of it
/// @param priceVerdict what to make of its price alone; incomplete without a ratio
/// @param ratio total over the guideline's likely price
/// @param completeFraction share of the parts of an offer that are there
/// @param flags every warning sign once, gravest first
/// @param guideline what the same work may be expected to cost
/// @param perCm2 price of a cm2 of treated scalp
/// @param perDot price of a deposit
/// @param perSession price of a session
/// @param worstCase this offer, then removal, then the work again at the guideline's price
public record QuoteReview(
        Quote quote,
        Verdict verdict,
        Verdict priceVerdict,
        OptionalDouble ratio,
        double completeFraction,
        List<Flag> flags,
        Optional<Range> guideline,
        Optional<Range> perCm2,
        Optional<Range> perDot,
        Optional<Range> perSession,
        Optional<Range> worstCase) {
    private static final Set<WarningSign> ABOUT_PRICE =
            EnumSet.of(
                    WarningSign.PRICE_NOT_CREDIBLE, WarningSign.PRICE_LOW, WarningSign.PRICE_HIGH);

    public QuoteReview {
        flags = List.copyOf(flags);
    }

    public static QuoteReview of(Quote quote, PriceGuide guide) {
        return new Reviewer(quote, guide).review();
    }

    /// Whether the price lies above what the guideline calls usual.
    public boolean isDear() {
        return flags.stream().anyMatch(flag -> flag.sign() == WarningSign.PRICE_HIGH);
    }

    /// The sums behind one review.
    private static final class Reviewer {
        private final Quote quote;
        private final PriceGuide guide;
        private final Optional<Market> market;
        private final Optional<Work> work;
        private final Optional<Place> place;

        Reviewer(Quote quote, PriceGuide guide) {
            this.quote = quote;
            this.guide = guide;
            this.market = market();
            this.work = quote.specification().extent().map(this::work);
            this.place = market.map(this::place);
        }

        QuoteReview review() {
            Optional<Range> guideline = sameMoney() ? guideline() : Optional.empty();
            OptionalDouble ratio = ratio(guideline);
            Optional<String> currency = market.map(Market::currency);
            List<Flag> flags = new QuoteSigns(quote, ratio, currency, guide.parameters()).all();
            double complete = Completeness.of(quote).shareFraction();
            List<Flag> aboutPrice =
                    flags.stream().filter(flag -> ABOUT_PRICE.contains(flag.sign())).toList();
            return new QuoteReview(
                    quote,
                    Verdict.of(flags, ratio, complete),
                    Verdict.of(aboutPrice, ratio, 1),
                    ratio,
                    complete,
                    flags,
                    guideline,
                    share(area()),
                    share(dots()),
                    share(sessions()),
                    worstCase(guideline));
        }

        private Optional<Market> market() {
            Optional<Market> named = quote.country().flatMap(guide::market);
            return named.isPresent() || quote.country().isPresent()
                    ? named
                    : quote.currency().flatMap(guide::marketOfCurrency);
        }

        private Place place(Market at) {
            return new Place(
                    at,
                    quote.city().map(city -> CityKind.of(city, at)).orElse(CityKind.OTHER),
                    quote.tier().orElse(Tier.BOUTIQUE));
        }

        private Work work(Extent extent) {
            Specification said = quote.specification();
            boolean scars = said.treatsScars().orElse(false);
            return new Work(
                    said.treatment().orElse(Treatment.PERMANENT),
                    extent,
                    said.densityPerCm2().orElse(guide.usualDensityPerCm2(extent)),
                    scars ? Optional.of(MarkKind.FUT_LINE) : Optional.empty(),
                    said.isRepair(),
                    0);
        }

        private boolean sameMoney() {
            return market.isPresent() && quote.currency().equals(market.map(Market::currency));
        }

        private Optional<Range> guideline() {
            return work.flatMap(w -> place.map(p -> guide.estimate(w, p).total()));
        }

        private OptionalDouble ratio(Optional<Range> guideline) {
            return guideline.isPresent() && quote.total().isPresent()
                    ? OptionalDouble.of(quote.total().getAsDouble() / guideline.get().likely())
                    : OptionalDouble.empty();
        }

        private Optional<Range> area() {
            return work.map(w -> w.extent().areaCm2(guide.parameters()))
                    .filter(area -> area.low() > 0);
        }

        private Optional<Range> dots() {
            return area().flatMap(area -> work.map(w -> area.times(w.densityPerCm2())));
        }

        private Optional<Range> sessions() {
            return quote.sessions().isPresent()
                    ? Optional.of(Range.exactly(quote.sessions().getAsInt()))
                    : Optional.empty();
        }

        private Optional<Range> share(Optional<Range> parts) {
            if (quote.total().isEmpty()) {
                return Optional.empty();
            }
            double total = quote.total().getAsDouble();
            return parts.map(p -> new Range(total / p.likely(), total / p.high(), total / p.low()));
        }

        private Optional<Range> worstCase(Optional<Range> guideline) {
            if (guideline.isEmpty() || quote.total().isEmpty()) {
                return Optional.empty();
            }
            Range all = guide.worstCase(work.orElseThrow(), place.orElseThrow()).total();
            Range first = guideline.get();
            double total = quote.total().getAsDouble();
            return Optional.of(
                    new Range(
                            all.likely() - first.likely() + total,
                            all.low() - first.low() + total,
                            all.high() - first.high() + total));
        }
    }
}
