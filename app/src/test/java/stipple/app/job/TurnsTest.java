package stipple.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    private Future<?> later(ExecutorService threads, Turns.Rank rank, String name) {
        return threads.submit(() -> turns.take(rank, () -> true, () -> order.add(name)));
    }

    @Test
    void what_is_looked_at_begins_before_what_came_first_but_may_be_looked_at_next()
            throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                all.add(
                        threads.submit(() ->
                                turns.take(
                                        Turns.Rank.LOOKED_AT,
                                        () -> true,
                                        () -> {
                                            begun.countDown();
                                            await(go);
                                        })));
            }
            await(begun);
            for (int i = 0; i < 3; i++) {
                all.add(later(threads, Turns.Rank.NEXT, "next"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
            all.add(later(threads, Turns.Rank.LOOKED_AT, "looked at"));
            TimeUnit.MILLISECONDS.sleep(50);
            assertThat(order).isEmpty();
            go.countDown();
            for (Future<?> one : all) {
                one.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(order).containsExactly("looked at", "next", "next", "next");
    }

    @Test
    void work_that_nobody_wants_any_more_is_left_undone() {
        assertThat(turns.take(Turns.Rank.NEXT, () -> false, () -> order.add("done"))).isFalse();
        assertThat(order).isEmpty();
        assertThat(turns.take(Turns.Rank.NEXT, () -> true, () -> order.add("done"))).isTrue();
    }

    @Test
    void while_something_goes_ahead_long_work_stands_aside_and_nothing_less_urgent_begins()
            throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        CountDownLatch isAhead = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> longWork =
                    threads.submit(() -> {
                        halfWay.countDown();
                        await(isAhead);
                        turns.standAside();
                        order.add("long work");
                    });
            await(halfWay);
            Future<?> next =
                    turns.ahead(() -> {
                        isAhead.countDown();
                        Future<?> later = later(threads, Turns.Rank.NEXT, "next");
                        assertThat(turns.take(Turns.Rank.LOOKED_AT, () -> true, () -> {})).isTrue();
                        pause();
                        order.add("ahead");
                        return later;
                    });
            longWork.get(10, TimeUnit.SECONDS);
            next.get(10, TimeUnit.SECONDS);
        }
        assertThat(order.getFirst()).isEqualTo("ahead");
        assertThat(order).containsExactlyInAnyOrder("ahead", "next", "long work");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
