/// Beside step 5: whether an offer is sound. First whether offers are for the same thing, then what
/// is missing, what warns, and how the price stands to the guideline. A warning sign is a reason to
/// ask, never a judgement of a person.
@NullMarked
package stipple.core.quote;

import org.jspecify.annotations.NullMarked;
