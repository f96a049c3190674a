package stipple.app.measuring;

import java.util.List;
import stipple.core.geometry.PointStatistics;

/// How the points of a window stand to each other; lengths in the unit of the file.
///
/// @param statistics of nearest neighbours
/// @param k Ripley's K at each asked distance
/// @param g the pair correlation at each asked distance
public record PatternAnswer(PointStatistics statistics, List<K> k, List<G> g) {
    /// Ripley's K at one distance by two ways of mending the edge.
    public record K(double r, double translate, double isotropic) {}

    /// The pair correlation around one distance.
    public record G(double r, double value) {}
}
