package stipple.app.job;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lets heavy work begin in the order of who waits for it: what somebody looks at goes first, two
/// pieces at a time; anything else begins only while nobody waits for what they look at, one piece
/// at a time. Work that has begun is finished; long work stands aside between its parts while
/// something is made that goes ahead of everything.
public final class Turns {
    private static final int MOST = 2;

    /// Who waits for a piece of work, the most urgent first.
    public enum Rank {
        /// Somebody looks at the place where it will stand.
        LOOKED_AT,

        /// Somebody may look at it next.
        NEXT
    }

    private final Map<Rank, Integer> waiting = new EnumMap<>(Rank.class);
    private final Map<Rank, Integer> running = new EnumMap<>(Rank.class);
    private int ahead;

    /// Does the work when its turn has come.
    ///
    /// @param isWanted asked when the turn has come: whether the work is still to be done
    /// @return whether it was done
    public boolean take(Rank rank, BooleanSupplier isWanted, Runnable work) {
        await(rank);
        try {
            boolean isStillWanted = isWanted.getAsBoolean();
            if (isStillWanted) {
                work.run();
            }
            return isStillWanted;
        } finally {
            end(rank);
        }
    }

    /// Does work that a hand waits for: it begins at once, and until it has ended nothing begins
    /// that somebody may look at next.
    public <T> T ahead(Supplier<T> work) {
        lookAhead(1);
        try {
            return work.get();
        } finally {
            lookAhead(-1);
        }
    }

    /// Called between the parts of long work: returns when nothing is done ahead of everything
    /// else. What is done ahead must never wait for such work.
    public synchronized void standAside() {
        boolean isInterrupted = false;
        while (ahead > 0 && !isInterrupted) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookAhead(int change) {
        ahead += change;
        notifyAll();
    }

    private synchronized void await(Rank rank) {
        boolean isInterrupted = false;
        waiting.merge(rank, 1, Integer::sum);
        while (!mayBegin(rank)) {
            try {
                wait();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        waiting.merge(rank, -1, Integer::sum);
        running.merge(rank, 1, Integer::sum);
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(Rank rank) {
        running.merge(rank, -1, Integer::sum);
        notifyAll();
    }

    private boolean mayBegin(Rank rank) {
        int lookedAt = running.getOrDefault(Rank.LOOKED_AT, 0);
        return switch (rank) {
            case LOOKED_AT -> lookedAt < MOST;
            case NEXT ->
                    ahead == 0
                            && lookedAt == 0
                            && waiting.getOrDefault(Rank.LOOKED_AT, 0) == 0
                            && running.getOrDefault(Rank.NEXT, 0) == 0;
        };
    }
}
