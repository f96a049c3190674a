package stipple.core.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.price.PriceGuide;

/// Every warning sign of the article and its comments is raised exactly once on its own case, and
/// none on a sound offer or a good consultation.
class WarningSignTest {
    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final PriceGuide GUIDE = PriceGuide.shipped(PARAMETERS);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static final Map<WarningSign, Consumer<Offer>> CASES = cases();

    /// Signs that only a consultation can raise.
    private static final Set<WarningSign> OF_CONSULTATIONS =
            EnumSet.of(
                    WarningSign.PORTFOLIO_NOT_SHOWN,
                    WarningSign.PROCESS_NOT_EXPLAINED,
                    WarningSign.NO_BREAKDOWN_GIVEN,
                    WarningSign.QUOTE_NEVER_CAME,
                    WarningSign.PRESSURE,
                    WarningSign.MISDESCRIBED,
                    WarningSign.RUSHED,
                    WarningSign.LESS_ASSURED);

    @Test
    void a_clean_offer_raises_no_sign_and_is_normal() {
        QuoteReview review = QuoteReview.of(Offer.clean(), GUIDE);
        assertThat(review.flags()).isEmpty();
        assertThat(review.verdict()).isEqualTo(Verdict.NORMAL);
        assertThat(review.completeFraction()).isEqualTo(1);
    }

    @Test
    void every_sign_has_its_own_case() {
        Set<WarningSign> covered = EnumSet.copyOf(CASES.keySet());
        covered.addAll(OF_CONSULTATIONS);
        assertThat(covered).containsExactlyInAnyOrder(WarningSign.values());
    }

    @ParameterizedTest
    @MethodSource("ofOffers")
    void a_sign_is_raised_exactly_once_on_its_own_case(WarningSign sign) {
        Quote quote = Offer.spoiled(CASES.getOrDefault(sign, offer -> {}));
        assertThat(QuoteReview.of(quote, GUIDE).flags())
                .extracting(Flag::sign)
                .containsExactly(sign);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void a_bad_answer_raises_the_sign_of_its_criterion_exactly_once(Criterion criterion) {
        if (criterion == Criterion.TECHNICIAN_NAMED || criterion == Criterion.SESSIONS) {
            return;
        }
        ConsultationScore score = score(consultation(criterion));
        assertThat(score.flags()).extracting(Flag::sign).containsExactly(criterion.sign());
        assertThat(OF_CONSULTATIONS).contains(criterion.sign());
    }

    @Test
    void a_good_consultation_raises_no_sign_and_has_all_points() {
        ConsultationScore score = score(consultation(null));
        assertThat(score.flags()).isEmpty();
        assertThat(score.score()).isEqualTo(100);
        assertThat(score.toAskFor()).isEmpty();
    }

    /// Any two faults together raise exactly their two signs.
    @Test
    void signs_do_not_hide_or_multiply_each_other() {
        List<WarningSign> independent =
                List.of(
                        WarningSign.FEW_EXAMPLES,
                        WarningSign.TATTOO_INK,
                        WarningSign.NO_EXAMPLES,
                        WarningSign.SESSIONS_TOO_CLOSE,
                        WarningSign.RESULT_PROMISED,
                        WarningSign.BREAKDOWN_MISSING,
                        WarningSign.NO_REMOVAL_PATH);
        for (WarningSign a : independent) {
            for (WarningSign b : independent) {
                Quote quote =
                        Offer.spoiled(
                                CASES.getOrDefault(a, o -> {})
                                        .andThen(CASES.getOrDefault(b, o -> {})));
                assertThat(QuoteReview.of(quote, GUIDE).flags())
                        .extracting(Flag::sign)
                        .containsExactlyInAnyOrderElementsOf(EnumSet.of(a, b));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tattoo ink", "Tattoo Black", "ordinary TATTOO pigment"})
    void tattoo_ink_is_known_by_its_words(String kind) {
        assertThat(QuoteSigns.isTattooInk(kind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carbon, no tattoo ink", "not a tattoo pigment", "smp-carbon", "trico"})
    void other_pigments_are_not_called_tattoo_ink(String kind) {
        assertThat(QuoteSigns.isTattooInk(kind)).isFalse();
    }

    /// Five days between sessions are possible for travellers, four for nobody.
    @Test
    void travellers_may_come_after_five_days_but_never_after_four() {
        Quote five =
                Offer.spoiled(o -> {
                    o.isTraveller = true;
                    o.daysBetweenSessions = 5;
                });
        Quote four =
                Offer.spoiled(o -> {
                    o.isTraveller = true;
                    o.daysBetweenSessions = 4;
                });
        assertThat(QuoteReview.of(five, GUIDE).flags()).isEmpty();
        assertThat(QuoteReview.of(four, GUIDE).verdict()).isEqualTo(Verdict.RED);
    }

    /// Six weeks at least between laser and pigment: 41 days are refused, 42 allowed.
    @Test
    void six_weeks_pass_between_laser_and_pigment() {
        assertThat(QuoteReview.of(Offer.spoiled(o -> o.daysAfterLaser = 42), GUIDE).flags())
                .isEmpty();
        assertThat(QuoteReview.of(Offer.spoiled(o -> o.daysAfterLaser = 41), GUIDE).flags())
                .extracting(Flag::limit)
                .containsExactly(42.0);
    }

    private static Stream<WarningSign> ofOffers() {
        return CASES.keySet().stream();
    }

    private static ConsultationScore score(Consultation consultation) {
        return ConsultationScore.of(consultation, TODAY, PARAMETERS);
    }

    /// A good consultation in which one criterion is not met.
    private static Consultation consultation(@org.jspecify.annotations.Nullable Criterion spoiled) {
        boolean late = spoiled == Criterion.WRITTEN_QUOTE;
        return new Consultation(
                "talk",
                Optional.of("Example Scalp Studio"),
                Optional.of("A. Example"),
                Optional.of(LocalDate.of(2026, 3, 1)),
                OptionalInt.of(spoiled == Criterion.PORTFOLIO ? 0 : 6),
                Optional.of(spoiled != Criterion.PROCESS),
                Optional.of(spoiled != Criterion.BREAKDOWN),
                Optional.of(true),
                late ? Optional.empty() : Optional.of(LocalDate.of(2026, 3, 4)),
                OptionalInt.of(3),
                Optional.of(true),
                Optional.of(spoiled == Criterion.NO_PRESSURE),
                Optional.of(spoiled != Criterion.RIGHT_DESCRIPTION),
                Optional.of(spoiled != Criterion.ENOUGH_TIME),
                Optional.of(spoiled != Criterion.MORE_ASSURED));
    }

    private static Map<WarningSign, Consumer<Offer>> cases() {
        Map<WarningSign, Consumer<Offer>> cases = new EnumMap<>(WarningSign.class);
        cases.put(WarningSign.PRICE_NOT_CREDIBLE, o -> price(o, 1000));
        cases.put(WarningSign.PRICE_LOW, o -> price(o, 1600));
        cases.put(WarningSign.PRICE_HIGH, o -> price(o, 4500));
        cases.put(
                WarningSign.SUM_DIFFERS,
                o -> o.breakdown = List.of(new Quote.Item("three sessions", 2000)));
        cases.put(WarningSign.CURRENCY_DIFFERS, o -> o.currency = "USD");
        cases.put(WarningSign.PROVIDER_MISSING, o -> o.provider = null);
        cases.put(WarningSign.DATE_MISSING, o -> o.date = null);
        cases.put(WarningSign.TOTAL_MISSING, o -> o.total = null);
        cases.put(WarningSign.CURRENCY_MISSING, o -> o.currency = null);
        cases.put(WarningSign.TREATMENT_MISSING, o -> o.treatment = null);
        cases.put(WarningSign.SIZE_MISSING, o -> o.extent = null);
        cases.put(WarningSign.DENSITY_MISSING, o -> o.densityPerCm2 = null);
        cases.put(WarningSign.STRATEGY_MISSING, o -> o.strategy = null);
        cases.put(WarningSign.SCARS_MISSING, o -> o.treatsScars = null);
        cases.put(WarningSign.SESSIONS_MISSING, o -> o.sessions = null);
        cases.put(WarningSign.BREAKDOWN_MISSING, o -> o.breakdown = List.of());
        cases.put(WarningSign.PIGMENT_BRAND_MISSING, o -> o.pigmentBrand = null);
        cases.put(WarningSign.PIGMENT_KIND_MISSING, o -> o.pigmentKind = null);
        cases.put(WarningSign.TECHNICIAN_MISSING, o -> o.technician = null);
        cases.put(WarningSign.TOP_UP_POLICY_MISSING, o -> o.topUpPolicy = null);
        cases.put(WarningSign.EXAMPLES_MISSING, o -> o.areExamplesShown = null);
        cases.put(WarningSign.WRITTEN_MISSING, o -> o.isWritten = null);
        cases.put(WarningSign.REMOVAL_MISSING, o -> o.isRemovalOffered = null);
        cases.put(WarningSign.COUNTRY_MISSING, o -> o.country = null);
        cases.put(WarningSign.CITY_MISSING, o -> o.city = null);
        cases.put(WarningSign.TIER_MISSING, o -> o.tier = null);
        cases.put(WarningSign.NO_EXAMPLES, o -> o.areExamplesShown = false);
        cases.put(WarningSign.FEW_EXAMPLES, o -> o.exampleClients = 1);
        cases.put(WarningSign.EXAMPLES_NOT_HEALED, o -> o.areExamplesHealed = false);
        cases.put(WarningSign.EXAMPLES_OF_ANOTHER, o -> o.areExamplesTheTechnicians = false);
        cases.put(WarningSign.NO_TRAINING, o -> o.isSmpTrained = false);
        cases.put(WarningSign.NO_QUALITY_CONTROL, o -> o.hasQualityControl = false);
        cases.put(WarningSign.NO_REMOVAL_PATH, o -> o.isRemovalOffered = false);
        cases.put(WarningSign.BRANCH_WITHOUT_CASES, o -> o.branchCases = 0);
        cases.put(WarningSign.EXPERIENCE_UNPROVED, o -> o.isExperienceProved = false);
        cases.put(WarningSign.TATTOO_INK, o -> o.pigmentKind = "tattoo ink");
        cases.put(
                WarningSign.TATTOO_ARTIST_WITHOUT_TRAINING,
                o -> {
                    o.isTattooArtist = true;
                    o.isSmpTrained = false;
                });
        cases.put(WarningSign.NOT_WRITTEN, o -> o.isWritten = false);
        cases.put(WarningSign.SESSIONS_UNEXPLAINED, o -> o.areSessionsExplained = false);
        cases.put(WarningSign.TOO_FEW_SESSIONS, o -> o.sessions = 1);
        cases.put(WarningSign.SESSIONS_TOO_CLOSE, o -> o.daysBetweenSessions = 6);
        cases.put(
                WarningSign.BLUE_WORK_NOT_LASERED,
                o -> {
                    o.hasBlueWork = true;
                    o.isLaserFirst = false;
                });
        cases.put(WarningSign.TOO_SOON_AFTER_LASER, o -> o.daysAfterLaser = 41);
        cases.put(WarningSign.RESULT_PROMISED, o -> o.promises = Set.of(Promise.RESULT));
        cases.put(WarningSign.NEVER_FADES_PROMISED, o -> o.promises = Set.of(Promise.NEVER_FADES));
        cases.put(WarningSign.NO_RISK_PROMISED, o -> o.promises = Set.of(Promise.NO_RISK));
        cases.put(
                WarningSign.TRICO_PROMISED_AT_ONCE,
                o -> {
                    o.treatment = Treatment.TRICO;
                    o.promises = Set.of(Promise.TRICO_AT_ONCE);
                });
        cases.put(WarningSign.NO_CONSULTATION, o -> o.wasConsulted = false);
        return cases;
    }

    private static void price(Offer offer, double total) {
        offer.total = total;
        offer.breakdown = List.of(new Quote.Item("all of it", total));
    }
}
