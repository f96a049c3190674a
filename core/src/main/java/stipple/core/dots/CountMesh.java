package stipple.core.dots;

/// How many more points stand around a place than should: a mesh, coarser than the cells, on which
/// every point is shared out among the four nodes around it, less what the densities wanted and
/// existing lead one to expect there. Zero everywhere means that counts follow the density field at
/// every scale above the mesh. (Sharing out is the cloud-in-cell rule of particle-mesh methods.)
///
/// Only places where points are wanted are counted.
final class CountMesh {
    /// Cells along one step of the mesh.
    private static final int CELLS = 2;

    /// Expected points are summed from this many places along each side of a square node step.
    private static final int SAMPLES = 2;

    private final SiteField field;
    private final boolean periodic;
    private final int columns;
    private final int rows;
    private final double firstU;
    private final double firstV;
    private final double perNode;
    private final double perNodeUp;
    private final double[] excess;

    /// The mesh over the cells of `grid` with the points that stand in it, against what stands
    /// there by the density field and `share` of what is wanted.
    CountMesh(SiteField field, CellGrid grid, double share) {
        this.field = field;
        periodic = grid.periodic;
        columns = grid.columns / CELLS + (periodic ? 0 : 1);
        rows = grid.rows / CELLS + (periodic ? 0 : 1);
        firstU = grid.firstU;
        firstV = grid.firstV;
        perNode = grid.cellsPerNode / CELLS;
        perNodeUp = grid.cellsPerNodeUp / CELLS;
        excess = new double[columns * rows];
        expect(share);
        for (int i = 0; i < grid.count; i++) {
            if (field.expectedCount(grid.u[i], grid.v[i]) > 0) {
                add(grid.u[i], grid.v[i], 1);
            }
        }
    }

    private void expect(double share) {
        int across = field.surface().columns() - 1;
        double[] quads = field.quads();
        for (int i = 0; i < quads.length; i++) {
            if (quads[i] > 0) {
                expect(i % across, i / across, field.unionCount(i, share));
            }
        }
    }

    private void expect(int column, int row, double points) {
        for (int l = 0; l < SAMPLES; l++) {
            for (int k = 0; k < SAMPLES; k++) {
                add(
                        column + (k + 0.5) / SAMPLES,
                        row + (l + 0.5) / SAMPLES,
                        -points / (SAMPLES * SAMPLES));
            }
        }
    }

    /// Adds `amount` points at node coordinates.
    void add(double u, double v, double amount) {
        double x = (u - firstU) * perNode;
        double y = (v - firstV) * perNodeUp;
        int column = (int) x;
        int row = (int) y;
        double fx = x - column;
        double fy = y - row;
        int a = row % rows * columns;
        int b = (row + 1) % rows * columns;
        int west = column % columns;
        int east = (column + 1) % columns;
        excess[a + west] += amount * (1 - fy) * (1 - fx);
        excess[a + east] += amount * (1 - fy) * fx;
        excess[b + west] += amount * fy * (1 - fx);
        excess[b + east] += amount * fy * fx;
    }

    /// Points too many around node coordinates, below 0 if there are too few.
    double excessAt(double u, double v) {
        double x = (u - firstU) * perNode;
        double y = (v - firstV) * perNodeUp;
        int column = (int) x;
        int row = (int) y;
        double fx = x - column;
        double fy = y - row;
        int a = row % rows * columns;
        int b = (row + 1) % rows * columns;
        int west = column % columns;
        int east = (column + 1) % columns;
        return (1 - fy) * ((1 - fx) * excess[a + west] + fx * excess[a + east])
                + fy * ((1 - fx) * excess[b + west] + fx * excess[b + east]);
    }
}
