package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private final Practice practice = new Practice();
    private final List<Integer> rounds = new ArrayList<>();

    @Test
    void it_ends_when_somebody_asks_and_goes_on_where_it_was() {
        practice.run(() -> rounds.size() < 3, rounds::add);
        assertThat(rounds).containsExactly(0, 1, 2);
        practice.run(() -> rounds.size() < 5, rounds::add);
        assertThat(rounds).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void it_ends_for_good() {
        practice.run(() -> true, rounds::add);
        int learned = rounds.size();
        practice.run(() -> true, rounds::add);
        assertThat(rounds).hasSize(learned).hasSizeBetween(1, 50);
    }

    @Test
    void a_hand_that_changes_something_ends_it() {
        practice.run(() -> rounds.size() < 2, rounds::add);
        practice.end();
        practice.run(() -> true, rounds::add);
        assertThat(rounds).containsExactly(0, 1);
    }

    @Test
    void without_anything_planned_it_waits_for_another_time() {
        practice.run(() -> true, round -> false);
        practice.run(() -> rounds.isEmpty(), rounds::add);
        assertThat(rounds).containsExactly(0);
    }
}
