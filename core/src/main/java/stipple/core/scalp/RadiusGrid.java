package stipple.core.scalp;

import java.util.Arrays;
import stipple.core.geometry.TriangleMesh;

/// How far the skin is from the head's origin in every direction: rays from the origin on a grid of
/// two angles, each cut with the mesh, with the smooth normal there.
///
/// Row angle: in the midline plane from the face over the crown to the neck, 0 forward, 90 degrees
/// up. Column angle: sideways out of the midline plane, positive to the person's left. The first
/// cut that leaves the head counts, so beside the ears it is the skull behind them.
///
/// Instead of searching the mesh for every ray, every triangle is offered the rays of its own box
/// of angles.
final class RadiusGrid {
    static final double STEP_RAD = Math.PI / 180;
    static final int FIRST_ROW_DEG = 10;
    static final int ROWS = 227;
    static final int SIDE_COLUMNS = 80;
    static final int COLUMNS = 2 * SIDE_COLUMNS + 1;
    private static final double SEAM_RAD = -Math.PI / 2;
    private static final double LEAST_RADIUS_MM = 20;
    private static final double STEEPEST_MM = 3;
    private static final double EDGE_TOLERANCE = 1e-9;

    final double[] radiusMm = new double[ROWS * COLUMNS];
    final double[] normalX = new double[ROWS * COLUMNS];
    final double[] normalY = new double[ROWS * COLUMNS];
    final double[] normalZ = new double[ROWS * COLUMNS];
    private final double[] sinRow = new double[ROWS];
    private final double[] cosRow = new double[ROWS];
    private final double[] sinColumn = new double[COLUMNS];
    private final double[] cosColumn = new double[COLUMNS];
    private final TriangleMesh mesh;

    private RadiusGrid(TriangleMesh mesh) {
        this.mesh = mesh;
        for (int i = 0; i < ROWS; i++) {
            sinRow[i] = StrictMath.sin((FIRST_ROW_DEG + i) * STEP_RAD);
            cosRow[i] = StrictMath.cos((FIRST_ROW_DEG + i) * STEP_RAD);
        }
        for (int j = 0; j < COLUMNS; j++) {
            sinColumn[j] = StrictMath.sin((j - SIDE_COLUMNS) * STEP_RAD);
            cosColumn[j] = StrictMath.cos((j - SIDE_COLUMNS) * STEP_RAD);
        }
    }

    /// @param skinTriangleCount how many of the first triangles count
    static RadiusGrid cast(TriangleMesh mesh, int skinTriangleCount) {
        RadiusGrid grid = new RadiusGrid(mesh);
        Arrays.fill(grid.radiusMm, Double.MAX_VALUE);
        double[] rowOf = new double[mesh.vertexCount()];
        double[] columnOf = new double[mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            rowOf[v] = row(mesh.coordinate(v, 1), mesh.coordinate(v, 2));
            columnOf[v] =
                    column(mesh.coordinate(v, 0), mesh.coordinate(v, 1), mesh.coordinate(v, 2));
        }
        for (int t = 0; t < skinTriangleCount; t++) {
            grid.offer(t, rowOf, columnOf);
        }
        grid.fillGaps();
        return grid;
    }

    /// The row (a fraction counts) of a direction.
    static double row(double y, double z) {
        double angle = StrictMath.atan2(y, z);
        double turned = angle < SEAM_RAD ? angle + 2 * Math.PI : angle;
        return turned / STEP_RAD - FIRST_ROW_DEG;
    }

    /// The column (a fraction counts) of a direction.
    static double column(double x, double y, double z) {
        return StrictMath.atan2(x, Math.sqrt(y * y + z * z)) / STEP_RAD + SIDE_COLUMNS;
    }

    /// The radii of the midline, one a row.
    CubicCurve midline() {
        double[] radii = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            radii[i] = radiusMm[i * COLUMNS + SIDE_COLUMNS];
        }
        return new CubicCurve(radii);
    }

    /// Writes the unit normal, straight lines between the rays, into `place[3..5]`.
    void normalInto(double row, double column, double[] place) {
        int i = (int) Math.clamp(row, 0, ROWS - 1.000001);
        int j = (int) Math.clamp(column, 0, COLUMNS - 1.000001);
        double t = Math.clamp(row - i, 0, 1);
        double u = Math.clamp(column - j, 0, 1);
        int at = i * COLUMNS + j;
        double x = between(normalX, at, t, u);
        double y = between(normalY, at, t, u);
        double z = between(normalZ, at, t, u);
        double length = Math.sqrt(x * x + y * y + z * z);
        place[3] = x / length;
        place[4] = y / length;
        place[5] = z / length;
    }

    private static double between(double[] values, int at, double t, double u) {
        double here = values[at] + u * (values[at + 1] - values[at]);
        int next = at + COLUMNS;
        return here + t * (values[next] + u * (values[next + 1] - values[next]) - here);
    }

    private void offer(int t, double[] rowOf, double[] columnOf) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double rowLow = Math.min(rowOf[a], Math.min(rowOf[b], rowOf[c]));
        double rowHigh = Math.max(rowOf[a], Math.max(rowOf[b], rowOf[c]));
        if (rowHigh - rowLow > ROWS / 2.0) {
            return;
        }
        double columnLow = Math.min(columnOf[a], Math.min(columnOf[b], columnOf[c]));
        double columnHigh = Math.max(columnOf[a], Math.max(columnOf[b], columnOf[c]));
        int i1 = (int) Math.min(ROWS - 1, Math.floor(rowHigh));
        int j1 = (int) Math.min(COLUMNS - 1, Math.floor(columnHigh) + 1);
        for (int i = (int) Math.max(0, Math.ceil(rowLow)); i <= i1; i++) {
            for (int j = (int) Math.max(0, Math.ceil(columnLow) - 1); j <= j1; j++) {
                cut(a, b, c, i, j);
            }
        }
    }

    /// Cuts one ray with one triangle by the method of Moller and Trumbore and keeps the nearest
    /// outward cut. Source: moller1997fast.
    private void cut(int a, int b, int c, int i, int j) {
        double dx = sinColumn[j];
        double dy = cosColumn[j] * sinRow[i];
        double dz = cosColumn[j] * cosRow[i];
        double ax = mesh.coordinate(a, 0);
        double ay = mesh.coordinate(a, 1);
        double az = mesh.coordinate(a, 2);
        double ux = mesh.coordinate(b, 0) - ax;
        double uy = mesh.coordinate(b, 1) - ay;
        double uz = mesh.coordinate(b, 2) - az;
        double vx = mesh.coordinate(c, 0) - ax;
        double vy = mesh.coordinate(c, 1) - ay;
        double vz = mesh.coordinate(c, 2) - az;
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double facing = dx * nx + dy * ny + dz * nz;
        if (!(facing > 0)) {
            return;
        }
        // Cut at radius r = (a.n)/(d.n); corner weights from the ray's point.
        double r = (ax * nx + ay * ny + az * nz) / facing;
        double px = r * dx - ax;
        double py = r * dy - ay;
        double pz = r * dz - az;
        double n2 = nx * nx + ny * ny + nz * nz;
        double weightB =
                (nx * (py * vz - pz * vy) + ny * (pz * vx - px * vz) + nz * (px * vy - py * vx))
                        / n2;
        double weightC =
                (nx * (uy * pz - uz * py) + ny * (uz * px - ux * pz) + nz * (ux * py - uy * px))
                        / n2;
        double weightA = 1 - weightB - weightC;
        int at = i * COLUMNS + j;
        if (Math.min(weightA, Math.min(weightB, weightC)) < -EDGE_TOLERANCE
                || r < LEAST_RADIUS_MM
                || r >= radiusMm[at]) {
            return;
        }
        radiusMm[at] = r;
        normalX[at] = mixed(0, a, weightA, b, weightB, c, weightC);
        normalY[at] = mixed(1, a, weightA, b, weightB, c, weightC);
        normalZ[at] = mixed(2, a, weightA, b, weightB, c, weightC);
    }

    private double mixed(int axis, int a, double wa, int b, double wb, int c, double wc) {
        return wa * mesh.normalCoordinate(a, axis)
                + wb * mesh.normalCoordinate(b, axis)
                + wc * mesh.normalCoordinate(c, axis);
    }

    /// Makes the radius a steady function beside ears, eyes and openings: a ray that left through
    /// no triangle takes over its neighbour nearer to the midline, on the midline itself the one
    /// above, and from one ray to the next outwards the radius changes by no more than
    /// `STEEPEST_MM`. The scalp is never that steep.
    private void fillGaps() {
        for (int i = 0; i < ROWS; i++) {
            int middle = i * COLUMNS + SIDE_COLUMNS;
            if (i > 0 && radiusMm[middle] == Double.MAX_VALUE) {
                take(middle, middle - COLUMNS);
            }
            for (int k = 1; k <= SIDE_COLUMNS; k++) {
                fill(i, SIDE_COLUMNS + k, SIDE_COLUMNS + k - 1);
                fill(i, SIDE_COLUMNS - k, SIDE_COLUMNS - k + 1);
            }
        }
    }

    private void fill(int i, int j, int from) {
        int at = i * COLUMNS + j;
        int other = i * COLUMNS + from;
        if (radiusMm[at] == Double.MAX_VALUE) {
            take(at, other);
        }
        radiusMm[at] =
                Math.clamp(
                        radiusMm[at], radiusMm[other] - STEEPEST_MM, radiusMm[other] + STEEPEST_MM);
    }

    private void take(int at, int other) {
        radiusMm[at] = radiusMm[other];
        normalX[at] = normalX[other];
        normalY[at] = normalY[other];
        normalZ[at] = normalZ[other];
    }
}
