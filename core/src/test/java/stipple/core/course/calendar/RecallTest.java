package stipple.core.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.ink.Treatment;

/// "Top-ups every three to five years"; trico "every twelve to eighteen months".
class RecallTest {
    @Test
    void permanent_work_is_topped_up_after_three_to_five_years() {
        Recall topUp = recalls(Treatment.PERMANENT).getLast();
        assertThat(topUp.id()).isEqualTo("top-up");
        assertThat(topUp.from()).isEqualTo(LocalDate.of(2029, 1, 15));
        assertThat(topUp.date()).isEqualTo(LocalDate.of(2030, 1, 15));
        assertThat(topUp.to()).isEqualTo(LocalDate.of(2031, 1, 15));
    }

    @Test
    void trico_is_done_again_after_twelve_to_eighteen_months() {
        Recall redo = recalls(Treatment.TRICO).getLast();
        assertThat(redo.from()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(redo.date()).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(redo.to()).isEqualTo(LocalDate.of(2027, 7, 15));
    }

    @Test
    void the_healed_photo_waits_for_the_colour_to_settle() {
        Recall photo = recalls(Treatment.PERMANENT).get(1);
        assertThat(photo.id()).isEqualTo("healed-photo");
        assertThat(photo.from()).isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(photo.to()).isEqualTo(LocalDate.of(2026, 2, 26));
    }

    @Test
    void the_deciding_photo_lies_between_the_second_and_the_third_session() {
        Recall photo = recalls(Treatment.PERMANENT).getFirst();
        assertThat(photo.id()).isEqualTo("decision-photo");
        assertThat(photo.from()).isEqualTo(LocalDate.of(2026, 1, 9));
        assertThat(photo.to()).isEqualTo(LocalDate.of(2026, 1, 14));
    }

    @Test
    void a_course_of_a_patch_alone_is_only_read() {
        List<Recall> recalls =
                Recall.of(
                        List.of(new Visit(VisitKind.PATCH, 1, Courses.NEW_YEAR)),
                        Treatment.PERMANENT,
                        Courses.SHIPPED);
        assertThat(recalls).extracting(Recall::id).containsExactly("patch-reading");
        assertThat(recalls.getFirst().date()).isEqualTo(LocalDate.of(2026, 1, 29));
    }

    private static List<Recall> recalls(Treatment treatment) {
        return Recall.of(
                Courses.sessions("2026-01-01", "2026-01-08", "2026-01-15"),
                treatment,
                Courses.SHIPPED);
    }
}
