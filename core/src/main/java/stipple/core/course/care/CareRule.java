package stipple.core.course.care;

import java.util.OptionalInt;

/// One piece of advice and the days on which it holds.
///
/// @param id stable kebab-case id
/// @param kind what sort of advice it is
/// @param fromDay first day, counted from the session; before it negative
/// @param untilDay day on which it ends, itself not included; empty if it never does
/// @param source keys of docs/references.bib
public record CareRule(String id, CareKind kind, int fromDay, OptionalInt untilDay, String source) {
    public boolean holdsOn(int day) {
        return day >= fromDay && (untilDay.isEmpty() || day < untilDay.getAsInt());
    }
}
