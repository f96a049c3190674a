package stipple.core.advice.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stipple.core.advice.DirectoryMaker.TODAY;
import static stipple.core.advice.DirectoryMaker.TOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.core.advice.DirectoryMaker;

/// "If anything here is wrong, tell me, and it will be put right."
class DirectoryTest {
    @Test
    void a_disputed_fact_is_kept_with_its_evidence_outcome_and_days() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        maker.add(correction(CorrectionOutcome.UPHELD, Optional.of(TODAY), "the register says so"));
        assertThat(maker.directory().about(Correction.class, "a")).hasSize(1);
    }

    @Test
    void an_open_dispute_has_no_resolution_and_a_closed_one_has() {
        assertThat(correction(CorrectionOutcome.OPEN, Optional.empty(), "").outcome())
                .isEqualTo(CorrectionOutcome.OPEN);
        assertThatThrownBy(() -> correction(CorrectionOutcome.REJECTED, Optional.empty(), ""))
                .hasMessageContaining("a closed one has its day and reason");
        assertThatThrownBy(() -> correction(CorrectionOutcome.OPEN, Optional.of(TODAY), "x"))
                .hasMessageContaining("an open correction has no resolution");
    }

    @Test
    void no_id_stands_twice() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        List<Entry> twice = List.of(maker.entries().getFirst(), maker.entries().getFirst());
        assertThatThrownBy(() -> Directory.of(twice)).hasMessageContaining("stands twice");
    }

    @Test
    void a_post_holds_from_its_first_to_its_last_day() {
        Post post = new Post("p", "a", "b", TODAY, Optional.of(TODAY.plusDays(2)));
        assertThat(post.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(post.holdsOn(TODAY)).isTrue();
        assertThat(post.holdsOn(TODAY.plusDays(2))).isTrue();
        assertThat(post.holdsOn(TODAY.plusDays(3))).isFalse();
        assertThatThrownBy(() -> new Post("p", "a", "b", TODAY, Optional.of(TODAY.minusDays(1))))
                .hasMessageContaining("lies before");
    }

    @Test
    void an_advisory_grows_stale() {
        Advisory advisory =
                new Advisory("v", "IN", "tattoo-inks", TODAY, TODAY.plusDays(9), "somebody");
        assertThat(advisory.isStale(TODAY.plusDays(9))).isFalse();
        assertThat(advisory.isStale(TODAY.plusDays(10))).isTrue();
    }

    @Test
    void money_is_a_rising_pair_in_a_known_currency() {
        assertThatThrownBy(() -> new PriceRange("XXQ", 1, 2, TODAY))
                .hasMessageContaining("currency 'XXQ'");
        assertThatThrownBy(() -> new PriceRange("USD", 3, 2, TODAY)).hasMessageContaining("rising");
        assertThatThrownBy(() -> new PriceRange("USD", 1, 2, LocalDate.of(0, 1, 1)))
                .hasMessageContaining("allowed 1970-01-01");
    }

    private static Correction correction(
            CorrectionOutcome outcome, Optional<LocalDate> resolved, String resolution) {
        return new Correction(
                "c",
                "a",
                "background",
                "came from tattooing",
                "a register",
                "a reader",
                TODAY.minusDays(9),
                outcome,
                resolved,
                resolution);
    }
}
