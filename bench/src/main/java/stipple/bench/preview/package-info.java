/// How fast dots get into a photo.
@NullMarked
package stipple.bench.preview;

import org.jspecify.annotations.NullMarked;
