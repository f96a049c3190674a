package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UploadGateTest {
    private static final long MEGABYTE = 1 << 20;

    /// A process of 480 MB holds uploads of 40 MB.
    private static final long MEMORY_BYTES = 480 * MEGABYTE;

    @Test
    void uploads_that_fit_together_are_let_in_and_a_further_one_is_not() {
        UploadGate gate = hasty();
        int first = gate.enter(15 * MEGABYTE).orElseThrow();
        int second = gate.enter(15 * MEGABYTE).orElseThrow();
        assertThat(gate.enter(15 * MEGABYTE)).isEmpty();
        gate.leave(first);
        assertThat(gate.enter(15 * MEGABYTE)).hasValue(second);
    }

    @Test
    void an_upload_waits_for_those_before_it() throws InterruptedException {
        UploadGate gate = new UploadGate(MEMORY_BYTES, Duration.ofMinutes(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                int room = gate.enter(15 * MEGABYTE).orElseThrow();
                                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                busy();
                                inside.decrementAndGet();
                                gate.leave(room);
                            }));
        }
        for (Thread one : all) {
            one.join();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void one_upload_is_let_in_however_large_it_is_or_if_it_does_not_say() {
        UploadGate gate = hasty();
        for (long bytes : new long[] {130 * MEGABYTE, -1, Long.MAX_VALUE, 0}) {
            OptionalInt room = gate.enter(bytes);
            assertThat(room).isPresent();
            assertThat(gate.enter(40 * MEGABYTE)).isEmpty();
            gate.leave(room.getAsInt());
        }
    }

    @Test
    void the_largest_photo_is_let_in_by_the_smallest_process() {
        assertThat(new UploadGate(MEGABYTE, Duration.ZERO).enter(26 * MEGABYTE)).isPresent();
    }

    private static void busy() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UploadGate hasty() {
        return new UploadGate(MEMORY_BYTES, Duration.ZERO);
    }
}
