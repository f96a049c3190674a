package stipple.core.geometry;

import java.util.Arrays;
import stipple.core.math.Vec3;

/// A pinhole as twelve numbers: the 3 x 4 matrix that takes a world point in millimetres to `(u w,
/// v w, w)`, where `(u, v)` is the place in the picture in pixels (pixel centres at halves) and `w`
/// the depth in millimetres before the pinhole.
public final class Projection {
    private static final int NUMBERS = 12;

    private final int widthPx;
    private final int heightPx;
    private final double[] matrix;

    private Projection(int widthPx, int heightPx, double[] matrix) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.matrix = matrix;
    }

    /// @param rowByRow the matrix, 12 finite numbers
    public static Projection of(int widthPx, int heightPx, double... rowByRow) {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("picture of " + widthPx + " x " + heightPx + " px");
        }
        if (rowByRow.length != NUMBERS || !Arrays.stream(rowByRow).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a projection needs 12 finite numbers");
        }
        return new Projection(widthPx, heightPx, rowByRow.clone());
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    /// Row `row` (0-2) of the matrix applied to a point: `u w`, `v w` or `w`.
    public double row(int row, double x, double y, double z) {
        int k = 4 * row;
        return matrix[k] * x + matrix[k + 1] * y + matrix[k + 2] * z + matrix[k + 3];
    }

    /// Depth before the pinhole in millimetres, negative behind it.
    public double depthMm(Vec3 worldMm) {
        return row(2, worldMm.x(), worldMm.y(), worldMm.z());
    }

    /// Picture column in pixels; no useful number at or behind the pinhole.
    public double xPx(Vec3 worldMm) {
        return row(0, worldMm.x(), worldMm.y(), worldMm.z()) / depthMm(worldMm);
    }

    /// Picture row in pixels; no useful number at or behind the pinhole.
    public double yPx(Vec3 worldMm) {
        return row(1, worldMm.x(), worldMm.y(), worldMm.z()) / depthMm(worldMm);
    }
}
