package stipple.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stipple.core.advice.DirectoryMaker.TODAY;
import static stipple.core.advice.DirectoryMaker.TOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Entry;
import stipple.core.advice.directory.EvidenceLevel;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Opening;
import stipple.core.advice.directory.PigmentKind;
import stipple.core.advice.directory.Post;
import stipple.core.advice.directory.ProviderSize;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.place.Place;
import stipple.core.advice.place.RegionNames;
import stipple.core.parameter.Parameters;

class AdvisorTest {
    private static final Place FAR = new Place("Farton", "CA", "ON", 44, -75, 50_000);

    @Test
    void somebody_proven_within_reach_is_recommended_with_an_exact_sum() {
        Advice advice = ask(new DirectoryMaker().proven("a", TOWN, 12), question());
        assertThat(advice.answer()).isEqualTo(Answer.RECOMMENDED);
        Recommendation first = advice.permanent().getFirst();
        assertThat(first.technician().id()).isEqualTo("a");
        assertThat(first.scoreHundredths())
                .isEqualTo(first.contributions().stream().mapToInt(Contribution::hundredths).sum());
        assertThat(first.assessment().changes()).isNotEmpty();
    }

    @Test
    void without_photos_nobody_is_named() {
        Advice advice = ask(new DirectoryMaker().proven("a", TOWN, 12), question(false));
        assertThat(advice.answer()).isEqualTo(Answer.PHOTOS_FIRST);
        assertThat(advice.afterPhotos()).isEqualTo(Answer.RECOMMENDED);
        assertThat(advice.permanent()).isEmpty();
        assertThat(advice.unproven()).isEmpty();
        assertThat(advice.toString()).doesNotContain("Person a");
    }

    @Test
    void where_nobody_is_proven_the_nearest_who_is_comes_with_distance_and_border() {
        DirectoryMaker maker = new DirectoryMaker().proven("near", TOWN, 3).proven("far", FAR, 12);
        Advice advice = ask(maker, question());
        assertThat(advice.answer()).isEqualTo(Answer.NONE_NEARBY);
        Recommendation far = advice.permanent().getFirst();
        assertThat(far.distanceKm()).isBetween(444.0, 446.0);
        assertThat(far.isAbroad()).isTrue();
        assertThat(far.isBeyondReach()).isTrue();
        assertThat(far.travel()).isEqualTo(Travel.DRIVE_OR_TRAIN);
        assertThat(advice.notes()).contains("abroad");
    }

    @Test
    void where_nothing_is_known_about_anybody_examples_are_asked_for() {
        DirectoryMaker maker = new DirectoryMaker().proven("near", TOWN, 0).proven("far", FAR, 12);
        Advice advice = ask(maker, question());
        assertThat(advice.answer()).isEqualTo(Answer.NO_EVIDENCE);
        assertThat(advice.askFor()).isNotEmpty();
        assertThat(advice.permanent()).extracting(r -> r.technician().id()).containsExactly("far");
    }

    @Test
    void a_branch_whose_technician_left_is_one_about_which_nothing_is_known() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12);
        maker.entries().removeIf(e -> e instanceof Post);
        maker.add(
                new Post(
                        "p",
                        "a",
                        "branch-a",
                        TODAY.minusYears(4),
                        Optional.of(TODAY.minusDays(9))));
        Advice advice = ask(maker, question());
        assertThat(advice.answer()).isEqualTo(Answer.NO_EVIDENCE);
        assertThat(advice.unproven().getFirst().assessment()).isEmpty();
    }

    @Test
    void a_proven_technician_who_begins_nearby_soon_is_worth_waiting_for() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", FAR, 14);
        maker.branch("new", "house-a", TOWN, 100_000);
        maker.add(opening(60));
        Advice advice = ask(maker, question());
        assertThat(advice.answer()).isEqualTo(Answer.WAIT);
        assertThat(advice.openings().getFirst().opensOn()).isEqualTo(TODAY.plusDays(60));
        assertThat(advice.permanent()).as("meanwhile").hasSize(1);
    }

    @Test
    void an_opening_years_away_or_of_somebody_unproven_is_not() {
        DirectoryMaker late = new DirectoryMaker().proven("a", FAR, 14);
        late.branch("new", "house-a", TOWN, 100_000).add(opening(600));
        assertThat(ask(late, question()).answer()).isEqualTo(Answer.NONE_NEARBY);
        DirectoryMaker unproven = new DirectoryMaker().proven("a", FAR, 0);
        unproven.branch("new", "house-a", TOWN, 100_000).add(opening(60));
        assertThat(ask(unproven, question()).answer()).isEqualTo(Answer.NONE_NEARBY);
    }

    @Test
    void where_all_use_tattoo_ink_and_nobody_else_is_known_no_treatment_is_better() {
        DirectoryMaker maker =
                new DirectoryMaker()
                        .house("h", ProviderSize.SOLO)
                        .branch("b", "h", TOWN, 100)
                        .technician("a", "b", PigmentKind.TATTOO_INK, Need.PERMANENT)
                        .results("a", "b", 9, OptionalDouble.of(0.9));
        assertThat(ask(maker, question()).answer()).isEqualTo(Answer.DO_NOT_TREAT_NOW);
    }

    @Test
    void nobody_under_18_is_sent_anywhere_and_the_young_are_told_to_take_time() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12);
        assertThat(ask(maker, question(OptionalInt.of(17))).answer())
                .isEqualTo(Answer.DO_NOT_TREAT_NOW);
        Advice young = ask(maker, question(OptionalInt.of(18)));
        assertThat(young.answer()).isEqualTo(Answer.RECOMMENDED);
        assertThat(young.notes()).contains("young");
    }

    @Test
    void lists_are_apart_and_the_kind_of_treatment_earns_no_points() {
        DirectoryMaker maker = new DirectoryMaker().proven("p", TOWN, 12);
        Advice advice = ask(maker, question());
        assertThat(advice.permanent()).hasSize(1);
        assertThat(advice.trico()).isEmpty();
        assertThat(advice.permanent().getFirst().contributions())
                .extracting(Contribution::what)
                .containsExactly("prior", "measured", "cases", "reviews", "travel");
    }

    @Test
    void a_named_technician_is_judged_by_the_same_evidence() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12).proven("b", TOWN, 2);
        assertThat(ask(maker, named("person A")).answer()).isEqualTo(Answer.RECOMMENDED);
        Advice little = ask(maker, named("b"));
        assertThat(little.answer()).isEqualTo(Answer.NO_EVIDENCE);
        assertThat(little.named()).isPresent();
        assertThat(little.askFor()).isNotEmpty();
        Advice never = ask(maker, named("Nobody Atall"));
        assertThat(never.answer()).isEqualTo(Answer.NO_EVIDENCE);
        assertThat(never.named()).isEmpty();
    }

    @Test
    void the_best_of_a_region_is_found_whatever_the_distance() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 12).proven("b", FAR, 12);
        Question question =
                new Question(
                        TOWN,
                        Optional.of(new RegionNames.Region("CA", "")),
                        Need.PERMANENT,
                        OptionalDouble.empty(),
                        true,
                        OptionalInt.empty(),
                        Optional.empty(),
                        5);
        Advice advice = ask(maker, question);
        assertThat(advice.permanent()).extracting(r -> r.technician().id()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_the_records_changes_nothing(long number) {
        DirectoryMaker maker = new DirectoryMaker();
        for (int k = 0; k < 12; k++) {
            maker.proven("t" + k, k < 8 ? TOWN : FAR, 12);
        }
        Advice expected = ask(maker, question());
        List<Entry> shuffled = new ArrayList<>(maker.entries());
        Collections.shuffle(shuffled, new Random(number));
        Advisor advisor = Advisor.of(Directory.of(shuffled), TODAY, Parameters.shipped());
        assertThat(advisor.answer(question())).isEqualTo(expected);
        assertThat(expected.permanent()).extracting(Recommendation::rank).containsOnly(1);
    }

    @Test
    void a_question_that_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> withReach(-1)).hasMessageContaining("reach -1.0 km");
        assertThatThrownBy(() -> withReach(Double.NaN)).hasMessageContaining("reach NaN km");
        assertThatThrownBy(() -> question(OptionalInt.of(0))).hasMessageContaining("age 0");
    }

    private static Opening opening(int days) {
        return new Opening("o", "new", "a", TODAY.plusDays(days), TODAY, EvidenceLevel.DOCUMENT);
    }

    private static Question question() {
        return question(true);
    }

    private static Question question(boolean isPhotosDone) {
        return question(
                OptionalDouble.empty(), isPhotosDone, OptionalInt.empty(), Optional.empty());
    }

    private static Question question(OptionalInt age) {
        return question(OptionalDouble.empty(), true, age, Optional.empty());
    }

    private static Question withReach(double km) {
        return question(OptionalDouble.of(km), true, OptionalInt.empty(), Optional.empty());
    }

    private static Question named(String name) {
        return question(OptionalDouble.empty(), true, OptionalInt.empty(), Optional.of(name));
    }

    private static Question question(
            OptionalDouble reachKm, boolean isPhotosDone, OptionalInt age, Optional<String> name) {
        return new Question(
                TOWN, Optional.empty(), Need.PERMANENT, reachKm, isPhotosDone, age, name, 5);
    }

    private static Advice ask(DirectoryMaker maker, Question question) {
        return Advisor.of(maker.directory(), TODAY, Parameters.shipped()).answer(question);
    }
}
