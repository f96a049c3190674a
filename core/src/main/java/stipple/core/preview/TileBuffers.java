package stipple.core.preview;

import java.util.Arrays;
import java.util.Optional;

/// The working memory of one thread for one tile: light left by cores for each pixel, halo density
/// for each cell of a coarser grid with a border of one cell.
final class TileBuffers {
    final Footprint footprint = new Footprint();
    final float[] red;
    final float[] green;
    final float[] blue;
    final float[][] haloRow;

    int left;
    int top;
    int right;
    int bottom;

    private final int tilePx;
    private final int cellPx;
    private final int cells;
    private final float[][] halo;
    private final float[] cellRow;

    /// For each pixel column of a tile: the cell whose centre is next on its left, and how far it
    /// is on the way to the next one.
    private final int[] cellOf;

    private final float[] cellShare;

    TileBuffers(int tilePx, int cellPx) {
        this.tilePx = tilePx;
        this.cellPx = cellPx;
        this.cells = tilePx / cellPx + 2;
        red = new float[tilePx * tilePx];
        green = new float[tilePx * tilePx];
        blue = new float[tilePx * tilePx];
        halo = new float[3][cells * cells];
        haloRow = new float[3][tilePx];
        cellRow = new float[cells];
        cellOf = new int[tilePx];
        cellShare = new float[tilePx];
        for (int x = 0; x < tilePx; x++) {
            double u = (x + 0.5) / cellPx + 0.5;
            cellOf[x] = (int) u;
            cellShare[x] = (float) (u - cellOf[x]);
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
    void multiplyCore(float[] energy, int at) {
        int n = footprint.right - footprint.left;
        for (int y = footprint.top; y < footprint.bottom; y++) {
            double[] share = footprint.row(y);
            float row = (float) footprint.rowShare();
            float er = energy[at] * row;
            float eg = energy[at + 1] * row;
            float eb = energy[at + 2] * row;
            int k = (y - top) * tilePx + footprint.left - left;
            for (int x = 0; x < n; x++, k++) {
                float s = (float) share[x];
                red[k] *= 1 - Math.min(1, er * s);
                green[k] *= 1 - Math.min(1, eg * s);
                blue[k] *= 1 - Math.min(1, eb * s);
            }
        }
    }

    /// Adds the aimed and clipped halo to the cells.
    void addHalo(float[] energy, int at) {
        float perPx = 1f / (cellPx * cellPx);
        int n = footprint.right - footprint.left;
        for (int y = footprint.top; y < footprint.bottom; y++) {
            double[] share = footprint.row(y);
            float row = (float) footprint.rowShare() * perPx;
            float er = energy[at] * row;
            float eg = energy[at + 1] * row;
            float eb = energy[at + 2] * row;
            int k = (y - firstCellY()) * cells + footprint.left - firstCellX();
            for (int x = 0; x < n; x++, k++) {
                float s = (float) share[x];
                halo[0][k] += er * s;
                halo[1][k] += eg * s;
                halo[2][k] += eb * s;
            }
        }
    }

    /// Turns halo density into light left, times what the healing skin does.
    void settleHalo(Optional<SkinOverlay> overlay) {
        float[] factor = {1, 1, 1};
        for (int k = 0; k < cells * cells; k++) {
            if (overlay.isPresent()) {
                double xPx = (firstCellX() + k % cells + 0.5) * cellPx;
                double yPx = (firstCellY() + k / cells + 0.5) * cellPx;
                overlay.orElseThrow().factors(xPx, yPx, factor);
            }
            for (int c = 0; c < 3; c++) {
                float density = halo[c][k];
                halo[c][k] = density == 0 ? factor[c] : factor[c] * (float) Math.exp(-density);
            }
        }
    }

    /// Fills `haloRow` with the light left along pixel row `y`, blended between cell centres: first
    /// between the two rows of cells, then along the row.
    void blendHaloRow(int y) {
        double v = (y + 0.5) / cellPx - 0.5 - firstCellY();
        int row = Math.clamp((int) v, 0, cells - 2);
        float fy = (float) (v - row);
        for (int c = 0; c < 3; c++) {
            float[] plane = halo[c];
            int at = row * cells;
            for (int k = 0; k < cells; k++) {
                cellRow[k] = plane[at + k] + fy * (plane[at + cells + k] - plane[at + k]);
            }
            float[] out = haloRow[c];
            for (int x = 0; x < tilePx; x++) {
                float a = cellRow[cellOf[x]];
                out[x] = a + cellShare[x] * (cellRow[cellOf[x] + 1] - a);
            }
        }
    }
}
