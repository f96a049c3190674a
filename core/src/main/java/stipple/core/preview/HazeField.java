package stipple.core.preview;

import java.util.Arrays;
import stipple.core.image.Parallel;

/// The haze of all dots of a picture, as optical density on a coarse grid. A single dot's haze is
/// far below what a picture can show and reaches over many neighbours; only their sum counts.
///
/// Dots that stand close together are first gathered into one with their summed energy, their
/// middle, and their spread added to the haze's own.
final class HazeField {
    private static final int CHANNELS = 3;
    private static final int BANDS = 8;
    private static final double CELL_PER_SIGMA = 0.8;
    private static final double GROUP_PER_SIGMA = 1.2;

    /// By how much reading between cells widens, in squared cells.
    private static final double WIDENING = 0.25;

    private static final double LEAST_VARIANCE = 0.05;

    /// Density that no picture shows.
    private static final float NEGLIGIBLE = 0.0008f;

    private final double cellPx;
    private final int columns;
    private final int rows;
    private final float[][] density;

    private HazeField(double cellPx, int columns, int rows) {
        this.cellPx = cellPx;
        this.columns = columns;
        this.rows = rows;
        density = new float[CHANNELS][columns * rows];
    }

    /// @param threads how many share the work; the field does not depend on it
    static HazeField of(DotShapes shapes, int widthPx, int heightPx, int threads) {
        double sigmaPx = typicalSigmaPx(shapes);
        double cell = Math.max(1, CELL_PER_SIGMA * sigmaPx);
        HazeField field =
                new HazeField(cell, (int) (widthPx / cell) + 3, (int) (heightPx / cell) + 3);
        double groupPx = Math.max(1, GROUP_PER_SIGMA * sigmaPx);
        Groups groups = new Groups(shapes, groupPx, widthPx, heightPx);
        Parallel.forEach(BANDS, threads, band -> field.fill(groups, band));
        field.settle();
        return field;
    }

    /// Adds all groups to one band of rows.
    private void fill(Groups groups, int band) {
        Footprint exact = new ExactFootprint();
        Footprint sampled = new SampledFootprint();
        int top = band * rows / BANDS;
        int bottom = (band + 1) * rows / BANDS;
        for (int group = 0; group < groups.count(); group++) {
            Footprint footprint = groups.aimed(group, cellPx, exact, sampled);
            if (footprint.clip(0, top, columns, bottom)) {
                add(groups, group, footprint);
            }
        }
    }

    /// Whether there is any haze in a rectangle of pixels.
    boolean touches(int left, int top, int right, int bottom) {
        int c1 = Math.min(columns - 1, (int) (right / cellPx) + 1);
        int r1 = Math.min(rows - 1, (int) (bottom / cellPx) + 1);
        for (int r = Math.max(0, (int) (top / cellPx) - 1); r <= r1; r++) {
            for (int c = Math.max(0, (int) (left / cellPx) - 1); c <= c1; c++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    if (density[channel][r * columns + c] > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Where the columns of a grid of cells lie in the field's own, and two rows of the field
    /// there.
    static final class Columns {
        private final int[] at;
        private final float[] share;
        private final float[] rows;

        Columns(int cells) {
            at = new int[cells];
            share = new float[cells];
            rows = new float[2 * cells];
        }
    }

    /// Adds the optical density at the centres of a square grid of cells, row by row.
    ///
    /// @param out by channel
    /// @param firstX column of the first cell, in cells from the picture's left side
    /// @param firstY row of the first cell
    /// @param work for `cells` columns
    void addTo(float[][] out, int firstX, int firstY, int cells, double cellSidePx, Columns work) {
        for (int x = 0; x < cells; x++) {
            double u = place((firstX + x + 0.5) * cellSidePx, columns);
            work.at[x] = (int) u;
            work.share[x] = (float) (u - (int) u);
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            int held = -1;
            for (int y = 0; y < cells; y++) {
                double v = place((firstY + y + 0.5) * cellSidePx, rows);
                int row = (int) v;
                if (row != held) {
                    stretch(channel, row, work, 0, cells);
                    stretch(channel, row + 1, work, cells, cells);
                    held = row;
                }
                blend(work.rows, cells, (float) (v - row), out[channel], y * cells);
            }
        }
    }

    private double place(double px, int count) {
        return Math.clamp(px / cellPx + 0.5, 0, count - 1.001);
    }

    /// One row of the field at the cells' columns.
    private void stretch(int channel, int row, Columns work, int to, int cells) {
        float[] grid = density[channel];
        for (int x = 0; x < cells; x++) {
            int at = row * columns + work.at[x];
            work.rows[to + x] = grid[at] + work.share[x] * (grid[at + 1] - grid[at]);
        }
    }

    private static void blend(float[] rows, int count, float share, float[] out, int to) {
        for (int x = 0; x < count; x++) {
            float upper = rows[x];
            out[to + x] += upper + share * (rows[count + x] - upper);
        }
    }

    /// The grid has a border of one cell; its energy is spread over square pixels.
    private void add(Groups groups, int group, Footprint footprint) {
        double perCell = 1 / (cellPx * cellPx);
        for (int y = footprint.top(); y < footprint.bottom(); y++) {
            footprint.row(y);
            float[] shares = footprint.shares();
            int n = footprint.to() - footprint.from();
            int k = y * columns + footprint.from();
            for (int channel = 0; channel < CHANNELS; channel++) {
                float energy = (float) (groups.energy(group, channel) * perCell);
                for (int x = 0; x < n; x++) {
                    density[channel][k + x] += energy * shares[x];
                }
            }
        }
    }

    private void settle() {
        for (float[] grid : density) {
            for (int k = 0; k < grid.length; k++) {
                grid[k] = Math.max(0, grid[k] - NEGLIGIBLE);
            }
        }
    }

    private static double typicalSigmaPx(DotShapes shapes) {
        double most = 0.01;
        double sigmaMm = 0.01;
        DotField field = shapes.field;
        for (int i = 0; i < field.size(); i++) {
            most = Math.max(most, Math.max(field.xx[i], field.yy[i]));
            sigmaMm = Math.max(sigmaMm, shapes.hazeSigmaMm[i]);
        }
        return sigmaMm * Math.sqrt(most);
    }

    /// Sums over the dots of each square of the picture: energy by channel, and, weighted by it,
    /// place, squares of place, and the haze's own covariance.
    private static final class Groups {
        private static final int X = CHANNELS;
        private static final int Y = X + 1;
        private static final int XX = Y + 1;
        private static final int XY = XX + 1;
        private static final int YY = XY + 1;
        private static final int SUMS = YY + 1;
        private static final double BORDER_PX = 64;

        private double[] sums = new double[SUMS * 256];
        private int count;

        Groups(DotShapes shapes, double groupPx, int widthPx, int heightPx) {
            int across = (int) ((widthPx + 2 * BORDER_PX) / groupPx) + 1;
            int down = (int) ((heightPx + 2 * BORDER_PX) / groupPx) + 1;
            int[] group = new int[across * down];
            Arrays.fill(group, -1);
            DotField field = shapes.field;
            for (int i = 0; i < field.size(); i++) {
                if (shapes.isThere(i)) {
                    int x = Math.clamp((int) ((field.x[i] + BORDER_PX) / groupPx), 0, across - 1);
                    int y = Math.clamp((int) ((field.y[i] + BORDER_PX) / groupPx), 0, down - 1);
                    if (group[y * across + x] < 0) {
                        group[y * across + x] = count++;
                    }
                    add(shapes, i, SUMS * group[y * across + x]);
                }
            }
        }

        int count() {
            return count;
        }

        double energy(int group, int channel) {
            return sums[SUMS * group + channel];
        }

        Footprint aimed(int group, double cellPx, Footprint exact, Footprint sampled) {
            int at = SUMS * group;
            double all = Math.max(1e-30, sums[at] + sums[at + 1] + sums[at + 2]);
            double x = sums[at + X] / all;
            double y = sums[at + Y] / all;
            double perCell2 = 1 / (cellPx * cellPx);
            double xx = variance(sums[at + XX] / all - x * x, perCell2);
            double xy = (sums[at + XY] / all - x * y) * perCell2;
            double yy = variance(sums[at + YY] / all - y * y, perCell2);
            Footprint footprint = SampledFootprint.suits(xx, xy, yy) ? sampled : exact;
            footprint.aim(x / cellPx + 1, y / cellPx + 1, xx, xy, yy);
            return footprint;
        }

        private static double variance(double px2, double perCell2) {
            return Math.max(LEAST_VARIANCE, px2 * perCell2 - WIDENING);
        }

        private void add(DotShapes shapes, int i, int at) {
            if (at + SUMS > sums.length) {
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
            DotField field = shapes.field;
            double all = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                double energy = shapes.hazeEnergy[CHANNELS * i + channel];
                sums[at + channel] += energy;
                all += energy;
            }
            double x = field.x[i];
            double y = field.y[i];
            double sigma2 = (double) shapes.hazeSigmaMm[i] * shapes.hazeSigmaMm[i];
            sums[at + X] += all * x;
            sums[at + Y] += all * y;
            sums[at + XX] += all * (x * x + sigma2 * field.xx[i]);
            sums[at + XY] += all * (x * y + sigma2 * field.xy[i]);
            sums[at + YY] += all * (y * y + sigma2 * field.yy[i]);
        }
    }
}
