package stipple.app.scheduling;

import stipple.core.course.HealedMeasure;
import stipple.core.course.SessionNeed;

/// The decision about a further session that a measured photo allows.
///
/// @param session number of the session that is decided on
/// @param measured what the photo showed
/// @param need the decision with its reasons
public record SessionGate(int session, HealedMeasure measured, SessionNeed need) {}
