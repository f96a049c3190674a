/// Step 5: sessions, healing rules, Moments, dots and minutes per session.
@NullMarked
package stipple.core.course;

import org.jspecify.annotations.NullMarked;
