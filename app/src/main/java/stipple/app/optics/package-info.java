/// Light in skin: the sums behind the `optics` commands.
@NullMarked
package stipple.app.optics;

import org.jspecify.annotations.NullMarked;
