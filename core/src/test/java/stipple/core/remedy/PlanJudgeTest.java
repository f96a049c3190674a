package stipple.core.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stipple.core.color.SrgbColor;
import stipple.core.course.Fault;
import stipple.core.course.FaultyPlan;
import stipple.core.course.Moment;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanGround;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.notice.NoticeCause;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// A small plan at the front, done well and done badly.
class PlanJudgeTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 570);
    private static final TreatmentPlan GOOD = plan(5);
    private static final PlanJudge JUDGE = PlanJudge.of(GOOD, HEAD, SHIPPED, 2);
    private static final Map<Moment, PlanVerdict> GOOD_AT = new HashMap<>();
    private static final Map<Fault, TreatmentPlan> BAD = new EnumMap<>(Fault.class);

    private static TreatmentPlan plan(long seed) {
        PlanBrief brief =
                new PlanBrief(
                        new Seed(seed),
                        LocalDate.of(2026, 1, 5),
                        OptionalInt.of(38),
                        HEAD,
                        0.02,
                        new SrgbColor(201, 158, 130),
                        new SrgbColor(62, 52, 47),
                        LossClass.Norwood.V,
                        HairlineStyle.NATURAL,
                        Optional.empty(),
                        160,
                        PatternFamily.FINE,
                        Treatment.PERMANENT,
                        List.of(),
                        List.of(),
                        List.of(square(72, 112, 20)),
                        List.of());
        return PlanMaker.make(brief, SHIPPED, 2);
    }

    private static List<ScalpPoint> square(double fromMm, double toMm, double halfMm) {
        return List.of(
                new ScalpPoint(fromMm, -halfMm),
                new ScalpPoint(toMm, -halfMm),
                new ScalpPoint(toMm, halfMm),
                new ScalpPoint(fromMm, halfMm));
    }

    private static TreatmentPlan bad(Fault fault) {
        return BAD.computeIfAbsent(
                fault, f -> FaultyPlan.of(GOOD, new PlanGround(HEAD), f, SHIPPED, 2));
    }

    private static PlanVerdict good(Moment moment) {
        return GOOD_AT.computeIfAbsent(moment, at -> JUDGE.judge(GOOD, at));
    }

    /// Causes of which one must be among the first two.
    private static Set<NoticeCause> names(Fault fault) {
        return switch (fault) {
            case TATTOO_INK -> EnumSet.of(NoticeCause.DOT_SIZE, NoticeCause.HUE);
            case TOO_DEEP -> EnumSet.of(NoticeCause.DOT_SIZE, NoticeCause.HUE);
            case TOO_LARGE -> EnumSet.of(NoticeCause.DOT_SIZE);
            case TOO_DENSE -> EnumSet.of(NoticeCause.DENSITY);
            case STRAIGHT_HAIRLINE ->
                    EnumSet.of(NoticeCause.STRAIGHT_OUTLINE, NoticeCause.HARD_OUTLINE);
            case ONE_SESSION -> EnumSet.of(NoticeCause.TOO_DARK, NoticeCause.DOT_SIZE);
            case UNTRAINED_HAND -> EnumSet.of(NoticeCause.UNEVEN, NoticeCause.PATCHES);
        };
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_is_told_from_farther_named_and_mended(Fault fault) {
        TreatmentPlan bad = bad(fault);
        PlanVerdict verdict = JUDGE.judge(bad, fault.shownAt());
        assertThat(verdict.distanceM()).isGreaterThan(good(fault.shownAt()).distanceM());
        assertThat(firstTwo(verdict)).containsAnyElementsOf(names(fault));
        Optional<Remedy> fix =
                new RemedyFinder(JUDGE, HEAD, SHIPPED, 2).best(bad, fault.shownAt(), verdict, true);
        assertThat(fix).isPresent();
        double mended = JUDGE.judge(fix.orElseThrow().plan(), fault.shownAt()).distanceM();
        assertThat(mended).isLessThan(verdict.distanceM());
        assertThat(mended).isCloseTo(fix.orElseThrow().after().distanceM(), within(1e-12));
    }

    private static Set<NoticeCause> firstTwo(PlanVerdict verdict) {
        return verdict.usual().causes().stream()
                .limit(2)
                .map(share -> share.cause())
                .collect(Collectors.toSet());
    }

    @Test
    void good_work_cannot_be_told_across_a_room_when_healed() {
        PlanVerdict verdict = good(new Moment.Healed());
        assertThat(verdict.distanceM()).isLessThan(3);
        assertThat(verdict.lights())
                .extracting(l -> l.light().id())
                .containsExactly("soft-indoor", "harsh-downlight", "sun");
        assertThat(verdict.zones()).extracting(z -> z.zone()).contains(Zone.FRONTAL);
    }

    @Test
    void another_seed_stays_within_the_stated_range() {
        PlanVerdict one = good(new Moment.Healed());
        PlanVerdict other = JUDGE.judge(plan(6), new Moment.Healed());
        assertThat(other.distanceM())
                .isBetween(one.usual().distanceM().low(), one.usual().distanceM().high());
    }

    @Test
    void a_fix_that_keeps_dots_in_place_keeps_them_in_place() {
        TreatmentPlan bad = bad(Fault.TOO_LARGE);
        PlanVerdict verdict = JUDGE.judge(bad, new Moment.Healed());
        Remedy fix =
                new RemedyFinder(JUDGE, HEAD, SHIPPED, 2)
                        .best(bad, new Moment.Healed(), verdict, false)
                        .orElseThrow();
        assertThat(fix.plan().deposits().count()).isEqualTo(bad.deposits().count());
        assertThat(fix.plan().deposits().sMm(7)).isEqualTo(bad.deposits().sMm(7));
        assertThat(fix.change().kind()).isEqualTo(Change.Kind.FINER);
    }

    @Test
    void a_straight_line_shows_its_straightest_stretch_and_its_own_dots() {
        TreatmentPlan bad = bad(Fault.STRAIGHT_HAIRLINE);
        PlanVerdict verdict = JUDGE.judge(bad, new Moment.Healed());
        assertThat(verdict.edge().orElseThrow().irregularityMm()).isLessThan(0.3);
        double front = bad.design().hairline().get(1).sMm();
        List<Integer> worst = JUDGE.giveAway(bad, new Moment.Healed(), verdict).worst(10);
        assertThat(worst).allSatisfy(i -> assertThat(bad.deposits().sMm(i)).isLessThan(front + 6));
    }

    @Test
    void before_the_first_session_there_is_nothing_to_judge() {
        assertThatThrownBy(() -> JUDGE.judge(GOOD, new Moment.Before()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threads_change_nothing() {
        PlanVerdict one = PlanJudge.of(GOOD, HEAD, SHIPPED, 1).judge(GOOD, new Moment.Healed());
        assertThat(one).isEqualTo(good(new Moment.Healed()));
    }
}
