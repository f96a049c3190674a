/// Who near me is proven, and what to do if nobody is. A question about a place and a need is
/// answered from a directory of dated evidence: a list for each kind of treatment, or "none near
/// you", "wait until", "no evidence held, ask for this", "photos first", "not now". Each
/// recommendation shows the sum behind it and what would change it. Money has no way into that sum.
@NullMarked
package stipple.core.advice;

import org.jspecify.annotations.NullMarked;
