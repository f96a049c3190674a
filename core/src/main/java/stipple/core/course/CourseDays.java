package stipple.core.course;

import java.util.List;
import java.util.stream.Stream;

/// Everything that is done to a scalp, as days counted from the first session.
///
/// @param sessionDays the sessions of the plan, rising; the first is usually day 0
/// @param topUpDays later sessions that renew it, rising, after the last session
/// @param laserDays laser sessions, rising
public record CourseDays(
        List<Integer> sessionDays, List<Integer> topUpDays, List<Integer> laserDays) {
    public CourseDays {
        sessionDays = List.copyOf(sessionDays);
        topUpDays = List.copyOf(topUpDays);
        laserDays = List.copyOf(laserDays);
        if (sessionDays.isEmpty()) {
            throw new IllegalArgumentException("a course needs at least one session");
        }
        mustRise("session", Stream.concat(sessionDays.stream(), topUpDays.stream()).toList());
        mustRise("laser", laserDays);
    }

    /// A course of sessions only.
    public static CourseDays of(List<Integer> sessionDays) {
        return new CourseDays(sessionDays, List.of(), List.of());
    }

    /// The plan's sessions and the top-ups after them: the deposits of each have their own number.
    public List<Integer> allSessions() {
        return Stream.concat(sessionDays.stream(), topUpDays.stream()).toList();
    }

    /// The day of the plan's last session.
    public int lastSessionDay() {
        return sessionDays.getLast();
    }

    private static void mustRise(String what, List<Integer> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                throw new IllegalArgumentException(what + " days " + days + " must rise");
            }
        }
    }
}
