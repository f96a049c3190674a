/// Ground: every number that was taken from the world, with its range, unit, confidence and source.
@NullMarked
package stipple.core.parameter;

import org.jspecify.annotations.NullMarked;
