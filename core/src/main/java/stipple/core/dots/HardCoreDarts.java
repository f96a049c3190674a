package stipple.core.dots;

import stipple.core.math.Seed;

/// Random sequential darts with a hard core: candidates come with the wanted density and one that
/// is nearer to a standing point than a radius is dropped. The radius is a fraction, the hardness,
/// of the local mean spacing.
///
/// In the progressive form the spacing is that of the points so far, so that the radius shrinks as
/// the pattern fills and every prefix is itself an even pattern. Source: mccool1992hierarchical.
final class HardCoreDarts {
    /// After this many misses in a row the hardness is lowered by a tenth.
    private static final int PATIENCE = 3000;

    private static final double EASE = 0.9;

    /// After this many misses in a row places with a little more around them count as having room.
    private static final int ROOM_PATIENCE = 30;

    private static final double ROOM_STEP = 0.05;

    /// Points too many that still count as room where nearly all points stand already. Among
    /// standing points there is no other way to stand as near together as hair does.
    private static final double SLACK = 1.2;

    /// Deposits nearer to each other than 0.15 mm run into one; a little more is kept so that
    /// rounding to whole micrometres does not break the floor.
    static final double FLOOR_MM = 0.152;

    private final SiteField field;
    private final CellGrid grid;
    private final Candidates candidates;
    private final double[] place = new double[SiteField.STRIDE];
    private long next;

    HardCoreDarts(SiteField field, CellGrid grid, Seed seed) {
        this.field = field;
        this.grid = grid;
        this.candidates = new Candidates(field, seed);
    }

    /// Adds `wanted` points to the grid, all at the spacing of what stands there together with
    /// `share` of the wanted density.
    void throwAll(int wanted, double hardness, double share) {
        double eased = hardness;
        int misses = 0;
        double[] uv = new double[2];
        for (int done = 0; done < wanted; ) {
            candidates.place(next++, uv);
            if (accepts(uv[0], uv[1], eased, share)) {
                done++;
                misses = 0;
            } else if (++misses > PATIENCE) {
                misses = 0;
                eased = eased(eased);
            }
        }
    }

    /// As `throwAll`, but places around which `mesh` counts enough points already are passed over,
    /// so that counts in any larger region differ little from what is wanted there.
    ///
    /// @param shareBefore share of the wanted density that stands already
    void throwEvenly(
            int wanted, double hardness, double shareBefore, double share, CountMesh mesh) {
        double eased = hardness;
        double slack = 0;
        int misses = 0;
        double[] uv = new double[2];
        for (int done = 0; done < wanted; ) {
            candidates.place(next++, uv);
            double most = slack + SLACK * standing(uv[0], uv[1], shareBefore, share);
            if (mesh.excessAt(uv[0], uv[1]) < most && accepts(uv[0], uv[1], eased, share)) {
                mesh.add(uv[0], uv[1], 1);
                done++;
                misses = 0;
            } else if (++misses > PATIENCE) {
                misses = 0;
                eased = eased(eased);
            } else if (misses % ROOM_PATIENCE == 0) {
                slack += ROOM_STEP;
            }
        }
    }

    /// Share of the points around a place that stand already.
    private double standing(double u, double v, double shareBefore, double share) {
        double prior = field.value(SiteField.PRIOR, u, v);
        double wanted = field.value(SiteField.WANTED, u, v);
        return (prior + shareBefore * wanted) / Math.max(1e-12, prior + share * wanted);
    }

    /// Adds points until there are `total` of them, the radius following the points so far.
    void throwProgressively(int total, double hardness) {
        double eased = hardness;
        int misses = 0;
        double[] uv = new double[2];
        for (int done = 0; done < total; ) {
            candidates.place(next++, uv);
            if (accepts(uv[0], uv[1], eased, (done + 1.0) / total)) {
                done++;
                misses = 0;
            } else if (++misses > PATIENCE) {
                misses = 0;
                eased = eased(eased);
            }
        }
    }

    private static double eased(double hardness) {
        if (hardness < 1e-3) {
            throw new IllegalArgumentException(
                    "there is no room left for a point at the least distance of 0.15 mm");
        }
        return hardness * EASE;
    }

    private boolean accepts(double u, double v, double hardness, double share) {
        field.sample(u, v, place);
        double density = place[SiteField.PRIOR] + share * place[SiteField.WANTED];
        if (!(density > 0)) {
            return false;
        }
        double followed = Math.max(density, field.leastDensityPerMm2(share));
        double radius = Math.max(FLOOR_MM, hardness / Math.sqrt(followed));
        double step = place[SiteField.STEP];
        return field.allows(u, v)
                && !grid.anyWithin(radius, step, u, v, place[0], place[1], place[2])
                && grid.add(u, v);
    }
}
