package stipple.core.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import stipple.core.parameter.Parameters;
import stipple.core.price.PriceGuide;
import stipple.core.price.Strategy;
import stipple.core.price.Tier;

/// Offers side by side. Whether they are for the same thing comes first: as long as it is not sure,
/// a difference in price says nothing.
///
/// @param reviews each offer by itself, in the order given
/// @param differences parts of the specification that differ or that an offer leaves open
/// @param isComparable whether at least two offers are for the same thing
/// @param median of the totals, when all are in one currency
/// @param spreadRatio dearest over cheapest, when all are in one currency
/// @param outlier id of the offer that lies furthest from the median of three or more, when it lies
///   far
/// @param advice codes of what to do, in order
public record QuoteComparison(
        List<QuoteReview> reviews,
        List<String> differences,
        boolean isComparable,
        OptionalDouble median,
        OptionalDouble spreadRatio,
        Optional<String> outlier,
        List<String> advice) {
    public QuoteComparison {
        reviews = List.copyOf(reviews);
        differences = List.copyOf(differences);
        advice = List.copyOf(advice);
    }

    /// @throws IllegalArgumentException if there is no offer or two have the same id
    public static QuoteComparison of(List<Quote> quotes, PriceGuide guide) {
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("there is no offer to look at");
        }
        if (quotes.stream().map(Quote::id).distinct().count() < quotes.size()) {
            throw new IllegalArgumentException("two offers have the same id; give each its own");
        }
        List<QuoteReview> reviews =
                quotes.stream().map(quote -> QuoteReview.of(quote, guide)).toList();
        return new Comparer(reviews, guide.parameters()).comparison();
    }

    /// The sums behind one comparison.
    private record Comparer(List<QuoteReview> reviews, Parameters parameters) {
        QuoteComparison comparison() {
            List<String> differences = differences();
            double[] totals = totals();
            boolean several = reviews.size() > 1;
            OptionalDouble spread =
                    totals.length > 1
                            ? OptionalDouble.of(totals[totals.length - 1] / totals[0])
                            : OptionalDouble.empty();
            OptionalDouble median = median(totals);
            return new QuoteComparison(
                    reviews,
                    differences,
                    several && differences.isEmpty(),
                    median,
                    spread,
                    outlier(median),
                    advice(differences, spread));
        }

        private List<String> differences() {
            List<String> found = new ArrayList<>();
            note(found, "treatment", s -> s.treatment().map(Object.class::cast));
            note(found, "size", s -> s.extent().map(Object.class::cast));
            note(found, "density", s -> Optional.of(s.densityPerCm2()));
            note(found, "strategy", s -> s.strategy().map(Object.class::cast));
            note(found, "scars", s -> s.treatsScars().map(Object.class::cast));
            note(found, "repair", s -> Optional.of(s.isRepair()));
            return found;
        }

        private void note(
                List<String> found, String part, Function<Specification, Optional<Object>> value) {
            Set<Optional<Object>> values = new LinkedHashSet<>();
            reviews.forEach(review -> values.add(value.apply(review.quote().specification())));
            if (values.size() > 1 || values.contains(Optional.empty())) {
                found.add(part);
            }
        }

        /// Totals of all offers in rising order; none unless all have one, in one currency.
        private double[] totals() {
            boolean oneMoney =
                    reviews.stream().map(r -> r.quote().currency()).distinct().count() == 1
                            && reviews.stream().allMatch(r -> r.quote().total().isPresent());
            double[] totals =
                    oneMoney
                            ? reviews.stream()
                                    .mapToDouble(r -> r.quote().total().getAsDouble())
                                    .toArray()
                            : new double[0];
            Arrays.sort(totals);
            return totals;
        }

        private static OptionalDouble median(double[] totals) {
            int n = totals.length;
            return n == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((totals[(n - 1) / 2] + totals[n / 2]) / 2);
        }

        private Optional<String> outlier(OptionalDouble median) {
            if (reviews.size() < 3 || median.isEmpty()) {
                return Optional.empty();
            }
            double far = parameters.likely("b-pr-third-quote");
            double middle = median.getAsDouble();
            QuoteReview furthest = reviews.getFirst();
            for (QuoteReview review : reviews) {
                if (distance(review, middle) > distance(furthest, middle)) {
                    furthest = review;
                }
            }
            return distance(furthest, middle) > far
                    ? Optional.of(furthest.quote().id())
                    : Optional.empty();
        }

        private static double distance(QuoteReview review, double middle) {
            double total = review.quote().total().orElse(middle);
            return Math.max(total / middle, middle / total);
        }

        private List<String> advice(List<String> differences, OptionalDouble spread) {
            List<String> advice = new ArrayList<>();
            boolean several = reviews.size() > 1;
            if (several && !differences.isEmpty()) {
                advice.add("same-specification-first");
            }
            if (strategiesDifferOrAreOpen()) {
                advice.add("treat-through-or-work-around");
            }
            boolean far =
                    spread.isPresent()
                            && spread.getAsDouble() > parameters.likely("b-pr-third-quote");
            if (far) {
                advice.add(reviews.size() == 2 ? "third-quote" : "look-at-the-outlier");
            }
            if (several && topProvidersDiffer(spread)) {
                advice.add("top-providers-charge-alike");
            }
            if (reviews.stream()
                    .anyMatch(r ->
                            r.priceVerdict() == Verdict.ASK || r.priceVerdict() == Verdict.RED)) {
                advice.add("price-is-not-quality");
            }
            if (reviews.stream().allMatch(r -> r.verdict() == Verdict.RED)) {
                advice.add("better-none-than-poor");
            }
            if (reviews.stream().anyMatch(QuoteReview::isDear)) {
                advice.add("ask-for-assistance");
            }
            return advice;
        }

        private boolean strategiesDifferOrAreOpen() {
            Set<Optional<Strategy>> said = new LinkedHashSet<>();
            reviews.forEach(review -> said.add(review.quote().specification().strategy()));
            return said.size() > 1 || said.contains(Optional.<Strategy>empty());
        }

        /// Leading providers of one city usually charge within a quarter of each other.
        private boolean topProvidersDiffer(OptionalDouble spread) {
            boolean allTop =
                    reviews.stream().allMatch(r -> r.quote().tier().equals(Optional.of(Tier.TOP)));
            boolean oneCity = reviews.stream().map(r -> r.quote().city()).distinct().count() == 1;
            double alike = parameters.likely("b-pr-same-city-spread");
            return allTop
                    && oneCity
                    && spread.isPresent()
                    && spread.getAsDouble() > (1 + alike) / (1 - alike);
        }
    }
}
