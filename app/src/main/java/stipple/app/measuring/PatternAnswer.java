package stipple.app.measuring;

import java.util.List;

/// How the points of a window stand to each other; lengths in the unit of the file.
///
/// @param n number of points
/// @param nnMean mean distance to the nearest other point
/// @param nnSd its standard deviation
/// @param nnCv standard deviation over mean
/// @param nnMin the least of these distances
/// @param clarkEvans the mean over what points thrown at random would have
/// @param k Ripley's K at each asked distance
/// @param g the pair correlation at each asked distance
/// @param spectrum the radial power spectrum up to one cycle a mean spacing
public record PatternAnswer(
        int n,
        double nnMean,
        double nnSd,
        double nnCv,
        double nnMin,
        double clarkEvans,
        List<K> k,
        List<G> g,
        List<Power> spectrum) {
    /// Ripley's K at one distance by two ways of mending the edge.
    public record K(double r, double translate, double isotropic) {}

    /// The pair correlation around one distance.
    public record G(double r, double value) {}

    /// The power of a ring of frequencies, 1 for points at random.
    ///
    /// @param frequency cycles a unit of the file
    public record Power(double frequency, double value) {}
}
