package stipple.core.course.calendar;

import java.time.LocalDate;

/// Something to know about a visit that is no breach: a better window, or a decision that is due.
///
/// @param rule id of what is noted
/// @param visit the visit
/// @param from first day of the window it speaks of
/// @param to last day of it
/// @param source keys of docs/references.bib
public record CourseNote(String rule, Visit visit, LocalDate from, LocalDate to, String source) {}
