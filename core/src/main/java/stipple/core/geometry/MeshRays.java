package stipple.core.geometry;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.math.Vec3;

/// Where the rays of a picture first meet a mesh: the answers of [MeshRay] to the last bit, from
/// only those triangles that stand near the ray's place in the picture.
///
/// The picture is cut into squares, and each square lists, in rising order, the triangles whose
/// frame with a margin reaches into it. A triangle that comes too near to the pinhole has no frame
/// and stands in every list.
public final class MeshRays {
    private static final int SQUARES_ALONG = 96;
    private static final double MARGIN_PX = 1;
    private static final double NEAR_MM = 1;

    private final TriangleMesh mesh;
    private final Projection projection;
    private final Vec3 pinholeMm;
    private final double squarePx;
    private final int columns;
    private final int rows;

    /// Where each square's list begins in `listed`, and the end of the last.
    private final int[] from;

    private final int[] listed;

    private MeshRays(TriangleMesh mesh, Projection projection, Vec3 pinholeMm) {
        this.mesh = mesh;
        this.projection = projection;
        this.pinholeMm = pinholeMm;
        int longSide = Math.max(projection.widthPx(), projection.heightPx());
        this.squarePx = Math.max(1, (double) longSide / SQUARES_ALONG);
        this.columns = (int) (projection.widthPx() / squarePx) + 1;
        this.rows = (int) (projection.heightPx() / squarePx) + 1;
        int[] frames = frames();
        this.from = begins(frames);
        this.listed = lists(frames);
    }

    /// @param pinholeMm where the projection has its pinhole
    public static MeshRays of(TriangleMesh mesh, Projection projection, Vec3 pinholeMm) {
        return new MeshRays(mesh, projection, pinholeMm);
    }

    /// @param direction of the ray through this place of the picture
    public Optional<MeshRay.Hit> first(double xPx, double yPx, Vec3 direction) {
        if (!(xPx >= 0
                && yPx >= 0
                && xPx <= projection.widthPx()
                && yPx <= projection.heightPx())) {
            return MeshRay.first(mesh, pinholeMm, direction);
        }
        int row = (int) (yPx / squarePx);
        int column = (int) (xPx / squarePx);
        int square = row * columns + column;
        MeshRay.Nearest nearest = new MeshRay.Nearest(mesh, pinholeMm, direction);
        for (int k = from[square]; k < from[square + 1]; k++) {
            nearest.ask(listed[k]);
        }
        return nearest.hit();
    }

    /// Per triangle the first and last column and row of squares; nothing lies between them for a
    /// triangle beside the picture.
    private int[] frames() {
        double[] places = places();
        int[] frames = new int[4 * mesh.triangleCount()];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int axis = 0; axis < 2; axis++) {
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (int corner = 0; corner < 3; corner++) {
                    double place = places[2 * mesh.corner(t, corner) + axis];
                    boolean isSomewhere = !Double.isNaN(place);
                    least = isSomewhere ? Math.min(least, place) : Double.NEGATIVE_INFINITY;
                    most = isSomewhere ? Math.max(most, place) : Double.POSITIVE_INFINITY;
                    if (!isSomewhere) {
                        break;
                    }
                }
                int count = axis == 0 ? columns : rows;
                double first = Math.floor((least - MARGIN_PX) / squarePx);
                double last = Math.floor((most + MARGIN_PX) / squarePx);
                frames[4 * t + axis] = (int) Math.clamp(first, 0, count);
                frames[4 * t + 2 + axis] = (int) Math.clamp(last, -1, count - 1);
            }
        }
        return frames;
    }

    /// Column and row of each vertex in the picture, pixels; no number too near to the pinhole.
    private double[] places() {
        double[] places = new double[2 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double x = mesh.coordinate(v, 0);
            double y = mesh.coordinate(v, 1);
            double z = mesh.coordinate(v, 2);
            double depth = projection.row(2, x, y, z);
            boolean isBefore = depth > NEAR_MM;
            places[2 * v] = isBefore ? projection.row(0, x, y, z) / depth : Double.NaN;
            places[2 * v + 1] = isBefore ? projection.row(1, x, y, z) / depth : Double.NaN;
        }
        return places;
    }

    private int[] begins(int[] frames) {
        int[] begins = new int[columns * rows + 1];
        forEachSquare(frames, (t, square) -> begins[square + 1]++);
        Arrays.parallelPrefix(begins, Integer::sum);
        return begins;
    }

    private int[] lists(int[] frames) {
        int[] next = from.clone();
        int[] lists = new int[from[columns * rows]];
        forEachSquare(frames, (t, square) -> lists[next[square]++] = t);
        return lists;
    }

    private void forEachSquare(int[] frames, Taker taker) {
        for (int t = 0; t < frames.length / 4; t++) {
            for (int row = frames[4 * t + 1]; row <= frames[4 * t + 3]; row++) {
                for (int column = frames[4 * t]; column <= frames[4 * t + 2]; column++) {
                    taker.take(t, row * columns + column);
                }
            }
        }
    }

    private interface Taker {
        void take(int triangle, int square);
    }
}
