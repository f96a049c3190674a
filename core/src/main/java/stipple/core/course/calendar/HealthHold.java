package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// A reason of health to wait.
///
/// @param condition id of what it is about
/// @param until first day on which it no longer stands in the way; empty while that is unknown
/// @param source keys of docs/references.bib
public record HealthHold(String condition, Optional<LocalDate> until, String source) {}
