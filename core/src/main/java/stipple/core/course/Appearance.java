package stipple.core.course;

import java.util.List;
import java.util.Optional;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;

/// How the deposits of each session stand at one moment.
///
/// @param sessions state of session 1, 2, ... in this order; empty when it is still to come
/// @param fate the ageing behind it
/// @param scarSessions the same for deposits in scars
/// @param scarFate the ageing in scars
public record Appearance(
        List<Optional<DepositState>> sessions,
        Fate fate,
        List<Optional<DepositState>> scarSessions,
        Fate scarFate) {
    public Appearance {
        sessions = List.copyOf(sessions);
        scarSessions = List.copyOf(scarSessions);
    }

    /// The state of the deposits of session `number`, from 1; empty when it is still to come.
    public Optional<DepositState> session(int number) {
        return in(sessions, number);
    }

    /// The same for deposits in scars or outside them.
    public Optional<DepositState> session(int number, boolean isInScar) {
        return in(isInScar ? scarSessions : sessions, number);
    }

    /// The ageing in scars or outside them.
    public Fate fate(boolean isInScar) {
        return isInScar ? scarFate : fate;
    }

    /// Whether nothing has been done yet.
    public boolean isBare() {
        return sessions.stream().allMatch(Optional::isEmpty);
    }

    private static Optional<DepositState> in(List<Optional<DepositState>> states, int number) {
        return number <= states.size() ? states.get(number - 1) : Optional.empty();
    }
}
