/// Ground: the one place that reads the library's own class-path resources.
@NullMarked
package stipple.core.resource;

import org.jspecify.annotations.NullMarked;
