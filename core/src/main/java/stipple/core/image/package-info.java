/// Ground: float rasters in linear light, filters, noise.
@NullMarked
package stipple.core.image;

import org.jspecify.annotations.NullMarked;
