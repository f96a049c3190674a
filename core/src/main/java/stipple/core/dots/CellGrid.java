package stipple.core.dots;

import java.util.Arrays;

/// Which points are near: the plane of node coordinates cut into square cells, each with room for a
/// few point numbers. A cell that is full takes no more; on a periodic surface the cells wrap
/// round.
///
/// The cells cover the part of the plane where points are wanted, and one block around it; points
/// that stand further out are left out.
///
/// The points themselves: x, y, z in mm, the reciprocal of the local spacing, and the weight of the
/// place, five doubles a point; and their node coordinates.
final class CellGrid {
    static final int POINT = 5;

    /// Cells of a side of one block; neighbours never reach further than one block.
    static final int BLOCK = 8;

    private static final double POINTS_IN_A_CELL = 2.0;
    private static final int LEAST_ROOM = 14;
    private static final int SPARE_ROOM = 5;

    private final SiteField field;
    final boolean periodic;
    final double widthMm;
    final double heightMm;
    final int columns;
    final int rows;
    final double firstU;
    final double firstV;
    final double cellsPerNode;
    final double cellsPerNodeUp;
    final int room;
    final int[] filled;
    final int[] ids;
    final double[] points;
    final double[] u;
    final double[] v;
    int count;
    private final double[] place = new double[POINT];

    /// A grid that holds `prior` as its first points and has room for `mostPoints` in all, with
    /// cells for `share` of the wanted density.
    static CellGrid of(SiteField field, int mostPoints, PriorSites prior, double share) {
        int n = prior.count();
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = prior.sites().orElseThrow().u(i);
            v[i] = prior.sites().orElseThrow().v(i);
        }
        return new CellGrid(field, mostPoints, share, u, v, n);
    }

    /// The same points in cells for another share of the wanted density, with their local spacings
    /// looked up again.
    CellGrid withCellsFor(double share) {
        return new CellGrid(field, u.length, share, u, v, count);
    }

    private CellGrid(
            SiteField field, int mostPoints, double share, double[] us, double[] vs, int n) {
        this.field = field;
        DotSurface surface = field.surface();
        periodic = surface.periodic();
        widthMm = surface.widthMm();
        heightMm = surface.heightMm();
        double side = Math.sqrt(POINTS_IN_A_CELL / field.usualWeight(share));
        double[] box = box(side * BLOCK);
        firstU = box[0];
        firstV = box[1];
        columns = cellsAlong(box[2] - box[0], side);
        rows = cellsAlong(box[3] - box[1], side);
        cellsPerNode = columns / (box[2] - box[0]);
        cellsPerNodeUp = rows / (box[3] - box[1]);
        filled = new int[columns * rows];
        room = Math.max(LEAST_ROOM, mostInACell(us, vs, n) + SPARE_ROOM);
        ids = new int[columns * rows * room];
        points = new double[POINT * mostPoints];
        u = new double[mostPoints];
        v = new double[mostPoints];
        for (int i = 0; i < n; i++) {
            if (inBox(us[i], vs[i])) {
                add(us[i], vs[i]);
            }
        }
    }

    private int mostInACell(double[] us, double[] vs, int n) {
        int most = 0;
        for (int i = 0; i < n; i++) {
            if (inBox(us[i], vs[i])) {
                most = Math.max(most, ++filled[cell(us[i], vs[i])]);
            }
        }
        Arrays.fill(filled, 0);
        return most;
    }

    /// Node coordinates of the cells' rectangle: where points are wanted, and `margin` around it.
    private double[] box(double margin) {
        int across = field.surface().columns() - 1;
        int up = field.surface().rows() - 1;
        double[] box = {0, 0, across, up};
        if (periodic) {
            return box;
        }
        double[] tight = {across, up, 0, 0};
        double[] quads = field.quads();
        for (int i = 0; i < quads.length; i++) {
            if (quads[i] > 0) {
                int row = i / across;
                tight[0] = Math.min(tight[0], i % across);
                tight[1] = Math.min(tight[1], row);
                tight[2] = Math.max(tight[2], i % across + 1.0);
                tight[3] = Math.max(tight[3], row + 1.0);
            }
        }
        box[0] = Math.max(0, tight[0] - margin);
        box[1] = Math.max(0, tight[1] - margin);
        box[2] = Math.min(across, tight[2] + margin);
        box[3] = Math.min(up, tight[3] + margin);
        return box;
    }

    private boolean inBox(double atU, double atV) {
        double column = (atU - firstU) * cellsPerNode;
        double row = (atV - firstV) * cellsPerNodeUp;
        return column >= 0 && row >= 0 && column <= columns && row <= rows;
    }

    /// Whole blocks, an even number of them, so that a periodic plane can be coloured.
    private static int cellsAlong(double nodes, double side) {
        int pair = 2 * BLOCK;
        return Math.max(1, (int) (nodes / side / pair)) * pair;
    }

    int column(double atU) {
        return Math.min(columns - 1, (int) ((atU - firstU) * cellsPerNode));
    }

    int row(double atV) {
        return Math.min(rows - 1, (int) ((atV - firstV) * cellsPerNodeUp));
    }

    int cell(double atU, double atV) {
        return row(atV) * columns + column(atU);
    }

    /// Adds a point; false if its cell is full.
    boolean add(double atU, double atV) {
        int cell = cell(atU, atV);
        if (filled[cell] == room) {
            return false;
        }
        ids[cell * room + filled[cell]++] = count;
        u[count] = atU;
        v[count] = atV;
        locate(count);
        count++;
        return true;
    }

    /// Looks up position, local spacing and weight of point `i` at its node coordinates.
    private void locate(int i) {
        field.sample(u[i], v[i], place);
        System.arraycopy(place, 0, points, POINT * i, POINT);
    }

    /// Moves point `i` from its cell to the cell `to`; false, with nothing changed, if that is
    /// full.
    boolean move(int i, int from, int to) {
        if (from == to) {
            return true;
        }
        if (filled[to] == room) {
            return false;
        }
        int base = from * room;
        int last = base + --filled[from];
        int at = base;
        while (ids[at] != i) {
            at++;
        }
        ids[at] = ids[last];
        ids[to * room + filled[to]++] = i;
        return true;
    }

    /// Moves point `i` to node coordinates; false, with nothing changed, if there is no room.
    boolean relocate(int i, double atU, double atV) {
        if (!move(i, cell(u[i], v[i]), cell(atU, atV))) {
            return false;
        }
        u[i] = atU;
        v[i] = atV;
        locate(i);
        return true;
    }

    /// True if a point is nearer than `radiusMm` to the place `(atU, atV)` at x, y, z.
    boolean anyWithin(
            double radiusMm, double stepMm, double atU, double atV, double x, double y, double z) {
        double reach = radiusMm / stepMm;
        int west = (int) Math.floor((atU - reach - firstU) * cellsPerNode);
        int east = (int) Math.floor((atU + reach - firstU) * cellsPerNode);
        int south = (int) Math.floor((atV - reach - firstV) * cellsPerNodeUp);
        int north = (int) Math.floor((atV + reach - firstV) * cellsPerNodeUp);
        if (!periodic) {
            west = Math.max(0, west);
            east = Math.min(columns - 1, east);
            south = Math.max(0, south);
            north = Math.min(rows - 1, north);
        } else {
            east = Math.min(east, west + columns - 1);
            north = Math.min(north, south + rows - 1);
        }
        double square = radiusMm * radiusMm;
        if (cellHolds(cell(atU, atV), square, x, y, z)) {
            return true;
        }
        for (int row = south; row <= north; row++) {
            int line = (periodic ? Math.floorMod(row, rows) : row) * columns;
            for (int column = west; column <= east; column++) {
                int cell = line + (periodic ? Math.floorMod(column, columns) : column);
                if (cellHolds(cell, square, x, y, z)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean cellHolds(int cell, double square, double x, double y, double z) {
        int base = cell * room;
        for (int k = base; k < base + filled[cell]; k++) {
            int at = POINT * ids[k];
            double dx = points[at] - x;
            double dy = points[at + 1] - y;
            double dz = points[at + 2] - z;
            if (periodic) {
                dx = wrapped(dx, widthMm);
                dy = wrapped(dy, heightMm);
            }
            if (dx * dx + dy * dy + dz * dz < square) {
                return true;
            }
        }
        return false;
    }

    static double wrapped(double d, double period) {
        if (d > period / 2) {
            return d - period;
        }
        return d < -period / 2 ? d + period : d;
    }
}
