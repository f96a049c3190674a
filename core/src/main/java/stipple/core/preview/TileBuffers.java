package stipple.core.preview;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.math.FastExp;

/// The working memory of one thread for one tile: light left by cores for each pixel, halo density
/// for each cell of a coarser grid with a border of one cell.
final class TileBuffers {
    final Footprint exact = new ExactFootprint();
    final Footprint sampled = new SampledFootprint();
    final float[] red;
    final float[] green;
    final float[] blue;

    /// Number of each pixel in the tile, its random bits and its coded value.
    final int[] places;

    final int[] dither;
    final int[] coded;

    int left;
    int top;
    int right;
    int bottom;

    private final int tilePx;
    private final int cellPx;
    private final int cells;
    private final float[][] halo;

    /// The cells' light, each row of cells at the width of the tile.
    private final float[][] stretched;

    /// For each pixel column of a tile: how far it is on the way from the cell centre next on its
    /// left to the one after.
    private final float[] cellShare;

    private final HazeField.Columns hazeColumns;

    TileBuffers(int tilePx, int cellPx) {
        this.tilePx = tilePx;
        this.cellPx = cellPx;
        this.cells = tilePx / cellPx + 2;
        red = new float[tilePx * tilePx];
        green = new float[tilePx * tilePx];
        blue = new float[tilePx * tilePx];
        places = new int[tilePx * tilePx];
        Arrays.setAll(places, k -> k);
        dither = new int[tilePx * tilePx];
        coded = new int[tilePx * tilePx];
        halo = new float[3][cells * cells];
        stretched = new float[3][cells * tilePx];
        hazeColumns = new HazeField.Columns(cells);
        cellShare = new float[tilePx];
        for (int x = 0; x < tilePx; x++) {
            double u = (x + 0.5) / cellPx + 0.5;
            cellShare[x] = (float) (u - (int) u);
        }
    }

    void reset(int tileLeft, int tileTop, int tileRight, int tileBottom) {
        left = tileLeft;
        top = tileTop;
        right = tileRight;
        bottom = tileBottom;
        Arrays.fill(red, 1);
        Arrays.fill(green, 1);
        Arrays.fill(blue, 1);
        for (float[] plane : halo) {
            Arrays.fill(plane, 0);
        }
    }

    int cellPx() {
        return cellPx;
    }

    int firstCellX() {
        return left / cellPx - 1;
    }

    int firstCellY() {
        return top / cellPx - 1;
    }

    int endCellX() {
        return firstCellX() + cells;
    }

    int endCellY() {
        return firstCellY() + cells;
    }

    /// Multiplies the aimed and clipped core into the pixels.
    void multiplyCore(Footprint core, float[] energy, int at) {
        float er = energy[at];
        float eg = energy[at + 1];
        float eb = energy[at + 2];
        float[] shares = core.shares();
        for (int y = core.top(); y < core.bottom(); y++) {
            core.row(y);
            int n = core.to() - core.from();
            int k = (y - top) * tilePx + core.from() - left;
            for (int x = 0; x < n; x++, k++) {
                float s = shares[x];
                red[k] *= left(er * s);
                green[k] *= left(eg * s);
                blue[k] *= left(eb * s);
            }
        }
    }

    private static float left(float missing) {
        return missing < 1 ? 1 - missing : 0;
    }

    /// Adds the aimed and clipped halo to the cells.
    void addHalo(Footprint cellsReached, float[] energy, int at) {
        float perPx = 1f / (cellPx * cellPx);
        float er = energy[at] * perPx;
        float eg = energy[at + 1] * perPx;
        float eb = energy[at + 2] * perPx;
        float[] shares = cellsReached.shares();
        float[] haloRed = halo[0];
        float[] haloGreen = halo[1];
        float[] haloBlue = halo[2];
        for (int y = cellsReached.top(); y < cellsReached.bottom(); y++) {
            cellsReached.row(y);
            int n = cellsReached.to() - cellsReached.from();
            int k = (y - firstCellY()) * cells + cellsReached.from() - firstCellX();
            for (int x = 0; x < n; x++, k++) {
                float s = shares[x];
                haloRed[k] += er * s;
                haloGreen[k] += eg * s;
                haloBlue[k] += eb * s;
            }
        }
    }

    /// Turns halo and haze density into light left, times what the healing skin does, and stretches
    /// each row of cells to the tile's width.
    void settleHalo(Optional<SkinOverlay> overlay, HazeField haze) {
        haze.addTo(halo, firstCellX(), firstCellY(), cells, cellPx, hazeColumns);
        for (float[] plane : halo) {
            FastExp.ofNegative(plane);
        }
        overlay.ifPresent(this::tint);
        for (int c = 0; c < 3; c++) {
            for (int row = 0; row < cells; row++) {
                stretch(halo[c], row * cells, stretched[c], row * tilePx);
            }
        }
    }

    private void tint(SkinOverlay overlay) {
        float[] factor = {1, 1, 1};
        for (int k = 0; k < cells * cells; k++) {
            double xPx = (firstCellX() + k % cells + 0.5) * cellPx;
            double yPx = (firstCellY() + k / cells + 0.5) * cellPx;
            overlay.factors(xPx, yPx, factor);
            for (int c = 0; c < 3; c++) {
                halo[c][k] *= factor[c];
            }
        }
    }

    /// One of the places between two cell centres after the other, each for all cells.
    private void stretch(float[] plane, int at, float[] out, int to) {
        int count = tilePx / cellPx;
        int before = (cellPx + 1) / 2;
        for (int j = 0; j < cellPx; j++) {
            int first = j < before ? 1 : 0;
            int x = to + first * cellPx - before + j;
            float share = cellShare[x - to];
            for (int cell = first; cell < first + count; cell++, x += cellPx) {
                float a = plane[at + cell];
                out[x] = a + share * (plane[at + cell + 1] - a);
            }
        }
    }

    /// Multiplies the light left by halos into the pixel rows from one until before another.
    void blendHalo(int fromY, int toY) {
        for (int y = fromY; y < toY; y++) {
            blendHaloRow(y);
        }
    }

    /// Blends between the two rows of cells whose centres are next to pixel row `y`.
    private void blendHaloRow(int y) {
        double v = (y + 0.5) / cellPx - 0.5 - firstCellY();
        int row = Math.clamp((int) v, 0, cells - 2);
        float share = (float) (v - row);
        int to = (y - top) * tilePx;
        blend(stretched[0], row * tilePx, share, red, to, tilePx);
        blend(stretched[1], row * tilePx, share, green, to, tilePx);
        blend(stretched[2], row * tilePx, share, blue, to, tilePx);
    }

    private static void blend(float[] rows, int at, float share, float[] out, int to, int count) {
        for (int x = 0; x < count; x++) {
            float a = rows[at + x];
            out[to + x] *= a + share * (rows[at + count + x] - a);
        }
    }
}
