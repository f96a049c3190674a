package stipple.core.outcome;

import java.util.Arrays;

/// Where on a plane dots are: a raster that says at once whether one is near, and a grid that lists
/// those around a place.
final class MeetMap {
    private static final double STEP_MM = 0.08;
    private static final double CELL_MM = 2;

    private final double[] places;
    private final double leftMm;
    private final double topMm;
    private final int width;
    private final int height;
    private final boolean[] near;
    private final int cellsAcross;
    private final int[] first;
    private final int[] members;
    private final double chance;

    /// @param places x, y, x, y, ...; at least one
    MeetMap(double[] places, double reachMm) {
        this.places = places;
        double[] box = box(places);
        leftMm = box[0] - 2 * reachMm;
        topMm = box[1] - 2 * reachMm;
        width = 1 + (int) ((box[2] - leftMm + 2 * reachMm) / STEP_MM);
        height = 1 + (int) ((box[3] - topMm + 2 * reachMm) / STEP_MM);
        near = new boolean[width * height];
        for (int i = 0; i < places.length / 2; i++) {
            mark(places[2 * i], places[2 * i + 1], reachMm);
        }
        int marked = 0;
        for (boolean isNear : near) {
            marked += isNear ? 1 : 0;
        }
        chance = Math.min(0.9, marked / (double) near.length);
        cellsAcross = 1 + (int) (width * STEP_MM / CELL_MM);
        int cells = cellsAcross * (1 + (int) (height * STEP_MM / CELL_MM));
        first = new int[cells + 1];
        members = new int[places.length / 2];
        sortIntoCells();
    }

    private static double[] box(double[] places) {
        double[] box = {places[0], places[1], places[0], places[1]};
        for (int i = 0; i < places.length / 2; i++) {
            box[0] = Math.min(box[0], places[2 * i]);
            box[1] = Math.min(box[1], places[2 * i + 1]);
            box[2] = Math.max(box[2], places[2 * i]);
            box[3] = Math.max(box[3], places[2 * i + 1]);
        }
        return box;
    }

    private void sortIntoCells() {
        int[] cell = new int[members.length];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = cell(places[2 * i], places[2 * i + 1]);
            first[cell[i] + 1]++;
        }
        for (int c = 0; c + 1 < first.length; c++) {
            first[c + 1] += first[c];
        }
        int[] next = first.clone();
        for (int i = 0; i < cell.length; i++) {
            members[next[cell[i]]++] = i;
        }
    }

    private int cell(double x, double y) {
        int row = (int) ((y - topMm) / CELL_MM);
        int column = (int) ((x - leftMm) / CELL_MM);
        return row * cellsAcross + column;
    }

    private void mark(double x, double y, double reachMm) {
        int reach = (int) Math.ceil(reachMm / STEP_MM);
        int cx = (int) ((x - leftMm) / STEP_MM);
        int cy = (int) ((y - topMm) / STEP_MM);
        for (int j = Math.max(0, cy - reach); j <= Math.min(height - 1, cy + reach); j++) {
            for (int i = Math.max(0, cx - reach); i <= Math.min(width - 1, cx + reach); i++) {
                if ((i - cx) * (i - cx) + (j - cy) * (j - cy) <= reach * reach) {
                    near[j * width + i] = true;
                }
            }
        }
    }

    /// Whether the place lies in the box around all dots.
    boolean holds(double x, double y) {
        return x >= leftMm
                && y >= topMm
                && x < leftMm + width * STEP_MM
                && y < topMm + height * STEP_MM;
    }

    boolean isNear(double x, double y) {
        return holds(x, y)
                && near[
                        Math.min(height - 1, (int) ((y - topMm) / STEP_MM)) * width
                                + Math.min(width - 1, (int) ((x - leftMm) / STEP_MM))];
    }

    /// Share of the box that is near a dot.
    double chance() {
        return chance;
    }

    /// Dots whose distance is at most `reachMm`.
    int[] within(double x, double y, double reachMm) {
        int left = Math.clamp((int) ((x - reachMm - leftMm) / CELL_MM), 0, cellsAcross - 1);
        int right = Math.clamp((int) ((x + reachMm - leftMm) / CELL_MM), 0, cellsAcross - 1);
        int rows = (first.length - 1) / cellsAcross;
        int top = Math.clamp((int) ((y - reachMm - topMm) / CELL_MM), 0, rows - 1);
        int bottom = Math.clamp((int) ((y + reachMm - topMm) / CELL_MM), 0, rows - 1);
        int[] found = new int[16];
        int count = 0;
        for (int j = top; j <= bottom; j++) {
            for (int k = first[j * cellsAcross + left];
                    k < first[j * cellsAcross + right + 1];
                    k++) {
                int i = members[k];
                if (Math.hypot(places[2 * i] - x, places[2 * i + 1] - y) <= reachMm) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = i;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
