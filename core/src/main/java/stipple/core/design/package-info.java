/// Step 3: what is wanted: hairline, zones, density, shade, pattern family.
@NullMarked
package stipple.core.design;

import org.jspecify.annotations.NullMarked;
