package stipple.core.dots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stipple.core.design.DensityField;
import stipple.core.math.Seed;

class GapFillerTest {
    private static final DensityField SLOPE = at -> at.sMm() < 8 ? 0 : 60 + at.sMm();
    private static final int FROZEN = 300;

    /// Points that stand by chance, so with many gaps.
    private static CellGrid scattered(DotSurface surface) {
        SiteField field = SiteField.of(surface, SLOPE, DensityField.uniform(0), 1);
        int count = (int) field.expectedCount();
        field.scaleTo(1);
        CellGrid grid = CellGrid.of(field, count, PriorSites.none(), 1);
        Candidates places = new Candidates(field, new Seed(4));
        double[] uv = new double[2];
        for (long k = 0; grid.count < count; k++) {
            places.place(k, uv);
            grid.add(uv[0], uv[1]);
        }
        return grid;
    }

    private static SiteField field(DotSurface surface) {
        SiteField field = SiteField.of(surface, SLOPE, DensityField.uniform(0), 1);
        field.scaleTo(1);
        return field;
    }

    private static double[] filled(DotSurface surface, int threads) {
        CellGrid grid = scattered(surface);
        new GapFiller(field(surface), grid, FROZEN, 1, new Seed(6)).fill(threads);
        return places(grid);
    }

    private static double[] places(CellGrid grid) {
        double[] places = Arrays.copyOf(grid.u, 2 * grid.count);
        System.arraycopy(grid.v, 0, places, grid.count, grid.count);
        return places;
    }

    /// One look after the other, each at the points as they stand.
    private static double[] plain(DotSurface surface) {
        SiteField field = field(surface);
        CellGrid grid = scattered(surface);
        CountMesh mesh = new CountMesh(field, grid, 1);
        Candidates candidates = new Candidates(field, new Seed(6).forPurpose("places"));
        Seed draws = new Seed(6).forPurpose("draws");
        long draw = 0;
        double[] uv = new double[2];
        double[] place = new double[SiteField.STRIDE];
        for (long k = 0; k < (long) GapFiller.LOOKS_PER_POINT * (grid.count - FROZEN); k++) {
            candidates.place(k, uv);
            field.sample(uv[0], uv[1], place);
            double radius = GapFiller.RADIUS_SPACINGS / place[SiteField.INVERSE_SPACING];
            boolean isGap =
                    mesh.excessAt(uv[0], uv[1]) < 0
                            && place[SiteField.WEIGHT] > 0
                            && field.allows(uv[0], uv[1])
                            && !grid.anyWithin(
                                    radius,
                                    place[SiteField.STEP],
                                    uv[0],
                                    uv[1],
                                    place[0],
                                    place[1],
                                    place[2]);
            if (isGap) {
                int fullest = FROZEN;
                double most = Double.NEGATIVE_INFINITY;
                for (int n = 0; n < GapFiller.DRAWN; n++) {
                    int i = FROZEN + (int) (draws.uniform(draw++) * (grid.count - FROZEN));
                    if (mesh.excessAt(grid.u[i], grid.v[i]) > most) {
                        most = mesh.excessAt(grid.u[i], grid.v[i]);
                        fullest = i;
                    }
                }
                double oldU = grid.u[fullest];
                double oldV = grid.v[fullest];
                if (grid.relocate(fullest, uv[0], uv[1])) {
                    mesh.add(oldU, oldV, -1);
                    mesh.add(uv[0], uv[1], 1);
                }
            }
        }
        return places(grid);
    }

    @Test
    void what_several_threads_fill_is_what_one_look_after_the_other_fills() {
        DotSurface plane = DotSurface.plane(60, 50);
        double[] plain = plain(plane);
        assertThat(plain).isNotEqualTo(places(scattered(plane)));
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(filled(plane, threads)).isEqualTo(plain);
        }
    }

    @Test
    void the_same_where_opposite_edges_are_one_line() {
        DotSurface torus = DotSurface.torus(40, 45);
        assertThat(filled(torus, 2)).isEqualTo(plain(torus));
    }
}
