/// Step 5: sessions, healing rules, Moments, dots and minutes per session. The calendar has a room
/// of its own, so have the questions about health, and care and pain.
@NullMarked
package stipple.core.course;

import org.jspecify.annotations.NullMarked;
