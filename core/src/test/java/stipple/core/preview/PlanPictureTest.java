package stipple.core.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.color.SrgbColor;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TimeLine;
import stipple.core.dots.Deposits;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.image.NoiseModel;
import stipple.core.image.PictureQuality;
import stipple.core.ink.Pigment;
import stipple.core.ink.Treatment;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.skin.SkinTone;

/// A ball of 90 mm stands in for a head: every answer about it is known.
class PlanPictureTest {
    private static final double RADIUS_MM = 90;
    private static final Parameters SHIPPED = Parameters.shipped();
    private static final DotOptics OPTICS =
            DotOptics.of(Pigment.SMP_CARBON, SkinTone.of(new SrgbColor(213, 165, 140)), SHIPPED);
    private static final PictureQuality QUALITY = new PictureQuality(0.7, NoiseModel.NONE);
    private static final TimeLine COURSE =
            TimeLine.of(List.of(0, 10, 38), Treatment.PERMANENT, SHIPPED, OutcomeCase.LIKELY);

    private static Camera camera(int size, double yawDeg) {
        return new Camera(
                size,
                size,
                size * 4.5,
                size / 2.0,
                size / 2.0,
                new Pose(yawDeg, 0, 0),
                new Vec3(0, 0, 1000));
    }

    private static TriangleMesh ball() {
        int rings = 60;
        int around = 120;
        float[] xyz = new float[3 * (rings + 1) * around];
        int[] triangles = new int[6 * rings * around];
        for (int r = 0; r <= rings; r++) {
            double polar = Math.PI * r / rings;
            for (int a = 0; a < around; a++) {
                double turn = 2 * Math.PI * a / around;
                int v = 3 * (r * around + a);
                xyz[v] = (float) (RADIUS_MM * Math.sin(polar) * Math.cos(turn));
                xyz[v + 1] = (float) (RADIUS_MM * Math.cos(polar));
                xyz[v + 2] = (float) (-RADIUS_MM * Math.sin(polar) * Math.sin(turn));
            }
        }
        int t = 0;
        for (int r = 0; r < rings; r++) {
            for (int a = 0; a < around; a++) {
                int here = r * around + a;
                int next = r * around + (a + 1) % around;
                int[] two = {here, here + around, next, next, here + around, next + around};
                System.arraycopy(two, 0, triangles, t, 6);
                t += 6;
            }
        }
        return TriangleMesh.of(xyz, triangles);
    }

    private static Deposits.Builder at(
            Deposits.Builder to, int session, double x, double y, double z) {
        Vec3 normal = new Vec3(x, y, z).unit();
        return to.add(
                session,
                0,
                new SurfacePoint(normal.times(RADIUS_MM), normal),
                new ScalpPoint(0, 0),
                0.15,
                0.15,
                1,
                0.8);
    }

    private static Deposits all(int count) {
        Seed seed = new Seed(3);
        Deposits.Builder deposits = new Deposits.Builder();
        for (int i = 0; i < count; i++) {
            double z = 2 * seed.uniform(2L * i) - 1;
            double turn = 2 * Math.PI * seed.uniform(2L * i + 1);
            double r = Math.sqrt(1 - z * z);
            at(deposits, 1 + 3 * i / count, r * Math.cos(turn), r * Math.sin(turn), z);
        }
        return deposits.build();
    }

    private static CodedImage skin(int size) {
        CodedImage photo = new CodedImage(size, size);
        Arrays.fill(photo.rgb(), 0xD5A58C);
        return photo;
    }

    private static PlanPicture picture(int size, double yawDeg, Deposits deposits) {
        return PlanPicture.of(
                skin(size), camera(size, yawDeg), ball(), deposits, OPTICS, QUALITY, new Seed(1));
    }

    @Test
    void a_dot_falls_where_the_camera_says() {
        Deposits one = at(new Deposits.Builder(), 1, 0.3, 0.4, 0.8).build();
        PlanPicture picture = picture(600, 20, one);
        PhotoPoint place = camera(600, 20).photoFromHead(one.surfacePoint(0).positionMm());
        assertThat(picture.visibleCount()).isEqualTo(1);
        assertThat((double) picture.field().x[0]).isCloseTo(place.xPx(), within(0.001));
        assertThat((double) picture.field().y[0]).isCloseTo(place.yPx(), within(0.001));
    }

    @Test
    void skin_that_leans_away_foreshortens_its_dots() {
        Deposits two =
                at(at(new Deposits.Builder(), 1, 0, 0, 1), 1, Math.sqrt(0.75), 0, 0.5).build();
        DotField field = picture(600, 0, two).field();
        int front = field.deposit[0] == 0 ? 0 : 1;
        int side = 1 - front;
        double squash = field.areaPxPerMm2(side) / field.areaPxPerMm2(front);
        assertThat(squash).isBetween(0.3, 0.5);
        assertThat(field.xx[side]).isLessThan(0.4f * field.xx[front]);
        assertThat(field.yy[side]).isCloseTo(field.yy[front], within(0.15f * field.yy[front]));
    }

    @Test
    void area_in_the_picture_is_the_area_of_the_ball_seen() {
        Deposits many = all(20_000);
        DotField field = picture(600, 0, many).field();
        double skinMm2PerDot = 4 * Math.PI * RADIUS_MM * RADIUS_MM / many.count();
        double px2 = 0;
        for (int i = 0; i < field.size(); i++) {
            px2 += field.areaPxPerMm2(i) * skinMm2PerDot;
        }
        double discRadiusPx = 600 * 4.5 * RADIUS_MM / Math.sqrt(1e6 - RADIUS_MM * RADIUS_MM);
        double disc = Math.PI * discRadiusPx * discRadiusPx;
        assertThat(px2 / disc).isCloseTo(1, within(0.03));
    }

    @Test
    void dots_on_the_far_side_are_not_seen() {
        Deposits back = at(new Deposits.Builder(), 1, 0, 0, -1).build();
        assertThat(picture(300, 0, back).visibleCount()).isZero();
        assertThat(picture(300, 180, back).visibleCount()).isEqualTo(1);
    }

    @Test
    void covered_skin_shows_no_dots() {
        PlanPicture covered =
                PlanPicture.of(
                        skin(300),
                        camera(300, 0),
                        ball(),
                        all(2000),
                        OPTICS,
                        QUALITY,
                        new Seed(1),
                        (x, y) -> x < 150 ? 0 : 1);
        DotField field = covered.field();
        assertThat(field.size()).isPositive();
        for (int i = 0; i < field.size(); i++) {
            assertThat(field.x[i]).isGreaterThanOrEqualTo(150);
        }
    }

    @Test
    void before_the_first_session_the_photo_is_unchanged() {
        CodedImage before = picture(300, 0, all(500)).at(COURSE.at(new Moment.Before()), 2);
        assertThat(before.hasSamePixels(skin(300))).isTrue();
    }

    @Test
    void every_moment_is_the_same_for_any_number_of_threads() {
        PlanPicture picture = picture(400, 15, all(5000));
        for (String moment : List.of("session 1", "session 3 day 3", "healed", "year 10")) {
            CodedImage one = picture.at(COURSE.at(Moment.parse(moment)), 1);
            CodedImage two = picture.at(COURSE.at(Moment.parse(moment)), 2);
            assertThat(two.hasSamePixels(one)).as(moment).isTrue();
        }
    }

    @Test
    void healed_skin_is_darker_than_bare_and_year_twenty_is_between() {
        PlanPicture picture = picture(400, 0, all(40_000));
        double bare = mean(skin(400), 0);
        double healed = mean(picture.at(COURSE.at(new Moment.Healed()), 2), 0);
        double old = mean(picture.at(COURSE.at(new Moment.Year(20)), 2), 0);
        assertThat(healed).isLessThan(bare);
        assertThat(old).isBetween(healed, bare);
    }

    @Test
    void fresh_skin_is_redder_than_healed_skin() {
        PlanPicture picture = picture(400, 0, all(40_000));
        CodedImage fresh = picture.at(COURSE.at(new Moment.AfterSession(3, 0)), 2);
        CodedImage healed = picture.at(COURSE.at(new Moment.Healed()), 2);
        assertThat(mean(fresh, 1) / mean(fresh, 0))
                .isLessThan(0.97 * mean(healed, 1) / mean(healed, 0));
    }

    @Test
    void a_close_up_of_a_coarse_photo_is_enlarged_and_says_so() {
        Deposits many = all(5000);
        PlanPicture whole = picture(400, 0, many);
        CloseUp part =
                CloseUp.of(
                        whole,
                        skin(400),
                        camera(400, 0),
                        ball(),
                        many,
                        OPTICS,
                        QUALITY,
                        new Seed(1),
                        600,
                        450);
        assertThat(part.isEnlarged()).isTrue();
        assertThat(part.pxPerMm()).isCloseTo(20, within(1e-9));
        assertThat(part.skin().width()).isBetween(585, 600);
        assertThat(part.picture().visibleCount()).isPositive();
        assertThat(part.picture().at(COURSE.at(new Moment.Before()), 1).hasSamePixels(part.skin()))
                .isTrue();
    }

    @Test
    void a_close_up_of_a_fine_photo_is_a_part_of_it_where_the_dots_are() {
        Deposits.Builder corner = new Deposits.Builder();
        for (int i = 0; i < 50; i++) {
            at(corner, 1, 0.4 + 0.002 * i, 0.3, 0.8);
        }
        Deposits dots = corner.build();
        int size = 2000;
        PlanPicture whole = picture(size, 0, dots);
        CloseUp part =
                CloseUp.of(
                        whole,
                        skin(size),
                        camera(size, 0),
                        ball(),
                        dots,
                        OPTICS,
                        QUALITY,
                        new Seed(1),
                        500,
                        400);
        assertThat(part.isEnlarged()).isFalse();
        assertThat(part.picture().visibleCount()).isEqualTo(50);
        DotField all = whole.field();
        assertThat((double) part.picture().field().x[0])
                .isCloseTo(all.x[0] - part.leftPx(), within(0.01));
    }

    @Test
    void a_camera_of_another_size_is_refused() {
        assertThatThrownBy(() ->
                        PlanPicture.of(
                                skin(300),
                                camera(200, 0),
                                ball(),
                                all(10),
                                OPTICS,
                                QUALITY,
                                new Seed(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200 x 200");
    }

    private static double mean(CodedImage picture, int channel) {
        int size = picture.width();
        double sum = 0;
        for (int y = 2 * size / 5; y < 3 * size / 5; y++) {
            for (int x = 2 * size / 5; x < 3 * size / 5; x++) {
                sum += picture.level(channel, x, y);
            }
        }
        return sum / (size * size / 25.0);
    }
}
