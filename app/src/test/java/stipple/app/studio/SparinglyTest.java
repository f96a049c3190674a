package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stipple.app.planning.Refusal;
import stipple.app.report.ReportCover;
import stipple.app.text.Messages;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;

/// What happens when memory is scarce. [StudioMemory] is the long run on a real server.
class SparinglyTest {
    private static final Messages ENGLISH = Messages.english();

    private final AtomicInteger forgotten = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();
    private final Sparingly sparingly = new Sparingly(forgotten::incrementAndGet, ENGLISH);

    @Test
    void work_that_does_not_fit_is_done_again_when_all_else_is_forgotten() {
        assertThat(sparingly.done(() -> needs(forgotten.get() > 0))).isEqualTo("done");
        assertThat(forgotten).hasValue(1);
        assertThat(tried).hasValue(2);
    }

    @Test
    void it_does_not_matter_on_which_thread_memory_ran_out() {
        List<String> told =
                sparingly.done(() -> Parallel.map(4, 2, i -> needs(forgotten.get() > 0)));
        assertThat(told).hasSize(4);
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void what_does_not_fit_even_then_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> sparingly.done(() -> needs(false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not fit into the memory");
        assertThat(tried).hasValue(2);
    }

    @Test
    void other_failures_are_nobody_s_memory() {
        assertThatThrownBy(() ->
                        sparingly.done(() -> {
                            throw new NotHere();
                        }))
                .isInstanceOf(NotHere.class);
        assertThat(forgotten).hasValue(0);
    }

    @Test
    void one_report_at_a_time_is_drawn() throws InterruptedException {
        TakeHome home = new TakeHome(ENGLISH, Parameters.shipped(), sparingly);
        CountDownLatch isFirstIn = new CountDownLatch(1);
        CountDownLatch mayFirstGo = new CountDownLatch(1);
        AtomicInteger drawing = new AtomicInteger();
        Thread first =
                Thread.ofPlatform()
                        .start(() ->
                                refused(
                                        home,
                                        () -> {
                                            drawing.incrementAndGet();
                                            isFirstIn.countDown();
                                            awaited(mayFirstGo);
                                        }));
        isFirstIn.await();
        Thread second = Thread.ofPlatform().start(() -> refused(home, drawing::incrementAndGet));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(drawing).hasValue(1);
        mayFirstGo.countDown();
        first.join();
        second.join();
        assertThat(drawing).hasValue(2);
    }

    private String needs(boolean isRoom) {
        tried.incrementAndGet();
        if (!isRoom) {
            throw new OutOfMemoryError("as if");
        }
        return "done";
    }

    /// Asks for a report of a plan that is refused when its turn has come.
    private static void refused(TakeHome home, Runnable turn) {
        assertThatThrownBy(() ->
                        home.bytes(
                                TakeHome.Kind.REPORT_HTML,
                                () -> {
                                    turn.run();
                                    throw new Refusal("no plan");
                                },
                                ReportCover.plain(),
                                Map::of))
                .isInstanceOf(Refusal.class);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
