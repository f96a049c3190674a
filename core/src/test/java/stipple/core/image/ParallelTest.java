package stipple.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void every_piece_is_done_once(int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(100);
        Parallel.forEach(100, threads, done::incrementAndGet);
        for (int i = 0; i < 100; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
    }

    @Test
    void a_failing_piece_is_not_swallowed() {
        assertThatThrownBy(() ->
                        Parallel.forEach(
                                10,
                                3,
                                i -> {
                                    if (i == 4) {
                                        throw new IllegalArgumentException("piece 4");
                                    }
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("piece 4");
    }

    @Test
    void two_results_come_back_in_their_order() {
        for (int threads = 1; threads <= 2; threads++) {
            Parallel.Both<String, Integer> both = Parallel.both(threads, () -> "first", () -> 2);

            assertThat(both.first()).isEqualTo("first");
            assertThat(both.second()).isEqualTo(2);
        }
    }
}
