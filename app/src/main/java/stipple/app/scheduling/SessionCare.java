package stipple.app.scheduling;

import stipple.core.course.care.PainForecast;
import stipple.core.math.Range;

/// What a plan knows of one of its sessions.
///
/// @param number of the session, from 1
/// @param dots deposits
/// @param minutes length
/// @param pain how much it may hurt, in a good order of work
public record SessionCare(int number, int dots, Range minutes, PainForecast pain) {}
