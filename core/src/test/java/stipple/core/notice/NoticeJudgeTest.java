package stipple.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;

class NoticeJudgeTest {
    private static final SpeckledSkin STUBBLE = new SpeckledSkin(170, 0.2, 0.4, 0);

    private final Parameters parameters = Parameters.shipped();
    private final NoticeJudge judge = NoticeJudge.of(parameters);
    private final ViewingLight room = ViewingLight.softIndoor(parameters);

    @Test
    void the_same_picture_twice_cannot_be_told_apart() {
        NoticeVerdict verdict = judge(STUBBLE, STUBBLE, 1, 1);
        assertThat(verdict.distanceM().likely()).isZero();
        assertThat(verdict.curve()).allSatisfy(p -> assertThat(p.sensitivityIndex()).isZero());
        assertThat(verdict.causes()).isEmpty();
    }

    @Test
    void the_same_skin_with_its_dots_thrown_again_cannot_be_told_from_a_hand_away() {
        for (int seed = 2; seed < 8; seed++) {
            NoticeVerdict verdict = judge(STUBBLE, STUBBLE, 1, seed);
            assertThat(verdict.distanceM().likely()).isLessThan(0.3);
        }
    }

    @Test
    void the_stronger_the_dots_the_farther_they_are_told() {
        double before = 0;
        for (double contrast : new double[] {0.6, 0.7, 0.8, 0.9}) {
            double now =
                    judge(new SpeckledSkin(170, 0.2, contrast, 0), STUBBLE, 1, 1)
                            .distanceM()
                            .likely();
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "170, 0.38, 0.40, 0.0, dot-size",
        "170, 0.20, 0.80, 0.0, dot-contrast",
        "500, 0.20, 0.40, 0.0, density",
        "40, 0.20, 0.40, 0.0, density"
    })
    void what_was_changed_is_named_first_or_second(
            double dotsPerCm2, double diameterMm, double contrast, double blue, String cause) {
        NoticeVerdict verdict =
                judge(new SpeckledSkin(dotsPerCm2, diameterMm, contrast, blue), STUBBLE, 1, 2);
        assertThat(verdict.distanceM().likely()).isGreaterThan(0.2);
        assertThat(verdict.causes().stream().limit(2).map(s -> s.cause().id())).contains(cause);
        assertThat(verdict.causes().stream().mapToDouble(NoticeVerdict.Share::share).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void dots_that_let_blue_light_through_are_named_by_their_hue() {
        SpeckledSkin grey = new SpeckledSkin(300, 0.35, 0.6, 0);
        NoticeVerdict verdict = judge(new SpeckledSkin(300, 0.35, 0.6, 0.8), grey, 1, 2);
        assertThat(verdict.distanceM().likely()).isGreaterThan(3);
        assertThat(verdict.causes().getFirst().cause()).isEqualTo(NoticeCause.HUE);
    }

    @Test
    void size_and_contrast_are_read_apart() {
        NoticeVerdict large = judge(new SpeckledSkin(170, 0.4, 0.4, 0), STUBBLE, 1, 2);
        assertThat(large.sizeRatio()).isBetween(1.6, 2.4);
        assertThat(large.contrastRatio()).isCloseTo(1, within(0.35));
        NoticeVerdict strong = judge(new SpeckledSkin(170, 0.2, 0.8, 0), STUBBLE, 1, 2);
        assertThat(strong.sizeRatio()).isCloseTo(1, within(0.1));
        assertThat(strong.contrastRatio()).isCloseTo(2, within(0.4));
        NoticeVerdict many = judge(new SpeckledSkin(340, 0.2, 0.4, 0), STUBBLE, 1, 2);
        assertThat(many.densityRatio()).isCloseTo(2, within(0.5));
        assertThat(many.contrastRatio()).isCloseTo(1, within(0.3));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.6, 0.6", "1.4, 1.4, 1.4", "1.1, 1.0, 0.85", "0.9, 1.0, 1.2"})
    void another_lamp_moves_nothing(double red, double green, double blue) {
        SpeckledSkin treated = new SpeckledSkin(300, 0.3, 0.6, 0.2);
        NoticeVerdict white = judge(treated, STUBBLE, 1, 2);
        NoticeVerdict other =
                judge(
                        treated.picture(new Seed(1), red, green, blue),
                        STUBBLE.picture(new Seed(2), red, green, blue));
        double distance = white.distanceM().likely();
        assertThat(other.distanceM().likely()).isCloseTo(distance, within(0.05 * distance));
        assertThat(other.deltaE()).isCloseTo(white.deltaE(), within(0.15));
    }

    @Test
    void pictures_in_impossible_light_are_refused_by_reason() {
        assertThat(unfit(0.04, 0.04, 0.04)).contains(UnfitPicture.DARK);
        assertThat(unfit(3, 3, 3)).contains(UnfitPicture.BLOWN);
        assertThat(unfit(0.5, 1, 2)).contains(UnfitPicture.TINTED);
        assertThat(unfit(1, 1, 1)).isEmpty();
    }

    @Test
    void the_range_holds_the_likely_distance_and_the_curve_reads_one_there() {
        NoticeVerdict verdict = judge(new SpeckledSkin(200, 0.2, 0.5, 0), STUBBLE, 1, 2);
        double likely = verdict.distanceM().likely();
        assertThat(verdict.at(likely)).isCloseTo(1, within(0.05));
        assertThat(verdict.distanceM().low()).isLessThanOrEqualTo(likely);
        assertThat(verdict.distanceM().high()).isGreaterThanOrEqualTo(likely);
    }

    @Test
    void an_even_pattern_a_straight_line_and_a_hard_edge_each_raise_the_distance() {
        TextureReading dots = reading(STUBBLE.picture(new Seed(1)));
        TextureReading hair = reading(STUBBLE.picture(new Seed(2)));
        double plain = judge.judge(dots, hair, NoticeEvidence.none(), room).distanceM().likely();
        NoticeVerdict even =
                judge.judge(dots, hair, patterned(new PatternCue(0.1, 0.35, 0.8)), room);
        assertThat(even.distanceM().likely()).isGreaterThan(plain);
        assertThat(even.causes().getFirst().cause()).isEqualTo(NoticeCause.REGULARITY);
        NoticeVerdict ruler = judge.judge(dots, hair, outlined(new OutlineCue(0, 8, 0.1)), room);
        assertThat(ruler.causes().getFirst().cause()).isEqualTo(NoticeCause.STRAIGHT_OUTLINE);
        NoticeVerdict hard = judge.judge(dots, hair, outlined(new OutlineCue(3, 0.5, 0.1)), room);
        assertThat(hard.causes().getFirst().cause()).isEqualTo(NoticeCause.HARD_OUTLINE);
        NoticeVerdict natural = judge.judge(dots, hair, outlined(new OutlineCue(3, 9, 0.1)), room);
        assertThat(natural.distanceM().likely()).isCloseTo(plain, within(1e-9));
    }

    @Test
    void dots_thrown_again_move_the_distance_by_less_than_the_stated_range() {
        SpeckledSkin treated = new SpeckledSkin(200, 0.3, 0.5, 0);
        NoticeVerdict first = judge(treated, STUBBLE, 1, 2);
        for (int seed = 3; seed < 9; seed++) {
            assertThat(judge(treated, STUBBLE, seed, seed + 20).distanceM().likely())
                    .isBetween(first.distanceM().low(), first.distanceM().high());
        }
    }

    @Test
    void dots_that_are_known_one_by_one_share_out_what_they_make() {
        DotsCue many = new DotsCue(1, 1, 1, 2, 0.1, 0.4);
        assertThat(DotShares.ofTone(many).density()).isCloseTo(1, within(1e-9));
        DotsCue large = new DotsCue(2, 4, 4, 1, 0.1, 0);
        assertThat(DotShares.ofTexture(large).size()).isCloseTo(1, within(1e-9));
        DotsCue strong = new DotsCue(1, 2, 2, 1, 0.1, 0);
        assertThat(DotShares.ofTexture(strong).contrast()).isCloseTo(1, within(1e-9));
        DotsCue deep = new DotsCue(4, 0.8, 0.7, 1, -0.1, 0);
        assertThat(DotShares.ofTone(deep).size()).isGreaterThan(0.8);
    }

    @Test
    void shining_skin_and_a_low_or_mirrored_line_are_named() {
        TextureReading dots = reading(STUBBLE.picture(new Seed(1)));
        TextureReading hair = reading(STUBBLE.picture(new Seed(2)));
        ViewingLight shine = new ViewingLight("shine", 200, 0.6, 0.1, 0);
        assertThat(judge.judge(dots, hair, NoticeEvidence.none(), shine).causes().getFirst())
                .extracting(NoticeVerdict.Share::cause)
                .isEqualTo(NoticeCause.GLOSS);
        assertThat(first(dots, hair, new ShapeCue(25, 0, 3, 0.15)))
                .isEqualTo(NoticeCause.LOW_OUTLINE);
        assertThat(first(dots, hair, new ShapeCue(0, 1, 3, 0.15)))
                .isEqualTo(NoticeCause.STRAIGHT_OUTLINE);
        assertThat(first(dots, hair, new ShapeCue(0, 0, 0, 0.15)))
                .isEqualTo(NoticeCause.SYMMETRIC_OUTLINE);
    }

    private NoticeCause first(TextureReading dots, TextureReading hair, ShapeCue shape) {
        NoticeEvidence evidence =
                new NoticeEvidence(List.of(), List.of(), List.of(shape), Optional.empty());
        return judge.judge(dots, hair, evidence, room).causes().getFirst().cause();
    }

    @Test
    void any_number_of_threads_reads_the_same() {
        CodedImage picture = STUBBLE.picture(new Seed(4));
        TextureReading one = TextureReading.of(picture, SpeckledSkin.PX_PER_MM, parameters, 1);
        TextureReading three = TextureReading.of(picture, SpeckledSkin.PX_PER_MM, parameters, 3);
        assertThat(one.bands()).isEqualTo(three.bands());
    }

    private static NoticeEvidence patterned(PatternCue cue) {
        return new NoticeEvidence(List.of(cue), List.of(), List.of(), Optional.empty());
    }

    private static NoticeEvidence outlined(OutlineCue cue) {
        return new NoticeEvidence(List.of(), List.of(cue), List.of(), Optional.empty());
    }

    private Optional<UnfitPicture> unfit(double red, double green, double blue) {
        return reading(STUBBLE.picture(new Seed(1), red, green, blue)).unfit(parameters);
    }

    private NoticeVerdict judge(
            SpeckledSkin treated, SpeckledSkin stubble, int treatedSeed, int stubbleSeed) {
        return judge(
                treated.picture(new Seed(treatedSeed)), stubble.picture(new Seed(stubbleSeed)));
    }

    private NoticeVerdict judge(CodedImage treated, CodedImage stubble) {
        return judge.judge(reading(treated), reading(stubble), NoticeEvidence.none(), room);
    }

    private TextureReading reading(CodedImage picture) {
        return TextureReading.of(picture, SpeckledSkin.PX_PER_MM, parameters, 1);
    }
}
