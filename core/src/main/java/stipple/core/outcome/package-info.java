/// What really healed, against what was planned and predicted: the same dot found again at a later
/// visit, two photos of one head laid on each other, the error of a prediction zone by zone, what
/// accumulated cases say about fading, and practice sheets judged by the same measures.
///
/// Comes after `photo` and `course`; it looks at pictures and plans, and never makes a picture of a
/// plan itself.
@NullMarked
package stipple.core.outcome;

import org.jspecify.annotations.NullMarked;
