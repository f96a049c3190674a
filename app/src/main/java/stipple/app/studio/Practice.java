package stipple.app.studio;

import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/// What a server does while nobody asks: it plans a case again with the hairline a little elsewhere
/// and forgets it. Java becomes quick by doing, so the first change by a hand comes as soon as the
/// tenth. After a few rounds it has learned enough and never practises again.
final class Practice {
    private static final int ROUNDS = 14;

    private int done;

    /// Practises until it has done so often enough or somebody asks.
    ///
    /// @param round is told how many came before; whether there was anything to practise on
    synchronized void run(BooleanSupplier isQuiet, IntPredicate round) {
        while (done < ROUNDS && isQuiet.getAsBoolean() && round.test(done)) {
            done++;
        }
    }
}
