package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stipple.app.job.Turns;

class JpegShelfTest {
    private final JpegShelf shelf = new JpegShelf(100);
    private final Era era = new Era();
    private final AtomicInteger drawn = new AtomicInteger();

    private byte[] draw(int bytes) {
        drawn.incrementAndGet();
        return new byte[bytes];
    }

    @Test
    void looking_twice_draws_once_until_the_shelf_is_full() {
        shelf.jpeg(era, "a", () -> draw(40));
        shelf.jpeg(era, "a", () -> draw(40));
        assertThat(drawn).hasValue(1);
        shelf.jpeg(era, "b", () -> draw(40));
        shelf.jpeg(era, "c", () -> draw(40));
        shelf.jpeg(era, "a", () -> draw(40));
        assertThat(drawn).hasValue(4);
    }

    @Test
    void two_who_ask_at_once_get_one_drawing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var first =
                    threads.submit(() ->
                            shelf.jpeg(
                                    era,
                                    "a",
                                    Turns.Rank.NEXT,
                                    () -> true,
                                    () -> {
                                        begun.countDown();
                                        try {
                                            go.await();
                                        } catch (InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                        return draw(3);
                                    }));
            begun.await();
            var second = threads.submit(() -> shelf.jpeg(era, "a", () -> draw(3)));
            go.countDown();
            assertThat(second.get(10, TimeUnit.SECONDS)).hasSize(3);
            assertThat(first.get(10, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void a_small_picture_of_an_old_design_is_not_drawn() {
        assertThat(shelf.jpeg(era, "old", Turns.Rank.NEXT, () -> false, () -> draw(3))).isEmpty();
        assertThat(drawn).hasValue(0);
        // Nothing of the first wish was kept: who asks again draws what they themselves ask for.
        assertThat(shelf.jpeg(era, "old", () -> draw(5))).hasSize(5);
    }

    @Test
    void a_drawing_that_fails_is_tried_again() {
        assertThatThrownBy(() ->
                        shelf.jpeg(
                                era,
                                "a",
                                () -> {
                                    throw new NotHere();
                                }))
                .isInstanceOf(NotHere.class);
        assertThat(shelf.jpeg(era, "a", () -> draw(5))).hasSize(5);
    }

    @Test
    void what_was_cleared_is_gone_also_what_was_being_drawn() {
        shelf.jpeg(era, "a", () -> draw(1));
        shelf.clear();
        shelf.jpeg(era, "a", () -> draw(1));
        assertThat(drawn).hasValue(2);
        shelf.jpeg(
                era,
                "b",
                () -> {
                    era.end(shelf::clear);
                    return draw(1);
                });
        shelf.jpeg(era, "b", () -> draw(1));
        shelf.jpeg(era, "b", () -> draw(1));
        assertThat(drawn).hasValue(5);
        shelf.jpeg(new Era(), "b", () -> draw(1));
        shelf.jpeg(new Era(), "b", () -> draw(1));
        assertThat(drawn).hasValue(6);
    }
}
