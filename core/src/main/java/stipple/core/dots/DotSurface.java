package stipple.core.dots;

import java.util.List;
import java.util.stream.IntStream;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The skin on which points are placed: a rectangular grid of nodes, each a place on the surface,
/// with everything between them interpolated bilinearly. A point is a pair of node coordinates `(u,
/// v)`, so that moving it and finding it again costs no projection and no trigonometry.
///
/// Straight distances stand for distances along the skin: at a radius of curvature of 80 mm and a
/// spacing of 1 mm they differ by less than one part in ten thousand.
///
/// Layout: node `(column, row)` is number `row * columns + column`; `xyz` and `normals` hold three
/// numbers a node in the head frame, millimetres; `scalp` holds s and w.
public final class DotSurface {
    private final int columns;
    private final int rows;
    private final boolean periodic;
    private final float[] xyz;
    private final float[] normals;
    private final float[] scalp;
    private final boolean[] covered;

    private DotSurface(Nodes nodes, boolean periodic) {
        this.columns = nodes.columns;
        this.rows = nodes.rows;
        this.periodic = periodic;
        this.xyz = nodes.xyz;
        this.normals = nodes.normals;
        this.scalp = nodes.scalp;
        this.covered = nodes.covered;
    }

    /// A surface over the nodes that were set; the rest is not skin.
    static DotSurface of(Nodes nodes) {
        return new DotSurface(nodes, false);
    }

    /// A flat rectangle; scalp coordinates are the plane's own.
    ///
    /// @param widthMm extent along s, (0, 10000]
    /// @param heightMm extent along w, (0, 10000]
    public static DotSurface plane(double widthMm, double heightMm) {
        return new DotSurface(flat(widthMm, heightMm), false);
    }

    /// A flat rectangle whose opposite edges are the same line: a pattern without an edge, for
    /// measuring what the process itself does.
    public static DotSurface torus(double widthMm, double heightMm) {
        return new DotSurface(flat(widthMm, heightMm), true);
    }

    private static Nodes flat(double widthMm, double heightMm) {
        if (!(widthMm > 0 && heightMm > 0 && widthMm <= 10_000 && heightMm <= 10_000)) {
            throw new IllegalArgumentException(
                    "a flat surface of " + widthMm + " x " + heightMm + " mm, allowed 0-10000 mm");
        }
        int columns = (int) StrictMath.ceil(widthMm) + 1;
        int rows = (int) StrictMath.ceil(heightMm) + 1;
        Nodes nodes = new Nodes(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = widthMm * column / (columns - 1);
                double y = heightMm * row / (rows - 1);
                nodes.set(
                        column,
                        row,
                        new SurfacePoint(new Vec3(x, y, 0), new Vec3(0, 0, 1)),
                        new ScalpPoint(x, y));
            }
        }
        return nodes;
    }

    /// The part of a sphere within `capAngleRad` of its top, by stereographic projection. Scalp
    /// coordinates are the lengths of the arcs from the top along x and along y.
    ///
    /// @param radiusMm (0, 1000]
    /// @param capAngleRad (0, 2]
    public static DotSurface sphereCap(double radiusMm, double capAngleRad) {
        if (!(radiusMm > 0 && radiusMm <= 1000 && capAngleRad > 0 && capAngleRad <= 2)) {
            throw new IllegalArgumentException(
                    "a cap of " + capAngleRad + " rad on a sphere of " + radiusMm + " mm");
        }
        double edge = StrictMath.tan(capAngleRad / 2);
        int half = (int) StrictMath.ceil(2 * radiusMm * edge) + 1;
        Nodes nodes = new Nodes(2 * half + 1, 2 * half + 1);
        for (int row = 0; row <= 2 * half; row++) {
            for (int column = 0; column <= 2 * half; column++) {
                double p = (column - half) / (2 * radiusMm);
                double q = (row - half) / (2 * radiusMm);
                double square = p * p + q * q;
                Vec3 out = new Vec3(2 * p, 2 * q, 1 - square).times(1 / (1 + square));
                if (square <= edge * edge) {
                    nodes.set(
                            column,
                            row,
                            new SurfacePoint(out.times(radiusMm), out),
                            new ScalpPoint(
                                    2 * radiusMm * StrictMath.atan(p),
                                    2 * radiusMm * StrictMath.atan(q)));
                }
            }
        }
        return new DotSurface(nodes, false);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    boolean periodic() {
        return periodic;
    }

    /// Distance from the first to the last column and row of a periodic surface.
    double widthMm() {
        return xyz[3 * (columns - 1)] - xyz[0];
    }

    double heightMm() {
        return xyz[3 * (rows - 1) * columns + 1] - xyz[1];
    }

    boolean covers(int node) {
        return covered[node];
    }

    float coordinate(int node, int axis) {
        return xyz[3 * node + axis];
    }

    ScalpPoint nodeScalpPoint(int node) {
        return new ScalpPoint(scalp[2 * node], scalp[2 * node + 1]);
    }

    /// The places of all nodes on the skin.
    public List<ScalpPoint> places() {
        return IntStream.range(0, columns * rows)
                .filter(this::covers)
                .mapToObj(this::nodeScalpPoint)
                .toList();
    }

    /// The place at node coordinates `(u, v)`, u in [0, columns - 1], v in [0, rows - 1].
    SurfacePoint surfacePoint(double u, double v) {
        return new SurfacePoint(blend3(xyz, u, v), blend3(normals, u, v).unit());
    }

    ScalpPoint scalpPoint(double u, double v) {
        return new ScalpPoint(blend(scalp, 2, 0, u, v), blend(scalp, 2, 1, u, v));
    }

    /// Writes to `uv` the place a short step away from `(u, v)`: `acrossMm` along the columns and
    /// `upMm` along the rows, kept inside the grid. Where there is no skin the place stays.
    void shift(double u, double v, double acrossMm, double upMm, double[] uv) {
        uv[0] = along(u, acrossMm / stepMm(u, v, 1, 0), columns - 1);
        uv[1] = along(v, upMm / stepMm(u, v, 0, 1), rows - 1);
        if (!isSkin(uv[0], uv[1])) {
            uv[0] = u;
            uv[1] = v;
        }
    }

    private double along(double at, double step, int last) {
        double to = at + step;
        if (periodic) {
            return to < 0 ? to + last : to >= last ? to - last : to;
        }
        return Math.clamp(to, 0, last - 1e-9);
    }

    private double stepMm(double u, double v, int columnStep, int rowStep) {
        int column = Math.min((int) u, columns - 2);
        int row = Math.min((int) v, rows - 2);
        int a = 3 * (row * columns + column);
        int b = 3 * ((row + rowStep) * columns + column + columnStep);
        double x = xyz[b] - xyz[a];
        double y = xyz[b + 1] - xyz[a + 1];
        double z = xyz[b + 2] - xyz[a + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private boolean isSkin(double u, double v) {
        int node = Math.min((int) v, rows - 2) * columns + Math.min((int) u, columns - 2);
        return covered[node]
                && covered[node + 1]
                && covered[node + columns]
                && covered[node + columns + 1];
    }

    private Vec3 blend3(float[] values, double u, double v) {
        return new Vec3(
                blend(values, 3, 0, u, v), blend(values, 3, 1, u, v), blend(values, 3, 2, u, v));
    }

    private double blend(float[] values, int stride, int offset, double u, double v) {
        int column = Math.min((int) u, columns - 2);
        int row = Math.min((int) v, rows - 2);
        double fu = u - column;
        double fv = v - row;
        int a = (row * columns + column) * stride + offset;
        int b = a + columns * stride;
        return (1 - fv) * ((1 - fu) * values[a] + fu * values[a + stride])
                + fv * ((1 - fu) * values[b] + fu * values[b + stride]);
    }

    /// Collects the nodes of a surface; nodes that are never set are not skin.
    static final class Nodes {
        private final int columns;
        private final int rows;
        private final float[] xyz;
        private final float[] normals;
        private final float[] scalp;
        private final boolean[] covered;

        Nodes(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            int count = columns * rows;
            xyz = new float[3 * count];
            normals = new float[3 * count];
            scalp = new float[2 * count];
            covered = new boolean[count];
        }

        void set(int column, int row, SurfacePoint place, ScalpPoint at) {
            int node = row * columns + column;
            put(xyz, 3 * node, place.positionMm());
            put(normals, 3 * node, place.normal());
            scalp[2 * node] = (float) at.sMm();
            scalp[2 * node + 1] = (float) at.wMm();
            covered[node] = true;
        }

        private static void put(float[] target, int at, Vec3 value) {
            target[at] = (float) value.x();
            target[at + 1] = (float) value.y();
            target[at + 2] = (float) value.z();
        }
    }
}
