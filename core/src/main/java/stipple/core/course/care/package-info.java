/// What a person goes through around a session: preparing, how much it may hurt and in which order
/// to work, and the days after it with what is normal on each.
@NullMarked
package stipple.core.course.care;

import org.jspecify.annotations.NullMarked;
