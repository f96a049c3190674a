package stipple.core.dots;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import stipple.core.math.Seed;

/// Lets points find their places: a Metropolis walk under a pair potential (a Gibbs point process).
/// A point tries a short move; the move counts if it lowers the energy of its pairs, and otherwise
/// with probability `exp(-rise)` times the ratio of the wanted densities there and here.
///
/// The cells are grouped into blocks of 8 x 8, coloured like a chequer-board in four colours.
/// Blocks of one colour never see each other, so they are worked on by several threads at once, and
/// a point only moves within its block; the blocks are shifted from sweep to sweep. The random
/// numbers of a move depend only on seed, sweep and point: the result is the same for any number of
/// threads.
///
/// Distances are taken in local spacings: the square of the distance times the reciprocal spacings
/// of both points. Points are frozen up to a given number.
final class PairProcess {
    private static final double MOVE_SPACINGS = 0.35;
    private static final double REACH_MARGIN = 1.05;
    private static final double HOPELESS = 14;
    private static final double FLOOR_MM2 = HardCoreDarts.FLOOR_MM * HardCoreDarts.FLOOR_MM;
    private static final int B = CellGrid.BLOCK;

    private final SiteField field;
    private final CellGrid grid;
    private final double[][] energies;
    private final double reach;
    private final double finePerSquare;
    private final int frozen;
    private final Seed seed;
    private final double shareBefore;
    private final double shareNow;

    PairProcess(
            SiteField field,
            CellGrid grid,
            PairPotentials potentials,
            int frozen,
            double shareBefore,
            double shareNow,
            Seed seed) {
        this.field = field;
        this.grid = grid;
        this.energies = potentials.levels();
        this.reach = potentials.reach();
        this.finePerSquare = PairPotential.FINE_BINS / (reach * reach);
        this.frozen = frozen;
        this.shareBefore = shareBefore;
        this.shareNow = shareNow;
        this.seed = seed;
    }

    /// Every free point tries `sweeps` moves.
    void run(int sweeps, ExecutorService workers, int threads) {
        for (int sweep = 0; sweep < sweeps; sweep++) {
            long shift = seed.forPurpose("shift").bits(sweep);
            int shiftColumns = (int) ((shift >>> 8) % (2 * B));
            int shiftRows = (int) ((shift >>> 40) % (2 * B));
            for (int colour = 0; colour < 4; colour++) {
                runColour(sweep, colour, shiftColumns, shiftRows, workers, threads);
            }
        }
    }

    private void runColour(
            int sweep,
            int colour,
            int shiftColumns,
            int shiftRows,
            ExecutorService workers,
            int threads) {
        int spare = grid.periodic ? 0 : 2;
        int perRow = (grid.columns / B + spare) / 2;
        int blocks = perRow * ((grid.rows / B + spare) / 2);
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> work =
                () -> {
                    Walker walker = new Walker(sweep);
                    for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
                        int column = 2 * (b % perRow) + (colour & 1);
                        int row = 2 * (b / perRow) + (colour >> 1);
                        walker.walk(column * B - shiftColumns, row * B - shiftRows);
                    }
                    return true;
                };
        runOn(work, workers, threads);
    }

    private static void runOn(Callable<Boolean> work, ExecutorService workers, int threads) {
        try {
            if (threads == 1) {
                work.call();
                return;
            }
            List<Callable<Boolean>> copies =
                    IntStream.range(0, threads).mapToObj(i -> work).toList();
            for (var done : workers.invokeAll(copies)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("placing was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("placing failed", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("placing failed", e);
        }
    }

    /// Moves the points of one block after the other.
    private final class Walker {
        private final int sweep;
        private int[] free = new int[256];
        private int[] near = new int[256];
        private int firstColumn;
        private int firstRow;
        private double stepMm;
        private double move;
        private double[] energy = energies[0];
        private final double[] place = new double[CellGrid.POINT];
        private double before;
        private double after;

        Walker(int sweep) {
            this.sweep = sweep;
        }

        void walk(int column, int row) {
            firstColumn = column;
            firstRow = row;
            int n = gather();
            if (n == 0) {
                return;
            }
            adaptTo(free[0]);
            for (int i = 0; i < n; i++) {
                tryMove(free[i]);
            }
        }

        private int gather() {
            int n = 0;
            for (int row = firstRow; row < firstRow + B; row++) {
                for (int column = firstColumn; column < firstColumn + B; column++) {
                    int cell = cell(column, row);
                    for (int k = 0; cell >= 0 && k < grid.filled[cell]; k++) {
                        int i = grid.ids[cell * grid.room + k];
                        if (i >= frozen) {
                            free = n < free.length ? free : Arrays.copyOf(free, 2 * n);
                            free[n++] = i;
                        }
                    }
                }
            }
            return n;
        }

        private int cell(int column, int row) {
            if (grid.periodic) {
                return Math.floorMod(row, grid.rows) * grid.columns
                        + Math.floorMod(column, grid.columns);
            }
            boolean inside = row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;
            return inside ? row * grid.columns + column : -1;
        }

        /// Sets step length and potential for the whole block from one of its points.
        private void adaptTo(int i) {
            double u = grid.u[i];
            double v = grid.v[i];
            stepMm = Math.max(1e-3, field.value(SiteField.STEP, u, v));
            move = 2 * MOVE_SPACINGS / (grid.points[CellGrid.POINT * i + 3] * stepMm);
            double wanted = field.value(SiteField.WANTED, u, v);
            double union = field.value(SiteField.PRIOR, u, v) + shareNow * wanted;
            double share = union > 0 ? (shareNow - shareBefore) * wanted / union : 1;
            energy = energies[PairPotentials.level(share)];
        }

        private void tryMove(int i) {
            long bits = seed.bits(((long) sweep << 32) | i);
            double oldU = grid.u[i];
            double oldV = grid.v[i];
            double u = wrapped(oldU + move * ((bits >>> 43) * 0x1.0p-21 - 0.5), 0);
            double v = wrapped(oldV + move * ((bits >>> 22 & 0x1FFFFF) * 0x1.0p-21 - 0.5), 1);
            if (!inside(u, v)) {
                return;
            }
            field.sample(u, v, place);
            double weight = place[SiteField.WEIGHT];
            int own = CellGrid.POINT * i;
            if (!(weight > 0) || !addEnergies(i, u, v)) {
                return;
            }
            double rise = after - before;
            double oldWeight = grid.points[own + SiteField.WEIGHT];
            double ratio = oldWeight > 0 ? weight / oldWeight : 1;
            double chance = (bits & 0x3FFFFF) * 0x1.0p-22;
            if (rise < HOPELESS && chance < ratio * StrictMath.exp(-rise) && field.allows(u, v)) {
                if (grid.move(i, grid.cell(oldU, oldV), grid.cell(u, v))) {
                    grid.u[i] = u;
                    grid.v[i] = v;
                    System.arraycopy(place, 0, grid.points, own, CellGrid.POINT);
                }
            }
        }

        private double wrapped(double at, int axis) {
            if (!grid.periodic) {
                return at;
            }
            DotSurface surface = field.surface();
            double period = (axis == 0 ? surface.columns() : surface.rows()) - 1;
            return at < 0 ? at + period : at >= period ? at - period : at;
        }

        private boolean inside(double u, double v) {
            DotSurface surface = field.surface();
            if (!(u >= 0 && v >= 0 && u < surface.columns() - 1 && v < surface.rows() - 1)) {
                return false;
            }
            int column = grid.column(u) - firstColumn;
            int row = grid.row(v) - firstRow;
            if (grid.periodic) {
                column = Math.floorMod(column, grid.columns);
                row = Math.floorMod(row, grid.rows);
            }
            return column >= 0 && column < B && row >= 0 && row < B;
        }

        /// Sums the energies of point `i` where it stands and at `(u, v)`; false if that is nearer
        /// to another point than the floor.
        private boolean addEnergies(int i, double u, double v) {
            double least =
                    Math.min(
                            grid.points[CellGrid.POINT * i + SiteField.INVERSE_SPACING],
                            place[SiteField.INVERSE_SPACING]);
            double far = reach * REACH_MARGIN / (least * stepMm);
            int west = lower(Math.min(grid.u[i], u) - far - grid.firstU, grid.cellsPerNode);
            int east =
                    upper(
                            Math.max(grid.u[i], u) + far - grid.firstU,
                            grid.cellsPerNode,
                            grid.columns);
            int south = lower(Math.min(grid.v[i], v) - far - grid.firstV, grid.cellsPerNodeUp);
            int north =
                    upper(
                            Math.max(grid.v[i], v) + far - grid.firstV,
                            grid.cellsPerNodeUp,
                            grid.rows);
            return addEnergies(i, others(i, west, east, south, north));
        }

        /// Lists the points in a rectangle of cells, all but `i`, row by row; returns how many.
        private int others(int i, int west, int east, int south, int north) {
            int most = Math.multiplyExact((east - west + 1) * (north - south + 1), grid.room);
            near = most <= near.length ? near : new int[most];
            int[] list = near;
            int[] ids = grid.ids;
            int[] filled = grid.filled;
            int n = 0;
            for (int row = south; row <= north; row++) {
                int line = ring(row, grid.rows) * grid.columns;
                for (int column = west; column <= east; column++) {
                    int cell = line + ring(column, grid.columns);
                    int base = cell * grid.room;
                    int here = filled[cell];
                    // Most cells hold no more than these: copying too many costs less than asking.
                    list[n] = ids[base];
                    list[n + 1] = ids[base + 1];
                    list[n + 2] = ids[base + 2];
                    list[n + 3] = ids[base + 3];
                    for (int k = 4; k < here; k++) {
                        list[n + k] = ids[base + k];
                    }
                    n += here;
                }
            }
            return without(i, n);
        }

        /// Takes `i` out of the first `n` of the list; where a rectangle goes round a periodic
        /// surface it may be there twice.
        private int without(int i, int n) {
            int kept = 0;
            while (near[kept] != i) {
                kept++;
            }
            for (int k = kept + 1; k < n; k++) {
                near[kept] = near[k];
                kept += near[k] == i ? 0 : 1;
            }
            return kept;
        }

        /// The same with the first `n` of the points near it. One long loop without branches: what
        /// is out of reach adds nothing.
        private boolean addEnergies(int i, int n) {
            int own = CellGrid.POINT * i;
            double[] points = grid.points;
            double x0 = points[own];
            double y0 = points[own + 1];
            double z0 = points[own + 2];
            double inverse0 = points[own + SiteField.INVERSE_SPACING] * finePerSquare;
            double x1 = place[0];
            double y1 = place[1];
            double z1 = place[2];
            double inverse1 = place[SiteField.INVERSE_SPACING] * finePerSquare;
            int[] list = near;
            double[] table = energy;
            boolean isPeriodic = grid.periodic;
            double sumBefore = 0;
            double sumAfter = 0;
            for (int k = 0; k < n; k++) {
                int at = CellGrid.POINT * list[k];
                double x = points[at];
                double y = points[at + 1];
                double z = points[at + 2];
                double dx = x - x0;
                double dy = y - y0;
                double dz = z - z0;
                double ex = x - x1;
                double ey = y - y1;
                double ez = z - z1;
                if (isPeriodic) {
                    dx = CellGrid.wrapped(dx, grid.widthMm);
                    dy = CellGrid.wrapped(dy, grid.heightMm);
                    ex = CellGrid.wrapped(ex, grid.widthMm);
                    ey = CellGrid.wrapped(ey, grid.heightMm);
                }
                double inverse = points[at + SiteField.INVERSE_SPACING];
                double squareAfter = ex * ex + ey * ey + ez * ez;
                if (squareAfter < FLOOR_MM2) {
                    return false;
                }
                double binBefore = (dx * dx + dy * dy + dz * dz) * inverse * inverse0;
                double binAfter = squareAfter * inverse * inverse1;
                sumBefore += table[Math.min((int) binBefore, PairPotential.FINE_BINS)];
                sumAfter += table[Math.min((int) binAfter, PairPotential.FINE_BINS)];
            }
            before = sumBefore;
            after = sumAfter;
            return true;
        }

        private static int ring(int at, int around) {
            return at < 0 ? at + around : at >= around ? at - around : at;
        }

        private int lower(double at, double cellsPerNode) {
            int low = (int) Math.floor(at * cellsPerNode);
            return grid.periodic ? low : Math.max(0, low);
        }

        private int upper(double at, double cellsPerNode, int cells) {
            int high = (int) Math.floor(at * cellsPerNode);
            return grid.periodic ? high : Math.min(cells - 1, high);
        }
    }
}
