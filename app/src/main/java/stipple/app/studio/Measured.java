package stipple.app.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stipple.app.report.ReportOutcome;

/// What healed photos said of the designs of a case, since the studio was opened: it cannot be made
/// again, for the photos are not kept.
final class Measured {
    private static final int MOST = 3;

    private final Map<String, ReportOutcome> byRevision = new LinkedHashMap<>();

    synchronized Optional<ReportOutcome> of(String revision) {
        return Optional.ofNullable(byRevision.get(revision));
    }

    synchronized void keep(String revision, ReportOutcome outcome) {
        byRevision.remove(revision);
        byRevision.put(revision, outcome);
        if (byRevision.size() > MOST) {
            byRevision.remove(byRevision.keySet().iterator().next());
        }
    }
}
