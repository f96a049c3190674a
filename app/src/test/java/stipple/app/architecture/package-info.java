/// The shape of the doors, held by tests that have been seen red.
@NullMarked
package stipple.app.architecture;

import org.jspecify.annotations.NullMarked;
