package stipple.app.studio;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/// What a server does while nobody asks: it plans a case again with the hairline a little elsewhere
/// and forgets it. Java becomes quick by doing, so the first change by a hand comes as soon as the
/// tenth. After a few rounds, or as soon as a hand changes something itself, it has learned enough
/// and never practises again.
final class Practice {
    private static final int ROUNDS = 14;

    private final AtomicInteger done = new AtomicInteger();

    /// Practises until it has done so often enough or somebody asks.
    ///
    /// @param round is told how many came before; whether there was anything to practise on
    synchronized void run(BooleanSupplier isQuiet, IntPredicate round) {
        while (done.get() < ROUNDS && isQuiet.getAsBoolean() && round.test(done.get())) {
            done.incrementAndGet();
        }
    }

    /// Ends practising for good; a round under way is finished.
    void end() {
        done.set(ROUNDS);
    }
}
