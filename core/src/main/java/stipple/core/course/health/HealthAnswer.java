package stipple.core.course.health;

import java.time.LocalDate;
import java.util.Optional;

/// A condition that a person says applies.
///
/// @param condition id of the condition
/// @param settled the day on which it was over, or on which a doctor agreed; empty while neither is
public record HealthAnswer(String condition, Optional<LocalDate> settled) {}
