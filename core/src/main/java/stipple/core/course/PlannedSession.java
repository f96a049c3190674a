package stipple.core.course;

import java.time.LocalDate;
import stipple.core.math.Range;

/// One appointment of the course.
///
/// @param number from 1
/// @param date local date on which it is proposed
/// @param dots deposits placed in it
/// @param minutes how long it takes, set-up and wiping included
public record PlannedSession(int number, LocalDate date, int dots, Range minutes) {
    public PlannedSession {
        if (number < 1 || dots < 0) {
            throw new IllegalArgumentException("session " + number + " with " + dots + " dots");
        }
    }
}
