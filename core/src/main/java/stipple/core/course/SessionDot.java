package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import stipple.core.dots.Deposits;

/// The mean deposit of one session: the one that curves over time are drawn for.
///
/// @param session from 1
/// @param count deposits of the session, from 1
/// @param diameterMm mean visible diameter when healed
/// @param depthMm mean depth
/// @param load mean pigment relative to the nominal deposit
/// @param shade mean strength of the ink, [0, 1]
public record SessionDot(
        int session, int count, double diameterMm, double depthMm, double load, double shade) {
    public SessionDot {
        if (count < 1 || !(diameterMm > 0)) {
            throw new IllegalArgumentException(
                    "session " + session + " with " + count + " deposits of " + diameterMm + " mm");
        }
    }

    /// One for each session that has deposits, in order.
    public static List<SessionDot> of(Deposits deposits) {
        List<SessionDot> dots = new ArrayList<>();
        int from = 0;
        while (from < deposits.count()) {
            int session = deposits.session(from);
            int end = deposits.countThrough(session);
            dots.add(mean(deposits, session, from, end));
            from = end;
        }
        return List.copyOf(dots);
    }

    /// The same deposit placed in another session, any number of times.
    SessionDot again(int otherSession, int otherCount) {
        return new SessionDot(otherSession, otherCount, diameterMm, depthMm, load, shade);
    }

    private static SessionDot mean(Deposits deposits, int session, int from, int end) {
        double diameterMm = 0;
        double depthMm = 0;
        double load = 0;
        double shade = 0;
        for (int i = from; i < end; i++) {
            diameterMm += deposits.diameterMm(i);
            depthMm += deposits.depthMm(i);
            load += deposits.load(i);
            shade += deposits.shade(i);
        }
        int count = end - from;
        return new SessionDot(
                session, count, diameterMm / count, depthMm / count, load / count, shade / count);
    }
}
