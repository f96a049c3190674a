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
        int[] box = new int[4];
        int[] start = new int[across * down + 1];
        for (int i = 0; i < shapes.field.size(); i++) {
            if (reach(shapes, i, tilePx, cellPx, across, down, box)) {
                for (int t = box[1]; t <= box[3]; t++) {
                    for (int s = box[0]; s <= box[2]; s++) {
                        start[t * across + s + 1]++;
                    }
                }
            }
        }
        for (int t = 0; t < across * down; t++) {
            start[t + 1] += start[t];
        }
        int[] dots = new int[start[across * down]];
        int[] next = start.clone();
        for (int i = 0; i < shapes.field.size(); i++) {
            if (reach(shapes, i, tilePx, cellPx, across, down, box)) {
                for (int t = box[1]; t <= box[3]; t++) {
                    for (int s = box[0]; s <= box[2]; s++) {
                        dots[next[t * across + s]++] = i;
                    }
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

    /// First and last tile across and down that the dot's core or halo can touch; false if none.
    private static boolean reach(
            DotShapes shapes, int i, int tilePx, int cellPx, int across, int down, int[] box) {
        if (!shapes.isThere(i)) {
            return false;
        }
        DotField field = shapes.field;
        double widest = Math.max(shapes.haloSigmaMm[i], shapes.coreSigmaMm[i]);
        double blur = shapes.blurSigmaPx * shapes.blurSigmaPx;
        double border = 2 * cellPx;
        double reachX = REACH_SIGMAS * Math.sqrt(widest * widest * field.xx[i] + blur) + border;
        double reachY = REACH_SIGMAS * Math.sqrt(widest * widest * field.yy[i] + blur) + border;
        box[0] = Math.max(0, (int) Math.floor((field.x[i] - reachX) / tilePx));
        box[1] = Math.max(0, (int) Math.floor((field.y[i] - reachY) / tilePx));
        box[2] = Math.min(across - 1, (int) Math.floor((field.x[i] + reachX) / tilePx));
        box[3] = Math.min(down - 1, (int) Math.floor((field.y[i] + reachY) / tilePx));
        return box[0] <= box[2] && box[1] <= box[3];
    }
}
