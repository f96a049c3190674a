/// Step 2: the person's head: surface, camera and template fit, scalp coordinates, zones, classes
/// of loss, scars and marks.
@NullMarked
package stipple.core.scalp;

import org.jspecify.annotations.NullMarked;
