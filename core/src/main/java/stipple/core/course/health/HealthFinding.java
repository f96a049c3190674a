package stipple.core.course.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.course.calendar.HealthHold;
import stipple.core.parameter.Parameters;

/// What one answer means for the course.
///
/// @param condition what applies
/// @param until first day on which nothing is against a session, empty while that is unknown or if
///   the condition concerns only its own place
public record HealthFinding(HealthCondition condition, Optional<LocalDate> until) {
    private static final int LONGEST_SHOWN = 40;

    /// What all answers mean, in their order.
    ///
    /// @throws IllegalArgumentException if a condition is not known
    public static List<HealthFinding> of(List<HealthAnswer> answers, Parameters parameters) {
        List<HealthCondition> all = HealthCondition.all(parameters);
        List<HealthFinding> findings = new ArrayList<>();
        for (HealthAnswer answer : answers) {
            HealthCondition condition =
                    all.stream()
                            .filter(c -> c.id().equals(answer.condition()))
                            .findFirst()
                            .orElseThrow(() -> unknown(answer.condition(), all));
            findings.add(
                    new HealthFinding(
                            condition,
                            condition.outcome() == HealthOutcome.SITE_ONLY
                                    ? Optional.empty()
                                    : answer.settled().map(condition::until)));
        }
        return List.copyOf(findings);
    }

    /// Whether old ink is still to be lasered: it was named, and no last laser with it.
    public static boolean needLaser(List<HealthFinding> findings) {
        return findings.stream().anyMatch(HealthFinding::needsLaser);
    }

    private boolean needsLaser() {
        return condition.outcome() == HealthOutcome.LASER_FIRST && until.isEmpty();
    }

    /// The reasons to wait among the findings.
    public static List<HealthHold> holds(List<HealthFinding> findings) {
        return findings.stream()
                .filter(f -> f.condition().outcome() != HealthOutcome.SITE_ONLY)
                .filter(f -> !f.needsLaser())
                .map(f -> new HealthHold(f.condition().id(), f.until(), f.condition().source()))
                .toList();
    }

    private static IllegalArgumentException unknown(String id, List<HealthCondition> all) {
        return new IllegalArgumentException(
                "condition '"
                        + (id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) : id)
                        + "', allowed: "
                        + String.join(", ", all.stream().map(HealthCondition::id).toList()));
    }
}
