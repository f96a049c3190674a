/// The calendar of a course: when test patch, laser and pigment sessions may be. Rules judge a
/// schedule as a whole and say everything that is wrong at once; proposals are legal by the same
/// rules. Days are local dates: a week is seven midnights, whatever the clocks do in between.
@NullMarked
package stipple.core.course.calendar;

import org.jspecify.annotations.NullMarked;
