package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EraTest {
    private static final String CASE = "0123456789abcdef0123456789abcdef";

    private final Eras eras = new Eras();

    @Test
    void nothing_is_written_or_kept_after_its_end() {
        Era era = eras.of(CASE);
        assertThat(era.within(() -> 7)).isEqualTo(7);
        eras.end(CASE, () -> {});
        List<String> kept = new CopyOnWriteArrayList<>();
        era.keep(() -> kept.add("late"));
        assertThat(kept).isEmpty();
        assertThatThrownBy(() -> era.within(() -> 7)).isInstanceOf(ErasedMeanwhile.class);
        assertThat(eras.of(CASE).within(() -> 8)).isEqualTo(8);
        assertThat(eras.ended()).isEqualTo(1);
    }

    @Test
    void a_deletion_that_fails_ends_the_era_too() {
        Era era = eras.of(CASE);
        assertThatThrownBy(() ->
                        eras.end(
                                CASE,
                                () -> {
                                    throw new NotHere();
                                }))
                .isInstanceOf(NotHere.class);
        assertThat(era.lasts()).isFalse();
        assertThat(eras.of(CASE).lasts()).isTrue();
    }

    @Test
    void other_cases_go_on() {
        Era other = eras.of("another");
        eras.end(CASE, () -> {});
        assertThat(other.lasts()).isTrue();
    }

    @Test
    void a_deletion_in_one_case_is_none_in_another() {
        long begun = eras.ended();
        assertThat(eras.hasEndedSince(begun, CASE)).isFalse();
        eras.end("another", () -> {});
        assertThat(eras.hasEndedSince(begun, CASE)).isFalse();
        eras.end(CASE, () -> {});
        eras.end("another", () -> {});
        assertThat(eras.hasEndedSince(begun, CASE)).isTrue();
        assertThat(eras.hasEndedSince(begun + 2, CASE)).isFalse();
        for (int k = 0; k < 2000; k++) {
            eras.end("another", () -> {});
        }
        assertThat(eras.hasEndedSince(begun + 2, CASE)).as("too long ago to be known").isTrue();
    }

    @Test
    void a_deletion_waits_for_what_is_being_written_and_who_asks_waits_for_it() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch deleting = new CountDownLatch(1);
        Era era = eras.of(CASE);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> _ =
                    threads.submit(() ->
                            era.keep(() -> {
                                writing.countDown();
                                await(go);
                                order.add("written");
                            }));
            await(writing);
            Future<?> _ =
                    threads.submit(() ->
                            eras.end(
                                    CASE,
                                    () -> {
                                        order.add("deleted");
                                        deleting.countDown();
                                    }));
            go.countDown();
            await(deleting);
            order.add(eras.of(CASE).lasts() ? "anew" : "-");
        }
        assertThat(order).containsExactly("written", "deleted", "anew");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
