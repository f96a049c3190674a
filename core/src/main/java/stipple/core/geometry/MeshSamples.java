package stipple.core.geometry;

import stipple.core.math.Vec3;

/// Places spread evenly over the area of a mesh, whatever the size of its triangles, each with the
/// normal of its face. The same mesh always gives the same places.
public final class MeshSamples {
    /// Steps of a sequence that fills a square evenly: powers of the inverse of the plastic number.
    private static final double FIRST_STEP = 0.7548776662466927;

    private static final double SECOND_STEP = 0.5698402909980532;

    private final double[] places;
    private final double[] normals;
    private final int count;

    private MeshSamples(int most) {
        this(new double[3 * most], new double[3 * most], 0);
    }

    private MeshSamples(double[] places, double[] normals, int count) {
        this.places = places;
        this.normals = normals;
        this.count = count;
    }

    /// @param wanted about how many places; a mesh without area gives none
    public static MeshSamples of(TriangleMesh mesh, int wanted) {
        double total = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            total += mesh.triangleArea(t);
        }
        if (!(total > 0)) {
            return new MeshSamples(0);
        }
        double step = total / wanted;
        MeshSamples samples = new MeshSamples(wanted + 1);
        int n = 0;
        double passed = 0;
        for (int t = 0; t < mesh.triangleCount() && n <= wanted; t++) {
            passed += mesh.triangleArea(t);
            while (n <= wanted && (n + 0.5) * step < passed) {
                samples.put(n, mesh, t);
                n++;
            }
        }
        return new MeshSamples(samples.places, samples.normals, n);
    }

    private void put(int n, TriangleMesh mesh, int t) {
        double u = fraction((n + 1) * FIRST_STEP);
        double v = fraction((n + 1) * SECOND_STEP);
        if (u + v > 1) {
            u = 1 - u;
            v = 1 - v;
        }
        Vec3 a = mesh.vertex(mesh.corner(t, 0));
        Vec3 ab = mesh.vertex(mesh.corner(t, 1)).minus(a);
        Vec3 ac = mesh.vertex(mesh.corner(t, 2)).minus(a);
        store(places, n, a.plus(ab.times(u)).plus(ac.times(v)));
        store(normals, n, ab.cross(ac).unit());
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }

    private static void store(double[] into, int n, Vec3 v) {
        into[3 * n] = v.x();
        into[3 * n + 1] = v.y();
        into[3 * n + 2] = v.z();
    }

    public int count() {
        return count;
    }

    public Vec3 place(int n) {
        return new Vec3(places[3 * n], places[3 * n + 1], places[3 * n + 2]);
    }

    /// Unit normal of the face under a place.
    public Vec3 normal(int n) {
        return new Vec3(normals[3 * n], normals[3 * n + 1], normals[3 * n + 2]);
    }
}
