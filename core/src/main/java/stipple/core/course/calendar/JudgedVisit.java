package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// A visit and the first day that was legal for it.
///
/// @param visit the visit
/// @param earliest first legal day given the visits before it, moved to legal days where they are
///   not; empty if there is none
public record JudgedVisit(Visit visit, Optional<LocalDate> earliest) {}
