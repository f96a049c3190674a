/// Advice, third part: what the evidence about one technician is worth. Doubtful reviews and photos
/// that others show too are set aside (never deleted), the rest is weighed by kind and age, and the
/// answer is a lower bound: how good the work is at least, as far as anybody can show. How complete
/// the evidence is, is graded apart.
@NullMarked
package stipple.core.advice.evidence;

import org.jspecify.annotations.NullMarked;
