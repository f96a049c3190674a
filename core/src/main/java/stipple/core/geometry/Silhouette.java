package stipple.core.geometry;

import java.util.BitSet;

/// The filled outline of something in a picture: one bit a pixel, set where the pixel's centre is
/// inside.
public final class Silhouette {
    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final int width;
    private final int height;
    private final BitSet inside;

    private Silhouette(int width, int height, BitSet inside) {
        this.width = width;
        this.height = height;
        this.inside = inside;
    }

    /// Where the depth map sees anything.
    public static Silhouette of(DepthMap map) {
        BitSet inside = new BitSet(map.widthPx() * map.heightPx());
        for (int y = 0; y < map.heightPx(); y++) {
            for (int x = 0; x < map.widthPx(); x++) {
                inside.set(y * map.widthPx() + x, !map.isEmpty(x, y));
            }
        }
        return new Silhouette(map.widthPx(), map.heightPx(), inside);
    }

    /// Inside of a polygon in pixels.
    public static Silhouette of(PlanePolygon polygon, int widthPx, int heightPx) {
        BitSet inside = new BitSet(Math.multiplyExact(widthPx, heightPx));
        for (int y = 0; y < heightPx; y++) {
            for (int x = 0; x < widthPx; x++) {
                inside.set(y * widthPx + x, polygon.contains(x + 0.5, y + 0.5));
            }
        }
        return new Silhouette(widthPx, heightPx, inside);
    }

    public int widthPx() {
        return width;
    }

    public int heightPx() {
        return height;
    }

    /// False outside the picture.
    public boolean contains(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && inside.get(y * width + x);
    }

    public int areaPx() {
        return inside.cardinality();
    }

    /// Shared area over joint area, [0, 1]; 1 for two empty silhouettes.
    public double intersectionOverUnion(Silhouette other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException("silhouettes of different pictures");
        }
        BitSet both = (BitSet) inside.clone();
        both.and(other.inside);
        BitSet either = (BitSet) inside.clone();
        either.or(other.inside);
        return either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
    }

    /// The outer boundary of the part that reaches highest, along pixel edges, corners only where
    /// it turns.
    ///
    /// @throws IllegalStateException if nothing is inside
    public PlanePolygon contour() {
        int first = inside.nextSetBit(0);
        if (first < 0) {
            throw new IllegalStateException("an empty silhouette has no contour");
        }
        // Walk the pixel edges with the inside at the right hand, from the top left corner of the
        // first pixel.
        int startX = first % width;
        int startY = first / width;
        double[] corners = new double[64];
        int count = 0;
        int x = startX;
        int y = startY;
        int direction = 0;
        do {
            if (count + 2 > corners.length) {
                corners = java.util.Arrays.copyOf(corners, 2 * corners.length);
            }
            corners[count++] = x;
            corners[count++] = y;
            do {
                x += STEP_X[direction];
                y += STEP_Y[direction];
            } while (goesStraight(x, y, direction) && !(x == startX && y == startY));
            direction = turn(x, y, direction);
        } while (x != startX || y != startY);
        return PlanePolygon.of(java.util.Arrays.copyOf(corners, count));
    }

    private boolean goesStraight(int x, int y, int direction) {
        return !ahead(x, y, direction, 0) && ahead(x, y, direction, 1);
    }

    private int turn(int x, int y, int direction) {
        if (ahead(x, y, direction, 0)) {
            return (direction + 3) % 4;
        }
        return ahead(x, y, direction, 1) ? direction : (direction + 1) % 4;
    }

    /// Whether the pixel ahead of grid corner (x, y), at the left (`side` 0) or right (1) hand, is
    /// inside.
    private boolean ahead(int x, int y, int direction, int side) {
        int dx = STEP_X[direction];
        int dy = STEP_Y[direction];
        int rightX = -dy;
        int rightY = dx;
        int sideX = side == 1 ? rightX : -rightX;
        int sideY = side == 1 ? rightY : -rightY;
        int twiceX = 2 * x + dx + sideX;
        int twiceY = 2 * y + dy + sideY;
        return contains(Math.floorDiv(twiceX, 2), Math.floorDiv(twiceY, 2));
    }
}
