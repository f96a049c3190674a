package stipple.core.dots;

import stipple.core.math.Seed;

/// Moves a few points out of crowded places into gaps. A gap is a place farther than a radius from
/// every point, where fewer points stand than should. A pair potential cannot see gaps: a pattern
/// with the right pair correlation may still show holes three spacings wide. One or two points in a
/// hundred are moved.
final class GapFiller {
    private static final double RADIUS_SPACINGS = 1.2;
    private static final int LOOKS_PER_POINT = 10;
    private static final int DRAWN = 4;

    private final SiteField field;
    private final CellGrid grid;
    private final CountMesh mesh;
    private final int frozen;
    private final Candidates candidates;
    private final Seed draws;
    private long draw;

    /// Points of `grid` from number `frozen` on may move; `share` of what is wanted should stand.
    GapFiller(SiteField field, CellGrid grid, int frozen, double share, Seed seed) {
        this.field = field;
        this.grid = grid;
        this.mesh = new CountMesh(field, grid, share);
        this.frozen = frozen;
        this.candidates = new Candidates(field, seed.forPurpose("places"));
        this.draws = seed.forPurpose("draws");
    }

    void fill() {
        long looks = (long) LOOKS_PER_POINT * (grid.count - frozen);
        double[] uv = new double[2];
        double[] place = new double[SiteField.STRIDE];
        for (long k = 0; k < looks; k++) {
            candidates.place(k, uv);
            if (mesh.excessAt(uv[0], uv[1]) < 0 && isGap(uv[0], uv[1], place)) {
                moveTo(fullest(), uv[0], uv[1]);
            }
        }
    }

    private boolean isGap(double u, double v, double[] place) {
        field.sample(u, v, place);
        double radius = RADIUS_SPACINGS / place[SiteField.INVERSE_SPACING];
        double step = place[SiteField.STEP];
        return place[SiteField.WEIGHT] > 0
                && field.allows(u, v)
                && !grid.anyWithin(radius, step, u, v, place[0], place[1], place[2]);
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
        }
    }
}
