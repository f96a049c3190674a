package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final AtomicInteger givenBack = new AtomicInteger();
    private final IdleWatch watch = new IdleWatch(quiet -> givenBack.incrementAndGet());

    @Test
    void memory_is_given_back_once_after_a_while_without_requests() {
        watch.asked();
        watch.look();
        assertThat(givenBack).hasValue(0);

        watch.look();
        watch.look();
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void as_long_as_somebody_asks_nothing_is_given_back() {
        for (int i = 0; i < 5; i++) {
            watch.asked();
            watch.look();
        }
        assertThat(givenBack).hasValue(0);
    }

    @Test
    void its_thread_ends_with_its_server_also_in_the_middle_of_something() throws Exception {
        CompletableFuture<Thread> working = new CompletableFuture<>();
        IdleWatch watch =
                IdleWatch.every(
                        Duration.ofMillis(1),
                        quiet -> {
                            working.complete(Thread.currentThread());
                            while (quiet.getAsBoolean()) {
                                Thread.onSpinWait();
                            }
                        });
        watch.asked();
        Thread thread = working.get(10, TimeUnit.SECONDS);
        watch.destroy();
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void a_server_that_was_never_asked_has_nothing_to_give() {
        watch.look();
        watch.look();
        assertThat(givenBack).hasValue(0);
    }
}
