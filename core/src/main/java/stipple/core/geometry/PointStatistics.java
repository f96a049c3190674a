package stipple.core.geometry;

/// How far points stand from their nearest neighbours, all points counted, edges not corrected.
///
/// @param n number of points, from 2
/// @param nnMean mean distance to the nearest other point, in the points' unit
/// @param nnSd sample standard deviation of these distances
/// @param nnMin the least of them
/// @param clarkEvans `nnMean` over what independent points of the same density would have, 1 =
///   random, above 1 = even, 2.149 = triangular lattice. Source: clark1954distance.
public record PointStatistics(int n, double nnMean, double nnSd, double nnMin, double clarkEvans) {

    /// Irregularity of the spacing: standard deviation over mean.
    public double nnCv() {
        return nnSd / nnMean;
    }

    /// Statistics of points in a rectangle of the given size.
    ///
    /// @throws IllegalArgumentException if there are fewer than 2 points or the rectangle is empty
    public static PointStatistics inWindow(double[] x, double[] y, double width, double height) {
        PointSets.flat(x, y, width, height);
        double[] nearest = new FlatGrid(x, y, spacing(x.length, width * height)).nearest();
        return of(nearest, width * height);
    }

    /// Statistics of points in a rectangle whose opposite edges are the same line; coordinates in
    /// [0, width) and [0, height).
    public static PointStatistics onTorus(double[] x, double[] y, double width, double height) {
        double[] xyz = PointSets.flat(x, y, width, height);
        return of(
                new NearPairs(xyz, spacing(x.length, width * height), width, height, 0),
                x.length,
                width * height);
    }

    /// Statistics of points on a curved surface.
    ///
    /// @param xyz three coordinates a point
    /// @param area of the surface that they are spread over, in the square of their unit
    public static PointStatistics onSurface(double[] xyz, double area) {
        int n = xyz.length / 3;
        if (n < 2 || !(area > 0)) {
            throw new IllegalArgumentException(n + " points on an area of " + area);
        }
        return of(new NearPairs(xyz, spacing(n, area), 0, 0, 0), n, area);
    }

    private static double spacing(int n, double area) {
        return Math.sqrt(area / Math.max(1, n));
    }

    private static PointStatistics of(NearPairs pairs, int n, double area) {
        double guess = spacing(n, area);
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            distances[i] = pairs.nearest(i, guess);
        }
        return of(distances, area);
    }

    private static PointStatistics of(double[] distances, double area) {
        int n = distances.length;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double distance : distances) {
            sum += distance;
            least = Math.min(least, distance);
        }
        double mean = sum / n;
        double squares = 0;
        for (double distance : distances) {
            squares += (distance - mean) * (distance - mean);
        }
        double random = 0.5 * spacing(n, area);
        return new PointStatistics(n, mean, Math.sqrt(squares / (n - 1)), least, mean / random);
    }
}
