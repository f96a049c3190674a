package stipple.app.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The eras of all cases.
final class Eras {
    private static final int MOST_REMEMBERED = 1000;

    private final ConcurrentMap<String, Era> present = new ConcurrentHashMap<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private long ended;

    /// The era of a case; waits for a deletion under way.
    Era of(String caseId) {
        Era era = present.computeIfAbsent(caseId, id -> new Era());
        while (!era.lasts()) {
            era = present.computeIfAbsent(caseId, id -> new Era());
        }
        return era;
    }

    /// Forgets the era of a case that is not there.
    void forget(String caseId, Era era) {
        present.remove(caseId, era);
    }

    /// Deletes something of a case for good; two deletions wait for each other.
    void end(String caseId, Runnable deletion) {
        boolean isDone = false;
        while (!isDone) {
            Era era = of(caseId);
            isDone =
                    era.end(() -> {
                        try {
                            deletion.run();
                        } finally {
                            remember(caseId);
                            present.remove(caseId, era);
                        }
                    });
        }
    }

    private synchronized void remember(String caseId) {
        ended++;
        lately.addLast(caseId);
        if (lately.size() > MOST_REMEMBERED) {
            lately.removeFirst();
        }
    }

    /// How many deletions have ended since the start.
    synchronized long ended() {
        return ended;
    }

    /// Whether something of a case was deleted since; also if that is too long ago to be known.
    ///
    /// @param begun what `ended` said then
    synchronized boolean hasEndedSince(long begun, String caseId) {
        long since = ended - begun;
        return since > lately.size()
                || lately.stream().skip(lately.size() - since).anyMatch(caseId::equals);
    }
}
