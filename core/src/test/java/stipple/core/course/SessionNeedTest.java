package stipple.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.dots.Deposits;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.DotCensus;
import stipple.core.photo.DotFinder;
import stipple.core.preview.DotOptics;
import stipple.core.preview.SkinPatch;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.skin.SkinTone;

/// "Several weeks between the second and third session, to settle and to decide whether it is
/// needed at all": a measured photo of the healed scalp decides.
class SessionNeedTest {
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final TreatmentPlan PLAN = SamplePlans.plan(SamplePlans.FAIR);
    private static final LocalDate LAST = PLAN.sessions().get(1).date();
    private static final LocalDate DAY_40 = LAST.plusDays(40);
    private static final double SIDE_MM = 16;
    private static final double STEP_MM = 0.79;

    @ParameterizedTest
    @ValueSource(doubles = {12, 16, 24})
    void after_two_of_three_sessions_the_third_is_needed_and_after_all_three_no_more_is(
            double pxPerMm) {
        assertThat(verdict(photographed(2, pxPerMm))).isEqualTo(SessionNeed.Verdict.NEEDED);
        assertThat(verdict(photographed(3, pxPerMm))).isEqualTo(SessionNeed.Verdict.NOT_NEEDED);
    }

    @Test
    void pale_dots_need_another_session_though_there_are_enough() {
        SessionNeed need = need(measured(170, 0.3, DAY_40));
        assertThat(need.verdict()).isEqualTo(SessionNeed.Verdict.NEEDED);
        assertThat(need.reasons())
                .extracting(SessionNeed.Reason::rule)
                .containsExactly("paler-than-planned", "dense-enough");
    }

    @Test
    void what_is_too_close_to_call_is_said_to_be() {
        SessionNeed need = need(measured(145, 0.615, DAY_40));
        assertThat(need.verdict()).isEqualTo(SessionNeed.Verdict.CANNOT_TELL);
        assertThat(need.reasons().getFirst().rule()).isEqualTo("density-unsure");
    }

    @Test
    void a_photo_before_the_skin_has_healed_decides_nothing() {
        SessionNeed early = need(measured(90, 0.3, LAST.plusDays(20)));
        assertThat(early.verdict()).isEqualTo(SessionNeed.Verdict.CANNOT_TELL);
        assertThat(early.reasons())
                .extracting(SessionNeed.Reason::rule)
                .containsExactly("not-healed-yet");
        assertThat(need(measured(90, 0.3, LAST.plusDays(21))).verdict())
                .isEqualTo(SessionNeed.Verdict.NEEDED);
    }

    @Test
    void a_handful_of_dots_decides_nothing() {
        HealedMeasure few =
                new HealedMeasure(
                        39,
                        Range.exactly(90),
                        Range.exactly(0.2),
                        Range.exactly(0.5),
                        0.05,
                        Optional.empty());
        assertThat(need(few).reasons())
                .extracting(SessionNeed.Reason::rule)
                .containsExactly("too-few-dots");
    }

    private static SessionNeed.Verdict verdict(HealedMeasure measured) {
        return need(measured).verdict();
    }

    private static SessionNeed need(HealedMeasure measured) {
        return SessionNeed.of(PLAN, measured, Optional.of(LAST), SHIPPED);
    }

    private static HealedMeasure measured(double perCm2, double contrast, LocalDate taken) {
        return new HealedMeasure(
                400,
                new Range(perCm2, perCm2 - 9, perCm2 + 9),
                Range.exactly(0.2),
                Range.exactly(contrast),
                0.066,
                Optional.of(taken));
    }

    private static HealedMeasure photographed(int sessions, double pxPerMm) {
        SkinTone tone = SkinTone.of(PLAN.skin());
        SkinPatch patch = new SkinPatch(tone, SIDE_MM, SIDE_MM, pxPerMm, new Seed(4));
        DotOptics optics = DotOptics.of(Pigment.usual(Treatment.PERMANENT), tone, SHIPPED);
        TimeLine course =
                TimeLine.of(PLAN.sessionDays(), Treatment.PERMANENT, SHIPPED, OutcomeCase.LIKELY);
        CodedImage photo =
                patch.with(piece(sessions), optics).at(course.at(new Moment.Healed()), 1);
        PictureQuality quality = PictureQuality.estimate(photo, 0.7);
        DotCensus census =
                DotCensus.of(
                        DotFinder.of(SHIPPED).find(photo, pxPerMm, quality.blurSigmaPx(), 1),
                        SIDE_MM,
                        SIDE_MM,
                        SHIPPED);
        return new HealedMeasure(
                census.count(),
                census.densityPerCm2(),
                census.diameterMm(),
                census.contrast(),
                quality.blurSigmaPx() / pxPerMm,
                Optional.empty());
    }

    /// A shaken lattice of 160 dots a cm2, shared out to the sessions as in the plan.
    private static Deposits piece(int sessions) {
        Seed seed = new Seed(9);
        Deposits.Builder piece = new Deposits.Builder();
        int side = (int) (SIDE_MM / STEP_MM);
        for (int n = 0; n < 3 * side * side; n++) {
            int session = 1 + n / (side * side);
            int i = n % (side * side);
            double share = i * 0.618_034 % 1;
            int own = share < 0.35 ? 1 : share < 0.75 ? 2 : 3;
            if (session <= sessions && session == own) {
                double x = STEP_MM * (i % side + 0.5 + 0.4 * (seed.uniform(2L * i) - 0.5));
                int row = i / side;
                double y = STEP_MM * (row + 0.5 + 0.4 * (seed.uniform(2L * i + 1) - 0.5));
                piece.add(
                        session,
                        0,
                        new SurfacePoint(new Vec3(x, y, 0), new Vec3(0, 0, 1)),
                        new ScalpPoint(0, 0),
                        0.15,
                        0.15,
                        1,
                        0.574 - (3 - session) / 7.0);
            }
        }
        return piece.build();
    }
}
