package stipple.core.advice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static stipple.core.advice.DirectoryMaker.TODAY;
import static stipple.core.advice.DirectoryMaker.TOWN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stipple.core.advice.DirectoryMaker;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.ModerationAction;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Verification;
import stipple.core.parameter.Parameters;

/// "Online reviews are hard to trust."
class ReviewScreeningTest {
    @Test
    void reviews_that_come_one_by_one_all_count() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (int k = 0; k < 20; k++) {
            maker.review("r" + k, "a", "branch-a", "w" + k, 20 + 40 * k, 5);
        }
        assertThat(screening(maker).log()).isEmpty();
        assertThat(counted(maker)).isEqualTo(20);
    }

    @Test
    void a_burst_is_set_aside_and_named_in_the_log() {
        DirectoryMaker maker = burst();
        assertThat(screening(maker).log()).hasSize(8).allMatch(s -> s.rule().equals("burst"));
        assertThat(counted(maker)).as("the two others").isEqualTo(2);
    }

    @Test
    void a_busy_technician_may_have_a_busy_week() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (int k = 0; k < 100; k++) {
            maker.review("r" + k, "a", "branch-a", "w" + k, 10 + 3 * k, 5);
        }
        for (int k = 0; k < 4; k++) {
            maker.review("s" + k, "a", "branch-a", "v" + k, 100, 5);
        }
        assertThat(screening(maker).log()).isEmpty();
    }

    @Test
    void a_moderation_brings_a_review_back_and_the_latest_word_counts() {
        DirectoryMaker maker = burst();
        maker.add(decision("m1", "b0", ModerationAction.RESTORE, 5));
        assertThat(counted(maker)).isEqualTo(3);
        maker.add(decision("m2", "b0", ModerationAction.HOLD, 2));
        assertThat(counted(maker)).isEqualTo(2);
        maker.add(decision("m3", "b0", ModerationAction.RESTORE, 1));
        assertThat(counted(maker)).isEqualTo(3);
        assertThat(screening(maker).log()).as("found all the same").hasSize(8);
    }

    @Test
    void any_review_can_be_held() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        maker.review("r", "a", "branch-a", "w", 30, 5);
        maker.add(decision("m", "r", ModerationAction.HOLD, 2));
        assertThat(counted(maker)).isZero();
    }

    @Test
    void three_writers_who_meet_at_three_technicians_are_a_ring() {
        assertThat(screening(ring(3, 3)).log()).hasSize(9).allMatch(s -> s.rule().equals("ring"));
        assertThat(screening(ring(2, 3)).log()).isEmpty();
        assertThat(screening(ring(3, 2)).log()).isEmpty();
    }

    @Test
    void a_review_without_a_treatment_never_counts() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (Verification bond : Verification.values()) {
            maker.add(
                    new Review(
                            "r-" + bond,
                            "a",
                            "branch-a",
                            "w-" + bond,
                            TODAY.minusDays(50),
                            5,
                            bond,
                            "",
                            Optional.empty()));
        }
        assertThat(counted(maker)).isEqualTo(1);
    }

    private static DirectoryMaker burst() {
        DirectoryMaker maker = new DirectoryMaker().proven("a", TOWN, 0);
        for (int k = 0; k < 8; k++) {
            maker.review("b" + k, "a", "branch-a", "w" + k, 100 + k / 2, 5);
        }
        return maker.review("r1", "a", "branch-a", "x1", 300, 4)
                .review("r2", "a", "branch-a", "x2", 600, 4);
    }

    private static DirectoryMaker ring(int writers, int technicians) {
        DirectoryMaker maker = new DirectoryMaker();
        for (int t = 0; t < technicians; t++) {
            maker.proven("t" + t, TOWN, 0);
            for (int w = 0; w < writers; w++) {
                maker.review(
                        "r" + t + "-" + w,
                        "t" + t,
                        "branch-t" + t,
                        "w" + w,
                        100 + 50 * t + 20 * w,
                        5);
            }
        }
        return maker;
    }

    private static Moderation decision(String id, String review, ModerationAction action, int age) {
        return new Moderation(id, review, action, TODAY.minusDays(age), "moderator", "looked");
    }

    private static ReviewScreening screening(DirectoryMaker maker) {
        return ReviewScreening.of(maker.directory(), Parameters.shipped());
    }

    private static long counted(DirectoryMaker maker) {
        Directory directory = maker.directory();
        ReviewScreening screening = screening(maker);
        return directory.all(Review.class).stream().filter(screening::counts).count();
    }
}
