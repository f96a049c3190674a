/// Light in skin: how one deposit looks through the skin above it.
@NullMarked
package stipple.core.skin;

import org.jspecify.annotations.NullMarked;
