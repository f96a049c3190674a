/// Step 6: the picture of a plan at any Moment, on a photo or on the head.
@NullMarked
package stipple.core.preview;

import org.jspecify.annotations.NullMarked;
