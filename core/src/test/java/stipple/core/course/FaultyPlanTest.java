package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.Sites;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;

/// A small plan done badly, and topped up.
class FaultyPlanTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);
    private static final TreatmentPlan GOOD = PlanMaker.make(brief(), SHIPPED, 2);

    private static PlanBrief brief() {
        return new PlanBrief(
                new Seed(3),
                LocalDate.of(2026, 1, 5),
                OptionalInt.of(40),
                HEAD,
                0.02,
                SamplePlans.FAIR,
                SamplePlans.HAIR,
                LossClass.Norwood.II,
                HairlineStyle.NATURAL,
                Optional.empty(),
                150,
                PatternFamily.FINE,
                Treatment.PERMANENT,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static TreatmentPlan bad(Fault fault) {
        return FaultyPlan.of(GOOD, new PlanGround(HEAD), fault, SHIPPED, 2);
    }

    @Test
    void too_deep_is_deep_and_nothing_else() {
        Deposits bad = bad(Fault.TOO_DEEP).deposits();
        assertThat(mean(bad, bad::depthMm)).isCloseTo(0.6, within(0.02));
        assertThat(mean(bad, bad::diameterMm))
                .isCloseTo(mean(GOOD.deposits(), GOOD.deposits()::diameterMm), within(1e-6));
        assertThat(bad.count()).isEqualTo(GOOD.deposits().count());
    }

    @Test
    void too_large_is_twice_as_wide() {
        Deposits bad = bad(Fault.TOO_LARGE).deposits();
        assertThat(mean(bad, bad::diameterMm) / mean(GOOD.deposits(), GOOD.deposits()::diameterMm))
                .isCloseTo(2, within(0.05));
    }

    @Test
    void too_dense_has_far_more_dots_of_the_same_ink() {
        TreatmentPlan bad = bad(Fault.TOO_DENSE);
        assertThat((double) bad.deposits().count()).isGreaterThan(1.6 * GOOD.deposits().count());
        int last = bad.deposits().count() - 1;
        assertThat(bad.deposits().shade(last))
                .isCloseTo(GOOD.deposits().shade(GOOD.deposits().count() - 1), within(0.002));
    }

    @Test
    void a_straight_hairline_does_not_recede() {
        List<Double> s =
                bad(Fault.STRAIGHT_HAIRLINE).design().hairline().stream()
                        .map(p -> p.sMm())
                        .toList();
        assertThat(s).allMatch(mm -> mm.equals(s.getFirst()));
    }

    @Test
    void one_session_holds_every_dot_at_full_strength() {
        TreatmentPlan bad = bad(Fault.ONE_SESSION);
        assertThat(bad.sessions()).hasSize(1);
        assertThat(bad.deposits().countThrough(1)).isEqualTo(GOOD.deposits().count());
        assertThat(bad.sessions().getFirst().minutes().likely())
                .isGreaterThan(GOOD.sessions().getFirst().minutes().likely());
    }

    @Test
    void an_untrained_hand_strays_in_place_size_and_depth() {
        Deposits bad = bad(Fault.UNTRAINED_HAND).deposits();
        double moved = 0;
        for (int i = 0; i < bad.count(); i++) {
            moved +=
                    bad.surfacePoint(i)
                            .positionMm()
                            .distanceTo(GOOD.deposits().surfacePoint(i).positionMm());
        }
        assertThat(moved / bad.count()).isBetween(0.3, 0.45);
        assertThat(spread(bad, bad::diameterMm))
                .isGreaterThan(1.5 * spread(GOOD.deposits(), GOOD.deposits()::diameterMm));
        assertThat(mean(bad, bad::depthMm))
                .isGreaterThan(mean(GOOD.deposits(), GOOD.deposits()::depthMm));
    }

    @Test
    void tattoo_ink_lies_deeper_and_undiluted_in_the_same_places() {
        TreatmentPlan bad = bad(Fault.TATTOO_INK);
        assertThat(bad.design().treatment()).isEqualTo(Treatment.TATTOO);
        Deposits dots = bad.deposits();
        assertThat(dots.shade(0)).isEqualTo(1);
        assertThat(dots.surfacePoint(9)).isEqualTo(GOOD.deposits().surfacePoint(9));
        assertThat(mean(dots, dots::depthMm)).isGreaterThan(0.2);
    }

    @Test
    void deposits_are_found_again_on_the_surface_that_places_dots() {
        DotSurface surface = HeadSurface.of(HEAD);
        Sites standing = HeadSurface.standing(surface, HEAD, GOOD.deposits());
        for (int i = 0; i < standing.count(); i += 97) {
            assertThat(
                            standing.surfacePoint(i)
                                    .positionMm()
                                    .distanceTo(GOOD.deposits().surfacePoint(i).positionMm()))
                    .isLessThan(0.02);
        }
    }

    /// The dots of a top-up land between the old ones.
    @Test
    void a_top_up_leaves_the_old_dots_and_keeps_clear_of_them() {
        Deposits old = GOOD.deposits();
        Deposits all = TopUpDots.with(GOOD, HEAD, List.of(new TopUp(1500, 0.3, 0.06)), SHIPPED, 2);
        int added = all.count() - old.count();
        assertThat((double) added / old.count()).isCloseTo(0.3, within(0.02));
        assertThat(all.session(all.count() - 1)).isEqualTo(GOOD.sessions().size() + 1);
        double nearest = Double.MAX_VALUE;
        for (int i = old.count(); i < all.count(); i++) {
            for (int k = 0; k < old.count(); k++) {
                double dx = all.xMm(i) - all.xMm(k);
                double dy = all.yMm(i) - all.yMm(k);
                double dz = all.zMm(i) - all.zMm(k);
                nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
            }
        }
        assertThat(Math.sqrt(nearest)).isGreaterThan(0.145);
        assertThat(all.surfacePoint(5)).isEqualTo(old.surfacePoint(5));
    }

    private static double mean(Deposits deposits, IntToDoubleFunction value) {
        return IntStream.range(0, deposits.count()).mapToDouble(value).average().orElseThrow();
    }

    private static double spread(Deposits deposits, IntToDoubleFunction value) {
        double mean = mean(deposits, value);
        return Math.sqrt(
                mean(
                        deposits,
                        i -> (value.applyAsDouble(i) - mean) * (value.applyAsDouble(i) - mean)));
    }
}
