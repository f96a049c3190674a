package stipple.core.image;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Runs numbered pieces of work that do not touch each other's results, so the outcome is the same
/// for any number of threads.
public final class Parallel {
    private Parallel() {}

    /// Calls `work` once for each of 0 to `count` - 1 and returns when all are done. The first
    /// failure is thrown again here.
    public static void forEach(int count, int threads, IntConsumer work) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, allowed from 1");
        }
        AtomicInteger next = new AtomicInteger();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        Runnable loop =
                () -> {
                    try {
                        for (int i = next.getAndIncrement();
                                i < count;
                                i = next.getAndIncrement()) {
                            work.accept(i);
                        }
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                        next.set(count);
                    }
                };
        Thread[] helpers = new Thread[Math.min(threads, Math.max(1, count)) - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = Thread.ofPlatform().daemon().start(loop);
        }
        loop.run();
        for (Thread helper : helpers) {
            joinWithoutGivingUp(helper);
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a piece of parallel work failed", failures.peek());
        }
    }

    /// The results of `work` for each of 0 to `count` - 1, in that order.
    public static <T> List<T> map(int count, int threads, IntFunction<T> work) {
        Map<Integer, T> results = new ConcurrentHashMap<>();
        forEach(count, threads, i -> results.put(i, work.apply(i)));
        return IntStream.range(0, count)
                .mapToObj(i -> Objects.requireNonNull(results.get(i)))
                .toList();
    }

    /// Two results.
    public record Both<A, B>(A first, B second) {}

    /// The results of two pieces of work, side by side if there are threads.
    public static <A, B> Both<A, B> both(int threads, Supplier<A> first, Supplier<B> second) {
        AtomicReference<A> a = new AtomicReference<>();
        AtomicReference<B> b = new AtomicReference<>();
        List<Runnable> pieces = List.of(() -> a.set(first.get()), () -> b.set(second.get()));
        forEach(pieces.size(), threads, i -> pieces.get(i).run());
        return new Both<>(Objects.requireNonNull(a.get()), Objects.requireNonNull(b.get()));
    }

    private static void joinWithoutGivingUp(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
