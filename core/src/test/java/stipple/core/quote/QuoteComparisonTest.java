package stipple.core.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.parameter.Parameters;
import stipple.core.price.Extent;
import stipple.core.price.PriceGuide;
import stipple.core.price.Strategy;
import stipple.core.price.Tier;
import stipple.core.scalp.LossClass;

class QuoteComparisonTest {
    private static final PriceGuide GUIDE = PriceGuide.shipped(Parameters.shipped());

    /// Golden case 8: one man in London had two offers after free consultations: 2,500 and 1,000
    /// pounds. Both providers were called reputable; the first thing to ask is whether they offer
    /// the same.
    @ParameterizedTest
    @CsvSource({
        "IIIv,2500,1.16,NORMAL",
        "IIIv,1000,0.46,ASK",
        "V,2500,0.92,NORMAL",
        "V,1000,0.37,RED"
    })
    void the_two_london_offers_stand_to_the_guideline_as_the_article_implies(
            String norwood, double total, double ratio, Verdict verdict) {
        QuoteReview review = QuoteReview.of(london("one", norwood, total), GUIDE);
        assertThat(review.ratio().getAsDouble()).isCloseTo(ratio, within(0.005));
        assertThat(review.priceVerdict()).isEqualTo(verdict);
        assertThat(review.verdict()).isEqualTo(verdict);
    }

    /// Golden case 8: Suggests a third offer, asks for treating through or working round, and keeps
    /// the provider's own evidence apart from the price.
    @Test
    void two_offers_far_apart_lead_to_the_same_questions_as_in_the_article() {
        Quote dear = london("dear", "V", 2500);
        Quote cheap =
                with(london("cheap", "V", 1000), offer -> offer.strategy = Strategy.WORK_AROUND);
        QuoteComparison comparison = QuoteComparison.of(List.of(dear, cheap), GUIDE);
        assertThat(comparison.isComparable()).isFalse();
        assertThat(comparison.differences()).containsExactly("strategy");
        assertThat(comparison.spreadRatio()).hasValue(2.5);
        assertThat(comparison.advice())
                .startsWith("same-specification-first")
                .contains("treat-through-or-work-around", "third-quote", "price-is-not-quality");
    }

    @Test
    void offers_for_the_same_thing_can_be_compared() {
        Quote a = london("a", "V", 2500);
        Quote b = london("b", "V", 2900);
        QuoteComparison comparison = QuoteComparison.of(List.of(a, b), GUIDE);
        assertThat(comparison.isComparable()).isTrue();
        assertThat(comparison.median()).hasValue(2700);
        assertThat(comparison.advice()).isEmpty();
    }

    /// A third offer shows which price lies apart.
    @Test
    void the_outlier_of_three_is_named() {
        List<Quote> quotes =
                List.of(london("a", "V", 2500), london("b", "V", 1000), london("c", "V", 2700));
        QuoteComparison comparison = QuoteComparison.of(quotes, GUIDE);
        assertThat(comparison.outlier()).isEqualTo(Optional.of("b"));
        assertThat(comparison.advice())
                .contains("look-at-the-outlier")
                .doesNotContain("third-quote");
    }

    /// Leading providers usually charge about the same.
    @Test
    void leading_providers_of_one_city_that_differ_are_asked_why() {
        QuoteComparison far =
                QuoteComparison.of(List.of(london("a", "V", 2000), london("b", "V", 3400)), GUIDE);
        QuoteComparison near =
                QuoteComparison.of(List.of(london("a", "V", 2400), london("b", "V", 2900)), GUIDE);
        assertThat(far.advice()).contains("top-providers-charge-alike");
        assertThat(near.advice()).doesNotContain("top-providers-charge-alike");
    }

    @Test
    void prices_per_cm2_dot_and_session_are_of_one_piece() {
        Quote quote =
                Offer.spoiled(offer -> {
                    offer.extent = new Extent.OfArea(200);
                    offer.densityPerCm2 = 150.0;
                });
        QuoteReview review = QuoteReview.of(quote, GUIDE);
        assertThat(review.perCm2().orElseThrow().likely()).isEqualTo(12.5);
        assertThat(review.perDot().orElseThrow().likely()).isCloseTo(12.5 / 150, within(1e-12));
        assertThat(review.perSession().orElseThrow().likely()).isCloseTo(833.33, within(0.01));
    }

    /// Who cannot pay for removal lives with poor work: the worst case is the offer, its removal
    /// and the work again.
    @Test
    void the_worst_case_is_dearer_than_the_offer_and_the_guideline_together() {
        QuoteReview review = QuoteReview.of(Offer.clean(), GUIDE);
        double guideline = review.guideline().orElseThrow().likely();
        assertThat(review.worstCase().orElseThrow().likely()).isGreaterThan(2500 + guideline);
    }

    /// India: companies there were found to use tattoo inks; the offer itself is red whatever its
    /// price.
    @Test
    void tattoo_ink_is_red_at_any_price() {
        for (double total : new double[] {300, 2500, 9000}) {
            Quote quote =
                    Offer.spoiled(offer -> {
                        offer.total = total;
                        offer.breakdown = List.of(new Quote.Item("all", total));
                        offer.pigmentKind = "tattoo ink";
                    });
            assertThat(QuoteReview.of(quote, GUIDE).verdict()).isEqualTo(Verdict.RED);
        }
    }

    @Test
    void an_offer_of_which_only_the_name_is_known_is_incomplete() {
        Quote empty =
                new Quote(
                        "x",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        java.util.OptionalDouble.empty(),
                        Specification.unsaid(),
                        java.util.OptionalInt.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Circumstances.unknown());
        QuoteReview review = QuoteReview.of(empty, GUIDE);
        assertThat(review.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(review.completeFraction()).isZero();
        assertThat(review.flags()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void impossible_offers_are_refused() {
        assertThatThrownBy(() -> Offer.spoiled(o -> o.total = -5.0))
                .hasMessageContaining("total -5.0, allowed above 0");
        assertThatThrownBy(() -> Offer.spoiled(o -> o.currency = "XQX"))
                .hasMessageContaining("currency 'XQX'");
        assertThatThrownBy(() -> Offer.spoiled(o -> o.date = java.time.LocalDate.of(9999, 1, 1)))
                .hasMessageContaining("date 9999-01-01");
        assertThatThrownBy(() -> QuoteComparison.of(List.of(Offer.clean(), Offer.clean()), GUIDE))
                .hasMessageContaining("same id");
        assertThatThrownBy(() -> QuoteComparison.of(List.of(), GUIDE))
                .hasMessageContaining("no offer");
    }

    private static Quote london(String id, String norwood, double total) {
        return Offer.spoiled(offer -> {
            offer.id = id;
            offer.extent = new Extent.OfClass(LossClass.parseNorwood(norwood));
            offer.total = total;
            offer.breakdown = List.of(new Quote.Item("all of it", total));
            offer.tier = Tier.TOP;
        });
    }

    private static Quote with(Quote quote, java.util.function.Consumer<Offer> change) {
        return Offer.spoiled(offer -> {
            offer.id = quote.id();
            offer.extent = quote.specification().extent().orElseThrow();
            offer.total = quote.total().getAsDouble();
            offer.breakdown = quote.breakdown();
            change.accept(offer);
        });
    }
}
