/// Advice, last part: the consultation by photo. One request goes to several providers, each a
/// thread of its own; what came back, what did not, and what was decided is kept with its day, and
/// so is who treated what over the years.
@NullMarked
package stipple.core.advice.consultation;

import org.jspecify.annotations.NullMarked;
