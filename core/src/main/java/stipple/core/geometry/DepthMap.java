package stipple.core.geometry;

import java.util.Arrays;
import stipple.core.math.Vec3;

/// What a pinhole sees of a mesh: for every pixel the nearest triangle and its depth (the trade
/// calls it a z-buffer). It answers "is this point hidden" and "which place of the surface is under
/// this pixel".
///
/// Each pixel is sampled at its centre, both sides of a triangle count, and what lies nearer than 1
/// mm before the pinhole is cut away. Depth is exact at the pixel centre up to float rounding.
public final class DepthMap {
    /// Triangle number of a pixel where nothing is seen.
    public static final int NOTHING = -1;

    private static final double NEAR_MM = 1;

    private final TriangleMesh mesh;
    private final Projection projection;
    private final int width;
    private final int height;

    /// Homogeneous `(u w, v w, w)` of each vertex.
    private final double[] projected;

    /// `1 / depth` of the nearest surface, 0 where there is none; row by row.
    private final float[] inverseDepth;

    private final int[] nearest;

    private DepthMap(TriangleMesh mesh, Projection projection) {
        this.mesh = mesh;
        this.projection = projection;
        this.width = projection.widthPx();
        this.height = projection.heightPx();
        this.projected = new double[3 * mesh.vertexCount()];
        this.inverseDepth = new float[Math.multiplyExact(width, height)];
        this.nearest = new int[inverseDepth.length];
        Arrays.fill(nearest, NOTHING);
    }

    public static DepthMap render(TriangleMesh mesh, Projection projection) {
        DepthMap map = new DepthMap(mesh, projection);
        map.projectVertices();
        double[] corners = new double[12];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            map.draw(t, corners);
        }
        return map;
    }

    public int widthPx() {
        return width;
    }

    public int heightPx() {
        return height;
    }

    public TriangleMesh mesh() {
        return mesh;
    }

    /// Triangle seen at the centre of pixel (x, y), or [#NOTHING].
    public int triangle(int x, int y) {
        return nearest[y * width + x];
    }

    public boolean isEmpty(int x, int y) {
        return nearest[y * width + x] == NOTHING;
    }

    /// Depth in millimetres at the centre of pixel (x, y), infinite where nothing is seen.
    public double depthMm(int x, int y) {
        float inverse = inverseDepth[y * width + x];
        return inverse > 0 ? 1.0 / inverse : Double.POSITIVE_INFINITY;
    }

    /// Shares of the three corners of the triangle seen at pixel (x, y), written to `shares`; they
    /// add up to 1 and are exact for perspective.
    ///
    /// @throws IllegalArgumentException if nothing is seen there
    public void barycentrics(int x, int y, double[] shares) {
        int t = triangle(x, y);
        if (t == NOTHING) {
            throw new IllegalArgumentException("nothing is seen at pixel " + x + ", " + y);
        }
        barycentrics(t, x + 0.5, y + 0.5, shares);
    }

    /// Place of the surface seen at the centre of pixel (x, y).
    ///
    /// @throws IllegalArgumentException if nothing is seen there
    public Vec3 positionMm(int x, int y) {
        double[] share = new double[3];
        barycentrics(x, y, share);
        int t = triangle(x, y);
        Vec3 sum = Vec3.ZERO;
        for (int k = 0; k < 3; k++) {
            sum = sum.plus(mesh.vertex(mesh.corner(t, k)).times(share[k]));
        }
        return sum;
    }

    /// Whether a point lies in the picture and no surface stands more than `toleranceMm` before it.
    /// The deepest of the four pixels around the point decides, so that a place on a steep surface
    /// does not hide itself.
    public boolean sees(Vec3 worldMm, double toleranceMm) {
        double depth = projection.depthMm(worldMm);
        if (!(depth > NEAR_MM)) {
            return false;
        }
        double u = projection.xPx(worldMm);
        double v = projection.yPx(worldMm);
        if (!(u >= 0 && v >= 0 && u < width && v < height)) {
            return false;
        }
        int x0 = clamp((int) Math.floor(u - 0.5), width - 1);
        int y0 = clamp((int) Math.floor(v - 0.5), height - 1);
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        double deepest = Math.max(depthMm(x0, y0), depthMm(x1, y0));
        deepest = Math.max(deepest, Math.max(depthMm(x0, y1), depthMm(x1, y1)));
        return depth <= deepest + toleranceMm;
    }

    private static int clamp(int value, int most) {
        return Math.clamp(value, 0, most);
    }

    private void projectVertices() {
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double x = mesh.coordinate(v, 0);
            double y = mesh.coordinate(v, 1);
            double z = mesh.coordinate(v, 2);
            for (int k = 0; k < 3; k++) {
                projected[3 * v + k] = projection.row(k, x, y, z);
            }
        }
    }

    private void draw(int t, double[] corners) {
        int before = 0;
        for (int k = 0; k < 3; k++) {
            System.arraycopy(projected, 3 * mesh.corner(t, k), corners, 3 * k, 3);
            before += corners[3 * k + 2] >= NEAR_MM ? 1 : 0;
        }
        if (before == 3) {
            fill(t, corners, 0, 1, 2);
        } else if (before > 0) {
            double[] clipped = clipAtNear(corners);
            for (int k = 1; k + 1 < clipped.length / 3; k++) {
                fill(t, clipped, 0, k, k + 1);
            }
        }
    }

    /// The polygon that is left of a triangle before the near plane (Sutherland and Hodgman).
    private static double[] clipAtNear(double[] corners) {
        double[] kept = new double[12];
        int count = 0;
        for (int a = 0; a < 3; a++) {
            int b = (a + 1) % 3;
            double da = corners[3 * a + 2] - NEAR_MM;
            double db = corners[3 * b + 2] - NEAR_MM;
            if (da >= 0) {
                System.arraycopy(corners, 3 * a, kept, 3 * count++, 3);
            }
            if (da >= 0 != db >= 0) {
                double share = da / (da - db);
                for (int k = 0; k < 3; k++) {
                    kept[3 * count + k] =
                            corners[3 * a + k] + share * (corners[3 * b + k] - corners[3 * a + k]);
                }
                count++;
            }
        }
        return Arrays.copyOf(kept, 3 * count);
    }

    private void fill(int t, double[] p, int a, int b, int c) {
        // Corners in the picture and the affine function 1 / depth.
        double ia = 1 / p[3 * a + 2];
        double ib = 1 / p[3 * b + 2];
        double ic = 1 / p[3 * c + 2];
        double ax = p[3 * a] * ia;
        double ay = p[3 * a + 1] * ia;
        double bx = p[3 * b] * ib;
        double by = p[3 * b + 1] * ib;
        double cx = p[3 * c] * ic;
        double cy = p[3 * c + 1] * ic;
        double area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0 || Double.isNaN(area)) {
            return;
        }
        double slopeX = ((ib - ia) * (cy - ay) - (ic - ia) * (by - ay)) / area;
        double slopeY = ((ic - ia) * (bx - ax) - (ib - ia) * (cx - ax)) / area;

        // Rows and columns whose centres can lie inside.
        double sign = area > 0 ? 1 : -1;
        int left = clamp(firstCentre(Math.min(ax, Math.min(bx, cx))), width);
        int right = clamp(firstCentre(Math.max(ax, Math.max(bx, cx))), width - 1);
        int top = clamp(firstCentre(Math.min(ay, Math.min(by, cy))), height);
        int bottom = clamp(firstCentre(Math.max(ay, Math.max(by, cy))), height - 1);

        // Edge functions are at least 0 inside; they change linearly along a row.
        for (int y = top; y <= bottom; y++) {
            double py = y + 0.5;
            double px = left + 0.5;
            double ab = sign * ((bx - ax) * (py - ay) - (by - ay) * (px - ax));
            double bc = sign * ((cx - bx) * (py - by) - (cy - by) * (px - bx));
            double ca = sign * ((ax - cx) * (py - cy) - (ay - cy) * (px - cx));
            double rowInverse = ia + slopeY * (py - ay) + slopeX * (px - ax);
            for (int x = left; x <= right; x++) {
                int step = x - left;
                if (ab - sign * (by - ay) * step >= 0
                        && bc - sign * (cy - by) * step >= 0
                        && ca - sign * (ay - cy) * step >= 0) {
                    float inverse = (float) (rowInverse + slopeX * step);
                    int at = y * width + x;
                    if (inverse > inverseDepth[at]) {
                        inverseDepth[at] = inverse;
                        nearest[at] = t;
                    }
                }
            }
        }
    }

    /// The first pixel whose centre is not left of `edgePx`.
    private static int firstCentre(double edgePx) {
        return (int) Math.ceil(Math.max(-1, Math.min(edgePx, Integer.MAX_VALUE)) - 0.5);
    }

    /// Solves `ray = sum of share * corner` in homogeneous coordinates, so a corner behind the
    /// pinhole does no harm.
    private void barycentrics(int t, double u, double v, double[] shares) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            int b = 3 * mesh.corner(t, (k + 1) % 3);
            int c = 3 * mesh.corner(t, (k + 2) % 3);
            double nx = projected[b + 1] * projected[c + 2] - projected[b + 2] * projected[c + 1];
            double ny = projected[b + 2] * projected[c] - projected[b] * projected[c + 2];
            double nw = projected[b] * projected[c + 1] - projected[b + 1] * projected[c];
            shares[k] = u * nx + v * ny + nw;
            sum += shares[k];
        }
        for (int k = 0; k < 3; k++) {
            shares[k] /= sum;
        }
    }
}
