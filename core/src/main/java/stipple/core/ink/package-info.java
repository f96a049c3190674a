/// Pigments and their fate: shade, load, healing, fading, spreading.
@NullMarked
package stipple.core.ink;

import org.jspecify.annotations.NullMarked;
