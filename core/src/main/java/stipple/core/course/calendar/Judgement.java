package stipple.core.course.calendar;

import java.util.List;

/// A schedule judged as a whole.
///
/// @param visits in order of their days
/// @param violations all breaches, in order of the visits
/// @param exceptions sessions that need a traveller's exception
/// @param notes better windows and decisions that are due
public record Judgement(
        List<JudgedVisit> visits,
        List<Violation> violations,
        List<UsedException> exceptions,
        List<CourseNote> notes) {
    public Judgement {
        visits = List.copyOf(visits);
        violations = List.copyOf(violations);
        exceptions = List.copyOf(exceptions);
        notes = List.copyOf(notes);
    }

    /// Whether no rule is broken.
    public boolean isLegal() {
        return violations.isEmpty();
    }
}
