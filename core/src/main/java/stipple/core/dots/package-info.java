/// Step 4: where each deposit goes.
@NullMarked
package stipple.core.dots;

import org.jspecify.annotations.NullMarked;
