package stipple.core.geometry;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealVector;
import stipple.core.math.Vec3;

/// A map of space that keeps angles: turned, scaled and shifted, never mirrored.
///
/// @param scaleFactor how much longer every length becomes, above 0
/// @param xRow first row of the rotation matrix
/// @param yRow second row
/// @param zRow third row
/// @param shift added last, in the unit of the result
public record Similarity(double scaleFactor, Vec3 xRow, Vec3 yRow, Vec3 zRow, Vec3 shift) {
    private static final double LEAST_SPREAD = 1e-9;

    public Similarity {
        if (!(scaleFactor > 0)) {
            throw new IllegalArgumentException("scale " + scaleFactor + ", allowed above 0");
        }
    }

    /// The similarity that brings places nearest to their partners, in the sense of least squares.
    ///
    /// The rotation is the unit quaternion that belongs to the largest eigenvalue of a symmetric
    /// matrix of four rows made from the products of the two centred sets; scale and shift follow
    /// from it. Source: horn1987closed.
    ///
    /// @param from at least three places that do not lie on one line
    /// @param to their partners, in the same order
    public static Similarity nearest(List<Vec3> from, List<Vec3> to) {
        if (from.size() != to.size() || from.size() < 3) {
            throw new IllegalArgumentException(
                    from.size()
                            + " places and "
                            + to.size()
                            + " partners, needs 3 or more of each");
        }
        Vec3 fromMiddle = middle(from);
        Vec3 toMiddle = middle(to);
        double[][] products = new double[3][3];
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            Vec3 a = from.get(i).minus(fromMiddle);
            Vec3 b = to.get(i).minus(toMiddle);
            add(products, a, b);
            spread += a.dot(a);
        }
        if (!(spread > LEAST_SPREAD)) {
            throw new IllegalArgumentException("all places are one place");
        }
        Similarity turn = turned(quaternion(products));
        double along = 0;
        for (int i = 0; i < from.size(); i++) {
            along += turn.direction(from.get(i).minus(fromMiddle)).dot(to.get(i).minus(toMiddle));
        }
        double scale = along / spread;
        return turn.with(scale, toMiddle.minus(turn.direction(fromMiddle).times(scale)));
    }

    /// Where a place goes.
    public Vec3 of(Vec3 place) {
        return direction(place).times(scaleFactor).plus(shift);
    }

    /// A direction turned, its length kept.
    public Vec3 direction(Vec3 v) {
        return new Vec3(xRow.dot(v), yRow.dot(v), zRow.dot(v));
    }

    /// The map back.
    public Similarity inverse() {
        Similarity back =
                new Similarity(
                        1 / scaleFactor,
                        new Vec3(xRow.x(), yRow.x(), zRow.x()),
                        new Vec3(xRow.y(), yRow.y(), zRow.y()),
                        new Vec3(xRow.z(), yRow.z(), zRow.z()),
                        Vec3.ZERO);
        return back.with(1 / scaleFactor, back.direction(shift).times(-1 / scaleFactor));
    }

    /// The same rotation with another scale and shift.
    public Similarity with(double otherScaleFactor, Vec3 otherShift) {
        return new Similarity(otherScaleFactor, xRow, yRow, zRow, otherShift);
    }

    private static Vec3 middle(List<Vec3> places) {
        Vec3 sum = Vec3.ZERO;
        for (Vec3 place : places) {
            sum = sum.plus(place);
        }
        return sum.times(1.0 / places.size());
    }

    private static void add(double[][] products, Vec3 a, Vec3 b) {
        double[] left = {a.x(), a.y(), a.z()};
        double[] right = {b.x(), b.y(), b.z()};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                products[i][j] += left[i] * right[j];
            }
        }
    }

    private static RealVector quaternion(double[][] s) {
        double[][] n = {
            {s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]},
            {0, s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2]},
            {0, 0, s[1][1] - s[0][0] - s[2][2], s[1][2] + s[2][1]},
            {0, 0, 0, s[2][2] - s[0][0] - s[1][1]}
        };
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                n[i][j] = n[j][i];
            }
        }
        EigenDecompositionSymmetric parts =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(n, false));
        int largest = 0;
        for (int k = 1; k < 4; k++) {
            if (parts.getEigenvalue(k) > parts.getEigenvalue(largest)) {
                largest = k;
            }
        }
        return parts.getEigenvector(largest);
    }

    private static Similarity turned(RealVector q) {
        double w = q.getEntry(0);
        double x = q.getEntry(1);
        double y = q.getEntry(2);
        double z = q.getEntry(3);
        return new Similarity(
                1,
                new Vec3(w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y)),
                new Vec3(2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x)),
                new Vec3(2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z),
                Vec3.ZERO);
    }
}
