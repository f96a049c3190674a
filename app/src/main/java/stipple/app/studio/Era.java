package stipple.app.studio;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// The time of a case from one deletion for good to the next. What is begun in it may hold on to
/// what is deleted at its end, and is therefore written and kept only while it lasts.
///
/// A deletion waits for all writing under way and lets none begin before everything is gone. Who
/// writes inside a transaction of the store takes the era first, then the transaction.
final class Era {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean isPast;

    /// Whether it lasts; waits for a deletion under way.
    boolean lasts() {
        lock.readLock().lock();
        try {
            return !isPast;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Does something while the era lasts.
    ///
    /// @throws ErasedMeanwhile if it has ended
    <T> T within(Supplier<T> work) {
        lock.readLock().lock();
        try {
            if (isPast) {
                throw new ErasedMeanwhile();
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Keeps something if the era lasts, and does nothing otherwise.
    void keep(Runnable keeping) {
        lock.readLock().lock();
        try {
            if (!isPast) {
                keeping.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Ends the era, unless it has ended, with a deletion.
    ///
    /// @return whether this ended it
    boolean end(Runnable deletion) {
        lock.writeLock().lock();
        try {
            if (isPast) {
                return false;
            }
            isPast = true;
            deletion.run();
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
