package stipple.core.dots;

import java.util.Arrays;

/// Which points are near: the plane of node coordinates cut into square cells, each with room for a
/// few point numbers. A cell that is full takes no more; on a periodic surface the cells wrap
/// round.
///
/// The points themselves: x, y, z in mm and the reciprocal of the local spacing, four doubles a
/// point, and their node coordinates.
final class CellGrid {
    static final int POINT = 4;

    /// Cells of a side of one block; neighbours never reach further than one block.
    static final int BLOCK = 8;

    private static final double POINTS_IN_A_CELL = 1.2;
    private static final int ROOM = 8;

    private final SiteField field;
    final boolean periodic;
    final double widthMm;
    final double heightMm;
    final int columns;
    final int rows;
    final double cellsPerNode;
    final double cellsPerNodeUp;
    final int room;
    final int[] filled;
    final int[] ids;
    final double[] points;
    final double[] u;
    final double[] v;
    int count;

    /// A grid that holds `prior` as its first points and has room for `mostPoints` in all.
    CellGrid(SiteField field, int mostPoints, PriorSites prior) {
        this.field = field;
        DotSurface surface = field.surface();
        periodic = surface.periodic();
        widthMm = surface.widthMm();
        heightMm = surface.heightMm();
        double side = Math.sqrt(POINTS_IN_A_CELL / field.finestWeight());
        columns = cellsAlong(surface.columns() - 1, side);
        rows = cellsAlong(surface.rows() - 1, side);
        cellsPerNode = columns / (surface.columns() - 1.0);
        cellsPerNodeUp = rows / (surface.rows() - 1.0);
        filled = new int[columns * rows];
        room = ROOM + mostInACell(prior);
        ids = new int[columns * rows * room];
        points = new double[POINT * mostPoints];
        u = new double[mostPoints];
        v = new double[mostPoints];
        prior.sites().ifPresent(this::addAll);
    }

    private int mostInACell(PriorSites prior) {
        if (prior.sites().isEmpty()) {
            return 0;
        }
        Sites sites = prior.sites().get();
        int most = 0;
        for (int i = 0; i < sites.count(); i++) {
            most = Math.max(most, ++filled[cell(sites.u(i), sites.v(i))]);
        }
        Arrays.fill(filled, 0);
        return most;
    }

    private void addAll(Sites sites) {
        for (int i = 0; i < sites.count(); i++) {
            add(sites.u(i), sites.v(i));
        }
    }

    /// Whole blocks, an even number of them, so that a periodic plane can be coloured.
    private static int cellsAlong(int nodes, double side) {
        int pair = 2 * BLOCK;
        return Math.max(1, (int) (nodes / side / pair)) * pair;
    }

    int column(double atU) {
        return Math.min(columns - 1, (int) (atU * cellsPerNode));
    }

    int row(double atV) {
        return Math.min(rows - 1, (int) (atV * cellsPerNodeUp));
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

    /// Looks up position and local spacing of point `i` at its node coordinates.
    void locate(int i) {
        for (int k = 0; k < POINT; k++) {
            points[POINT * i + k] = field.value(k, u[i], v[i]);
        }
    }

    void locateAll() {
        for (int i = 0; i < count; i++) {
            locate(i);
        }
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

    /// True if a point is nearer than `radiusMm` to the place `(atU, atV)` at x, y, z.
    boolean anyWithin(
            double radiusMm, double stepMm, double atU, double atV, double x, double y, double z) {
        double reach = radiusMm / stepMm;
        int west = (int) Math.floor((atU - reach) * cellsPerNode);
        int east = (int) Math.floor((atU + reach) * cellsPerNode);
        int south = (int) Math.floor((atV - reach) * cellsPerNodeUp);
        int north = (int) Math.floor((atV + reach) * cellsPerNodeUp);
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
