/// Ground: meshes, rays, depth pictures, polygons and point statistics, in millimetres.
@NullMarked
package stipple.core.geometry;

import org.jspecify.annotations.NullMarked;
