@NullMarked
package stipple.app.media;

import org.jspecify.annotations.NullMarked;
