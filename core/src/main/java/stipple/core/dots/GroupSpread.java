package stipple.core.dots;

import stipple.core.math.Seed;

/// Sets a small group of deposits at each place of a coarser pattern, none nearer than the floor to
/// anything that stands.
final class GroupSpread {
    private static final int TURNS = 12;

    private final SiteField field;
    private final CellGrid grid;
    private final HairGroups groups;
    private final Seed seed;

    GroupSpread(SiteField field, CellGrid grid, HairGroups groups, Seed seed) {
        this.field = field;
        this.grid = grid;
        this.groups = groups;
        this.seed = seed;
    }

    /// Adds `wanted` points around the places `from` to `to - 1`; what finds no room in its group
    /// is placed alone, by chance.
    void spread(Sites places, int from, int to, int wanted) {
        int before = grid.count;
        if (to > from && wanted >= to - from) {
            int[] sizes = groups.sizes(to - from, wanted, seed.forPurpose("sizes"));
            for (int i = from; i < to; i++) {
                group(places.u(i), places.v(i), sizes[i - from], new Seed(seed.bits(i)));
            }
        }
        int missing = wanted - (grid.count - before);
        if (missing > 0) {
            new HardCoreDarts(field, grid, seed.forPurpose("alone")).throwAll(missing, 0.3, 1);
        }
    }

    private void group(double u, double v, int size, Seed own) {
        int placed = 0;
        double[] uv = new double[2];
        for (int turn = 0; turn < TURNS && placed < size; turn++) {
            double[] steps = groups.offsetsMm(size, own.forPurpose(Integer.toString(turn)));
            for (int k = turn == 0 ? 0 : 1; k < size && placed < size; k++) {
                field.surface().shift(u, v, steps[2 * k], steps[2 * k + 1], uv);
                if (clear(uv[0], uv[1]) && grid.add(uv[0], uv[1])) {
                    placed++;
                }
            }
        }
    }

    private boolean clear(double u, double v) {
        double step = field.value(SiteField.STEP, u, v);
        return step > 0
                && field.allows(u, v)
                && !grid.anyWithin(
                        HardCoreDarts.FLOOR_MM,
                        step,
                        u,
                        v,
                        field.value(0, u, v),
                        field.value(1, u, v),
                        field.value(2, u, v));
    }
}
