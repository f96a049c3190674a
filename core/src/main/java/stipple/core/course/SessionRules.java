package stipple.core.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.parameter.Finding;
import stipple.core.parameter.Finding.Severity;
import stipple.core.parameter.Parameters;

/// What the rules of the trade say about the length of sessions. Source: phoenixmedspa.
final class SessionRules {
    private static final String UNIT = "minutes";
    private static final String SOURCE = "phoenixmedspa";

    private SessionRules() {}

    /// The session that may take longest, when it may take too long, and the shortest one, when it
    /// is likely to be shorter than sessions are.
    static List<Finding> findings(List<PlannedSession> sessions, Parameters parameters) {
        List<Finding> found = new ArrayList<>();
        double most = parameters.likely("b-a8-session-limit");
        sessions.stream()
                .map(session -> session.minutes().high())
                .max(Comparator.naturalOrder())
                .filter(longest -> longest > most)
                .ifPresent(longest ->
                        found.add(finding("session-long", Severity.WARNING, longest, most)));
        double least = parameters.likely("b-a8-session-least");
        sessions.stream()
                .map(session -> session.minutes().likely())
                .min(Comparator.naturalOrder())
                .filter(shortest -> shortest < least)
                .ifPresent(shortest ->
                        found.add(finding("session-short", Severity.NOTE, shortest, least)));
        return List.copyOf(found);
    }

    private static Finding finding(String rule, Severity severity, double minutes, double limit) {
        return new Finding(rule, severity, minutes, limit, UNIT, SOURCE);
    }
}
