package stipple.core.course.care;

import stipple.core.math.Range;
import stipple.core.scalp.Zone;

/// Work on one zone within a session.
///
/// @param zone where
/// @param startMinutes time since the session began
/// @param lengthMinutes how long
/// @param first pain when it begins, 0 none to 10 worst
/// @param last pain when it ends
public record PainBlock(
        Zone zone, double startMinutes, double lengthMinutes, Range first, Range last) {}
