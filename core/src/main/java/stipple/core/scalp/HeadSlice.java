package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// The length of a taut tape around a plane cut of a head: the convex hull of the cut.
final class HeadSlice {
    private HeadSlice() {}

    /// @param point a point of the plane
    /// @param normal the plane's normal, at right angles to the x axis
    static double hullLengthMm(TriangleMesh mesh, int triangleCount, Vec3 point, Vec3 normal) {
        Vec3 across = normal.unit().cross(new Vec3(1, 0, 0));
        List<double[]> cut = new ArrayList<>();
        for (int t = 0; t < triangleCount; t++) {
            for (int k = 0; k < 3; k++) {
                Vec3 a = mesh.vertex(mesh.corner(t, k));
                Vec3 b = mesh.vertex(mesh.corner(t, (k + 1) % 3));
                double highA = a.minus(point).dot(normal);
                double highB = b.minus(point).dot(normal);
                if (highA < 0 && highB >= 0) {
                    Vec3 p = a.plus(b.minus(a).times(highA / (highA - highB)));
                    cut.add(new double[] {p.x(), p.dot(across)});
                }
            }
        }
        return length(hull(cut));
    }

    /// The corners of the convex hull in order, by the monotone chain. Source: andrew1979another.
    private static List<double[]> hull(List<double[]> points) {
        points.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<double[]> hull = new ArrayList<>();
        addChain(points, hull);
        addChain(points.reversed(), hull);
        return hull;
    }

    private static void addChain(List<double[]> points, List<double[]> hull) {
        int first = hull.size();
        for (double[] p : points) {
            while (hull.size() >= first + 2
                    && turn(hull.get(hull.size() - 2), hull.getLast(), p) <= 0) {
                hull.removeLast();
            }
            hull.add(p);
        }
        hull.removeLast();
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    private static double length(List<double[]> polygon) {
        double sum = 0;
        for (int k = 0; k < polygon.size(); k++) {
            double[] a = polygon.get(k);
            double[] b = polygon.get((k + 1) % polygon.size());
            sum += Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
        }
        return sum;
    }
}
