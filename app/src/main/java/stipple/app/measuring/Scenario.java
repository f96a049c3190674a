package stipple.app.measuring;

/// A way in which people come to look at a head.
///
/// @param id stable name in files
/// @param distanceM from the eye
public record Scenario(String id, double distanceM) {}
