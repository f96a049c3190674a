/// Measuring what is there: patterns of points, dots in photos, what the eye would notice.
@NullMarked
package stipple.app.measuring;

import org.jspecify.annotations.NullMarked;
