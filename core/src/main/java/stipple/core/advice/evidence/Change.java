package stipple.core.advice.evidence;

/// Something that would change a score or lift a bar.
///
/// @param what stable id: `measured-results`, `healed-clients`, `long-record`, `reviews`, ...
/// @param count how many of it
/// @param hundredths what the score would gain
/// @param lifts whether the technician would then be recommended, other things equal
public record Change(String what, int count, int hundredths, boolean lifts) {}
