package stipple.core.preview;

/// Which dots reach which tile of a picture, each tile's in the field's order.
final class TileLists {
    private static final double REACH_SIGMAS = 4.2;

    private final int tilePx;
    private final int across;
    private final int down;
    private final int[] start;
    private final int[] dots;

    private TileLists(int tilePx, int across, int down, int[] start, int[] dots) {
        this.tilePx = tilePx;
        this.across = across;
        this.down = down;
        this.start = start;
        this.dots = dots;
    }

    static TileLists of(DotShapes shapes, int widthPx, int heightPx, int tilePx, int cellPx) {
        int across = (widthPx + tilePx - 1) / tilePx;
        int down = (heightPx + tilePx - 1) / tilePx;
        int count = shapes.field.size();
        int[] boxes = new int[4 * count];
        int[] start = new int[across * down + 1];
        for (int i = 0; i < count; i++) {
            reach(shapes, i, tilePx, cellPx, across, down, boxes);
            for (int t = boxes[4 * i + 1]; t <= boxes[4 * i + 3]; t++) {
                for (int s = boxes[4 * i]; s <= boxes[4 * i + 2]; s++) {
                    start[t * across + s + 1]++;
                }
            }
        }
        for (int t = 0; t < across * down; t++) {
            start[t + 1] += start[t];
        }
        int[] dots = new int[start[across * down]];
        int[] next = start.clone();
        for (int i = 0; i < count; i++) {
            for (int t = boxes[4 * i + 1]; t <= boxes[4 * i + 3]; t++) {
                for (int s = boxes[4 * i]; s <= boxes[4 * i + 2]; s++) {
                    dots[next[t * across + s]++] = i;
                }
            }
        }
        return new TileLists(tilePx, across, down, start, dots);
    }

    int tiles() {
        return across * down;
    }

    int left(int tile) {
        return tile % across * tilePx;
    }

    int top(int tile) {
        return tile / across * tilePx;
    }

    int count(int tile) {
        return start[tile + 1] - start[tile];
    }

    int dot(int tile, int k) {
        return dots[start[tile] + k];
    }

    /// Writes the first and last tile across and down that the dot's core or halo can touch; the
    /// last ones before the first if there is none.
    private static void reach(
            DotShapes shapes, int i, int tilePx, int cellPx, int across, int down, int[] boxes) {
        if (!shapes.isThere(i)) {
            boxes[4 * i + 2] = -1;
            boxes[4 * i + 3] = -1;
            return;
        }
        DotField field = shapes.field;
        double widest = Math.max(shapes.haloSigmaMm[i], shapes.coreSigmaMm[i]);
        double blur = shapes.blurSigmaPx * shapes.blurSigmaPx;
        double border = 2 * cellPx;
        double reachX = REACH_SIGMAS * Math.sqrt(widest * widest * field.xx[i] + blur) + border;
        double reachY = REACH_SIGMAS * Math.sqrt(widest * widest * field.yy[i] + blur) + border;
        boxes[4 * i] = Math.max(0, (int) Math.floor((field.x[i] - reachX) / tilePx));
        boxes[4 * i + 1] = Math.max(0, (int) Math.floor((field.y[i] - reachY) / tilePx));
        boxes[4 * i + 2] = Math.min(across - 1, (int) Math.floor((field.x[i] + reachX) / tilePx));
        boxes[4 * i + 3] = Math.min(down - 1, (int) Math.floor((field.y[i] + reachY) / tilePx));
    }
}
