package stipple.core.course;

import java.util.List;
import java.util.Optional;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;

/// How the deposits of each session stand at one moment.
///
/// @param sessions state of session 1, 2, ... in this order; empty when it is still to come
/// @param fate the ageing behind it
public record Appearance(List<Optional<DepositState>> sessions, Fate fate) {
    public Appearance {
        sessions = List.copyOf(sessions);
    }

    /// The state of the deposits of session `number`, from 1; empty when it is still to come.
    public Optional<DepositState> session(int number) {
        return number <= sessions.size() ? sessions.get(number - 1) : Optional.empty();
    }

    /// Whether nothing has been done yet.
    public boolean isBare() {
        return sessions.stream().allMatch(Optional::isEmpty);
    }
}
