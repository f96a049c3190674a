package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// A rule that a visit breaks.
///
/// @param rule id of the rule
/// @param source keys of docs/references.bib, or `given`
/// @param visit the visit as it stands
/// @param since the visit from which a wait is counted, if one is
/// @param leastDays length of that wait, 0 if none is counted
/// @param earliest first legal day on or after the visit's own, when everything before it has been
///   put right; empty if no day is legal as things stand
public record Violation(
        String rule,
        String source,
        Visit visit,
        Optional<Visit> since,
        int leastDays,
        Optional<LocalDate> earliest) {}
