package stipple.core.advice.evidence;

/// One summand of a score, in hundredths of a point, so that sums are exact.
///
/// @param what stable id: `prior`, `measured`, `cases`, `reviews`, `travel`
/// @param hundredths of a point; a score has 100 points at most
/// @param items how many pieces of evidence stand behind it
public record Contribution(String what, int hundredths, int items) {}
