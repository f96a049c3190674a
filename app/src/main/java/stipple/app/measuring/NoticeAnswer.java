package stipple.app.measuring;

import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;

/// From how far treated skin can be told from the own stubble, ready to be printed.
///
/// @param distanceM farthest distance at which it can be told; 0 if not from a hand away
/// @param curve from near to far
/// @param scenarios how people usually look
/// @param causes the strongest first
/// @param sizeRatio dots over hairs
/// @param contrastRatio dots over hairs
/// @param densityRatio dots over hairs
/// @param deltaE of the mean colours
/// @param wideRange why the range of distances is wide, if it is
public record NoticeAnswer(
        Range distanceM,
        List<Point> curve,
        List<Sight> scenarios,
        List<Cause> causes,
        double sizeRatio,
        double contrastRatio,
        double densityRatio,
        double deltaE,
        Optional<String> wideRange) {
    /// How well it can be told from one distance.
    public record Point(double m, double dPrime) {}

    /// One way of looking, and whether it tells.
    public record Sight(String id, double m, double dPrime, boolean tells) {}

    /// One cause, its part, and its sentence.
    public record Cause(String id, double share, String text) {}
}
