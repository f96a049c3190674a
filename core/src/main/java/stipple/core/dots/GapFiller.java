package stipple.core.dots;

import java.util.Arrays;
import stipple.core.image.Parallel;
import stipple.core.math.Seed;

/// Moves a few points out of crowded places into gaps. A gap is a place farther than a radius from
/// every point, where fewer points stand than should. A pair potential cannot see gaps: a pattern
/// with the right pair correlation may still show holes three spacings wide. One or two points in a
/// hundred are moved.
///
/// Places are looked at one after the other. Because so few points move, a run of looks is taken by
/// several threads before its first move; after a move only looks near it are taken again. What
/// comes out is what one look after the other would give.
final class GapFiller {
    static final double RADIUS_SPACINGS = 1.2;
    static final int LOOKS_PER_POINT = 10;
    static final int DRAWN = 4;

    private static final int RUN = 16_384;
    private static final int PIECE = 512;

    /// A look notices moves no more than this many cells away, or is always taken again.
    private static final int SIGHT_CELLS = 4;

    private final SiteField field;
    private final CellGrid grid;
    private final CountMesh mesh;
    private final int frozen;
    private final Candidates candidates;
    private final Seed draws;
    private final double[] places = new double[2 * RUN];
    private final Look[] looks = new Look[RUN];

    /// Cells in whose sight a point has moved since the run began.
    private final boolean[] isStirred;

    private boolean isAnyStirred;
    private long draw;

    /// What is known of a place.
    private enum Look {
        GAP,
        NO_GAP,
        UNKNOWN
    }

    /// Points of `grid` from number `frozen` on may move; `share` of what is wanted should stand.
    GapFiller(SiteField field, CellGrid grid, int frozen, double share, Seed seed) {
        this.field = field;
        this.grid = grid;
        this.mesh = new CountMesh(field, grid, share);
        this.frozen = frozen;
        this.candidates = new Candidates(field, seed.forPurpose("places"));
        this.draws = seed.forPurpose("draws");
        this.isStirred = new boolean[grid.columns * grid.rows];
    }

    /// @param threads how many look; the result does not depend on it
    void fill(int threads) {
        long count = (long) LOOKS_PER_POINT * (grid.count - frozen);
        for (long first = 0; first < count; first += RUN) {
            fill(first, (int) Math.min(RUN, count - first), threads);
        }
    }

    private void fill(long first, int count, int threads) {
        Parallel.forEach(
                (count + PIECE - 1) / PIECE,
                threads,
                piece -> look(first, piece * PIECE, Math.min(count, (piece + 1) * PIECE)));
        double[] place = new double[SiteField.STRIDE];
        for (int k = 0; k < count; k++) {
            double u = places[2 * k];
            double v = places[2 * k + 1];
            Look look = isAnyStirred && isStirred[grid.cell(u, v)] ? Look.UNKNOWN : looks[k];
            if (look == Look.UNKNOWN ? isGap(u, v, place) : look == Look.GAP) {
                moveTo(fullest(), u, v);
            }
        }
        if (isAnyStirred) {
            Arrays.fill(isStirred, false);
            isAnyStirred = false;
        }
    }

    private void look(long first, int from, int to) {
        double[] uv = new double[2];
        double[] place = new double[SiteField.STRIDE];
        for (int k = from; k < to; k++) {
            candidates.place(first + k, uv);
            places[2 * k] = uv[0];
            places[2 * k + 1] = uv[1];
            looks[k] = look(uv[0], uv[1], place);
        }
    }

    private Look look(double u, double v, double[] place) {
        if (!(mesh.excessAt(u, v) < 0)) {
            return Look.NO_GAP;
        }
        field.sample(u, v, place);
        double cells = Math.max(grid.cellsPerNode, grid.cellsPerNodeUp) * reach(place);
        if (!(cells < SIGHT_CELLS - 1)) {
            return Look.UNKNOWN;
        }
        return isGapAt(u, v, place) ? Look.GAP : Look.NO_GAP;
    }

    private boolean isGap(double u, double v, double[] place) {
        if (!(mesh.excessAt(u, v) < 0)) {
            return false;
        }
        field.sample(u, v, place);
        return isGapAt(u, v, place);
    }

    private boolean isGapAt(double u, double v, double[] place) {
        double radius = RADIUS_SPACINGS / place[SiteField.INVERSE_SPACING];
        double step = place[SiteField.STEP];
        return place[SiteField.WEIGHT] > 0
                && !grid.anyWithin(radius, step, u, v, place[0], place[1], place[2])
                && field.allows(u, v);
    }

    /// How far a look asks for points, in steps between nodes.
    private static double reach(double[] place) {
        return RADIUS_SPACINGS / place[SiteField.INVERSE_SPACING] / place[SiteField.STEP];
    }

    /// Of a few points drawn by chance, the one around which most points stand too many.
    private int fullest() {
        int fullest = frozen;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < DRAWN; k++) {
            int i = frozen + (int) (draws.uniform(draw++) * (grid.count - frozen));
            double excess = mesh.excessAt(grid.u[i], grid.v[i]);
            if (excess > most) {
                most = excess;
                fullest = i;
            }
        }
        return fullest;
    }

    private void moveTo(int i, double u, double v) {
        double oldU = grid.u[i];
        double oldV = grid.v[i];
        if (grid.relocate(i, u, v)) {
            mesh.add(oldU, oldV, -1);
            mesh.add(u, v, 1);
            stir(oldU, oldV);
            stir(u, v);
        }
    }

    private void stir(double u, double v) {
        isAnyStirred = true;
        int column = grid.column(u);
        int row = grid.row(v);
        for (int y = row - SIGHT_CELLS; y <= row + SIGHT_CELLS; y++) {
            for (int x = column - SIGHT_CELLS; x <= column + SIGHT_CELLS; x++) {
                if (grid.periodic) {
                    isStirred[
                                    Math.floorMod(y, grid.rows) * grid.columns
                                            + Math.floorMod(x, grid.columns)] =
                            true;
                } else if (x >= 0 && y >= 0 && x < grid.columns && y < grid.rows) {
                    isStirred[y * grid.columns + x] = true;
                }
            }
        }
    }
}
