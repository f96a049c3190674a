/// Step 1 of the flow: what a picture alone tells: its scale, its noise and blur, what a person
/// marked on it.
@NullMarked
package stipple.core.photo;

import org.jspecify.annotations.NullMarked;
