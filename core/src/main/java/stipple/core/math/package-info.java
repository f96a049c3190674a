/// Ground: vectors, ranges, seeded streams. Knows nothing of skin or hair.
@NullMarked
package stipple.core.math;

import org.jspecify.annotations.NullMarked;
