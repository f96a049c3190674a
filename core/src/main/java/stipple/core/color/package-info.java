/// Ground: light as numbers: linear and coded sRGB, CIE XYZ and Lab, colour difference.
@NullMarked
package stipple.core.color;

import org.jspecify.annotations.NullMarked;
