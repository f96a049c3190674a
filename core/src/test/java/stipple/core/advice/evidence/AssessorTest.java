package stipple.core.advice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stipple.core.advice.DirectoryMaker.TODAY;
import static stipple.core.advice.DirectoryMaker.TOWN;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.advice.DirectoryMaker;
import stipple.core.advice.Recommendation;
import stipple.core.advice.directory.Advisory;
import stipple.core.advice.directory.Background;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Claim;
import stipple.core.advice.directory.ClaimKind;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.directory.ProviderSize;
import stipple.core.advice.directory.Technician;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

/// "At least half of all providers work below standard; one with a long record that can be checked
/// is fine whatever the size."
class AssessorTest {
    private static final Parameters PARAMETERS = Parameters.shipped();

    @Test
    void about_an_unknown_technician_the_odds_are_even_and_the_lower_bound_is_21_points() {
        Assessment known = assess(new DirectoryMaker().proven("a", TOWN, 0), "a");
        // Beta(2, 2): mean 0.5, deviation 0.2236; 0.5 - 1.2816 * 0.2236 = 0.2134.
        assertThat(known.meanFraction()).isEqualTo(0.5);
        assertThat(known.qualityHundredths()).isEqualTo(2_134);
        assertThat(known.bars()).containsExactly(Bar.NO_EVIDENCE);
        assertThat(known.grade()).isEqualTo(Grade.E);
    }

    @Test
    void one_measured_result_of_today_moves_the_belief_by_the_hand_computed_amount() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        maker.result("c", "a", "branch-a", 0, OptionalDouble.of(1));
        Assessment known = assess(maker, "a");
        // Beta(3, 2): mean 0.6, deviation 0.2; 0.6 - 0.25632 = 0.34368.
        assertThat(known.meanFraction()).isCloseTo(0.6, within(1e-12));
        assertThat(known.qualityHundredths()).isEqualTo(3_437);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void contributions_add_up_to_the_score_exactly(long number) {
        Seed seed = new Seed(number);
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (int k = 0; k < 30; k++) {
            boolean isMeasured = seed.uniform(3L * k) < 0.5;
            int age = (int) (2_000 * seed.uniform(3L * k + 1));
            double value = seed.uniform(3L * k + 2);
            maker.result(
                    "c" + k,
                    "a",
                    "branch-a",
                    age,
                    isMeasured ? OptionalDouble.of(value) : OptionalDouble.empty());
            maker.review("r" + k, "a", "branch-a", "w" + k, 30 * k, 1 + k % 5);
        }
        Assessment known = assess(maker, "a");
        int sum = known.contributions().stream().mapToInt(Contribution::hundredths).sum();
        assertThat(known.qualityHundredths()).isEqualTo(sum).isBetween(0, 10_000);
    }

    @Test
    void a_measured_result_counts_more_than_a_seen_one_and_that_more_than_a_review() {
        int measured = gain(m -> m.result("x", "a", "branch-a", 100, OptionalDouble.of(1)));
        int seen = gain(m -> m.result("x", "a", "branch-a", 100, OptionalDouble.empty()));
        int praised = gain(m -> m.review("x", "a", "branch-a", "w", 100, 5));
        assertThat(measured).isGreaterThan(seen);
        assertThat(seen).isGreaterThan(praised);
        assertThat(praised).isPositive();
    }

    @Test
    void new_evidence_counts_more_than_old_and_none_comes_from_the_future() {
        int fresh = gain(m -> m.result("x", "a", "branch-a", 30, OptionalDouble.of(1)));
        int old = gain(m -> m.result("x", "a", "branch-a", 2_000, OptionalDouble.of(1)));
        int future = gain(m -> m.result("x", "a", "branch-a", -30, OptionalDouble.of(1)));
        assertThat(fresh).isGreaterThan(old);
        assertThat(old).isPositive();
        assertThat(future).isZero();
    }

    @Test
    void no_evidence_lowers_confidence_and_never_the_belief() {
        Assessment unknown = assess(new DirectoryMaker().proven("a", TOWN, 0), "a");
        Assessment poor =
                assess(
                        new DirectoryMaker()
                                .proven("a", TOWN, 0)
                                .results("a", "branch-a", 8, OptionalDouble.of(0.1)),
                        "a");
        assertThat(unknown.meanFraction()).isGreaterThan(poor.meanFraction());
        assertThat(unknown.isUnsound()).isFalse();
        assertThat(poor.bars()).contains(Bar.SUBSTANDARD);
    }

    @Test
    void twelve_good_measured_results_over_two_years_are_recommended() {
        Assessment known = assess(new DirectoryMaker().proven("a", TOWN, 12), "a");
        assertThat(known.bars()).isEmpty();
        assertThat(known.isQualified(Need.PERMANENT, 2)).isTrue();
        assertThat(known.isQualified(Need.SCAR, 2)).as("no scar was shown").isFalse();
    }

    @Test
    void a_record_of_some_months_is_too_short_however_good() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (int k = 0; k < 12; k++) {
            maker.result("c" + k, "a", "branch-a", 20 + 10 * k, OptionalDouble.of(1));
        }
        assertThat(assess(maker, "a").bars()).containsExactly(Bar.SHORT_RECORD);
    }

    @Test
    void many_pictures_of_one_head_are_one_client() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 4);
        assertThat(assess(maker, "a").bars()).contains(Bar.TOO_FEW_CLIENTS);
    }

    @Test
    void price_and_size_of_the_house_change_nothing() {
        Assessment dear = assess(made(ProviderSize.MAJOR, 900_000), "a");
        Assessment cheap = assess(made(ProviderSize.SOLO, 100), "a");
        assertThat(dear).isEqualTo(cheap);
    }

    private static DirectoryMaker made(ProviderSize size, long lowMinor) {
        return new DirectoryMaker()
                .house("h", size)
                .branch("b", "h", TOWN, lowMinor)
                .technician("a", "b", PigmentKind.SMP_SPECIFIC, Need.PERMANENT)
                .results("a", "b", 9, OptionalDouble.of(0.9));
    }

    @Test
    void what_a_brand_has_shown_does_not_count_for_a_new_branch_or_another_person() {
        DirectoryMaker maker = made(ProviderSize.MAJOR, 100_000);
        maker.branch("b2", "h", TOWN, 100_000)
                .technician("z", "b2", PigmentKind.SMP_SPECIFIC, Need.PERMANENT);
        assertThat(assess(maker, "a").bars()).isEmpty();
        assertThat(assess(maker, "z").bars()).containsExactly(Bar.NO_EVIDENCE);
        assertThat(assess(maker, "z").qualityHundredths()).isEqualTo(2_134);
    }

    @Test
    void after_a_move_cases_count_half_and_reviews_stay_behind() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12);
        maker.review("r", "a", "branch-a", "w", 30, 5);
        int before = assess(maker, "a").qualityHundredths();
        maker.branch("b2", "house-a", TOWN, 100_000);
        maker.entries().removeIf(e -> e instanceof Post);
        maker.add(new Post("p2", "a", "b2", TODAY.minusDays(5), Optional.empty()));
        Assessment after = assess(maker, "a");
        assertThat(after.branch()).isEqualTo("b2");
        assertThat(after.countedReviews()).isZero();
        assertThat(after.qualityHundredths()).isLessThan(before);
    }

    @Test
    void tattoo_ink_is_never_recommended_whatever_the_skill() {
        DirectoryMaker maker =
                new DirectoryMaker()
                        .house("h", ProviderSize.SOLO)
                        .branch("b", "h", TOWN, 100)
                        .technician("a", "b", PigmentKind.TATTOO_INK, Need.PERMANENT)
                        .results("a", "b", 12, OptionalDouble.of(1));
        assertThat(assess(maker, "a").bars()).containsExactly(Bar.TATTOO_INK);
    }

    @Test
    void a_tattooist_needs_scalp_pigment_and_training() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12);
        maker.entries().removeIf(e -> e instanceof Technician);
        maker.add(
                new Technician(
                        "a",
                        "Person a",
                        Background.TATTOO,
                        Set.of(Need.PERMANENT),
                        PigmentKind.SMP_SPECIFIC,
                        Optional.empty(),
                        EvidenceLevel.DOCUMENT));
        assertThat(assess(maker, "a").bars()).containsExactly(Bar.TATTOOIST_WITHOUT_PROOF);
        maker.add(certificate(EvidenceLevel.UNVERIFIED, "c1"));
        assertThat(assess(maker, "a").bars()).containsExactly(Bar.TATTOOIST_WITHOUT_PROOF);
        maker.add(certificate(EvidenceLevel.DOCUMENT, "c2"));
        assertThat(assess(maker, "a").bars()).isEmpty();
    }

    private static Claim certificate(EvidenceLevel level, String id) {
        return new Claim(id, "a", ClaimKind.CERTIFICATE, "course", level, TODAY, "school");
    }

    @Test
    void years_in_business_that_nobody_checked_have_no_weight() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 9);
        Assessment before = assess(maker, "a");
        maker.add(
                new Claim(
                        "y",
                        "a",
                        ClaimKind.WORKING_SINCE,
                        "2001",
                        EvidenceLevel.UNVERIFIED,
                        TODAY,
                        "own words"));
        assertThat(assess(maker, "a")).isEqualTo(before);
    }

    @Test
    void under_a_warning_about_inks_the_pigment_must_be_proven_and_a_stale_warning_binds_nobody() {
        DirectoryMaker maker =
                new DirectoryMaker()
                        .house("h", ProviderSize.SOLO)
                        .branch("b", "h", TOWN, 100)
                        .technician("a", "b", PigmentKind.UNDECLARED, Need.PERMANENT)
                        .results("a", "b", 12, OptionalDouble.of(0.9));
        assertThat(assess(maker, "a").bars()).isEmpty();
        maker.add(
                new Advisory(
                        "old", "US", "tattoo-inks", TODAY.minusDays(900), TODAY.minusDays(9), "x"));
        assertThat(assess(maker, "a").bars()).isEmpty();
        maker.add(
                new Advisory(
                        "now", "US", "tattoo-inks", TODAY.minusDays(9), TODAY.plusDays(9), "x"));
        assertThat(assess(maker, "a").bars()).containsExactly(Bar.PIGMENT_UNPROVEN);
    }

    @Test
    void what_would_change_it_comes_true_when_it_happens() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 9);
        Assessment before = assess(maker, "a");
        Change promised =
                before.changes().stream()
                        .filter(c -> c.what().equals("measured-results"))
                        .findFirst()
                        .orElseThrow();
        for (int k = 0; k < promised.count(); k++) {
            maker.result("more" + k, "a", "branch-a", 0, OptionalDouble.of(0.9));
        }
        assertThat(assess(maker, "a").qualityHundredths() - before.qualityHundredths())
                .isEqualTo(promised.hundredths());
    }

    /// The method is public and money cannot enter: there is nothing in which it could be written,
    /// and the price that is shown is no part of what is weighed.
    @Test
    void there_is_no_field_through_which_payment_could_enter() {
        List<String> money =
                List.of(
                        "paid",
                        "pay",
                        "sponsor",
                        "commission",
                        "fee",
                        "premium",
                        "boost",
                        "promot",
                        "advert",
                        "partner",
                        "affiliate",
                        "revenue");
        Stream<Class<?>> records =
                Stream.concat(
                        Stream.of(Entry.class.getPermittedSubclasses()),
                        Stream.of(
                                Assessment.class,
                                Contribution.class,
                                Recommendation.class,
                                EvidenceRules.class));
        assertThat(
                        records.flatMap(type -> Stream.of(type.getRecordComponents()))
                                .map(RecordComponent::getName)
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .noneMatch(name -> money.stream().anyMatch(name::startsWith));
        assertThat(
                        Stream.of(EvidenceRules.class, Assessment.class, Contribution.class)
                                .flatMap(type -> Stream.of(type.getRecordComponents()))
                                .map(RecordComponent::getName))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("price"));
        assertThat(Provider.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .doesNotContain("price");
    }

    private static int gain(java.util.function.Consumer<DirectoryMaker> more) {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 3);
        int before = assess(maker, "a").qualityHundredths();
        more.accept(maker);
        return assess(maker, "a").qualityHundredths() - before;
    }

    private static Assessment assess(DirectoryMaker maker, String technician) {
        Directory directory = maker.directory();
        Post post =
                directory.ofTechnician(Post.class, technician).stream()
                        .filter(p -> p.holdsOn(TODAY))
                        .findFirst()
                        .orElseThrow();
        return Assessor.of(directory, TODAY, PARAMETERS)
                .assess(
                        directory.get(Technician.class, technician),
                        directory.get(Branch.class, post.branch()),
                        Treatment.PERMANENT);
    }
}
