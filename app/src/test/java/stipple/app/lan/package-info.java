/// Who is let in from the house.
@NullMarked
package stipple.app.lan;

import org.jspecify.annotations.NullMarked;
