package stipple.app.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import stipple.app.text.Messages;

/// What is written can be read by two strict readers that know nothing of each other.
class CalendarFileTest {
    private static final Instant STAMP = Instant.parse("2026-01-01T12:00:00Z");

    private final ScheduleService service = new ScheduleService();
    private final CalendarFile file = new CalendarFile(Messages.english());

    @Test
    void two_readers_find_nothing_wrong() throws Exception {
        for (Optional<LocalTime> time :
                List.of(Optional.<LocalTime>empty(), Optional.of(LocalTime.of(9, 30)))) {
            byte[] bytes = bytes("2026-03-25", time, "");
            ICalendar read = Biweekly.parse(text(bytes)).first();
            assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
            Calendar strict = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            assertThat(strict.validate(true).hasErrors()).isFalse();
            assertThat(strict.getComponents()).hasSameSizeAs(read.getEvents());
        }
    }

    @Test
    void lines_end_with_crlf_and_hold_at_most_75_octets() {
        String text = text(bytes("2026-01-01", Optional.empty(), ""));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n", 0))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
    }

    @Test
    void whole_days_are_dates_and_times_are_utc() {
        assertThat(text(bytes("2026-03-25", Optional.empty(), "")))
                .contains("DTSTART;VALUE=DATE:20260325", "DTEND;VALUE=DATE:20260326");
        assertThat(text(bytes("2026-03-25", Optional.of(LocalTime.of(9, 30)), "")))
                .contains("DTSTART:20260325T093000Z", "DTEND:20260325T120000Z")
                .contains("DTSTART:20260404T083000Z");
    }

    @Test
    void an_entry_keeps_its_uid_when_its_day_moves_and_two_courses_never_share_one() {
        List<String> first = uids(bytes("2026-01-01", Optional.empty(), "a"));
        assertThat(uids(bytes("2026-02-01", Optional.empty(), "a"))).isEqualTo(first);
        assertThat(uids(bytes("2026-01-01", Optional.empty(), "b")))
                .doesNotContainAnyElementsOf(first);
        assertThat(first).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void titles_do_not_say_what_the_appointment_is_for() {
        assertThat(
                        text(bytes("2026-01-01", Optional.empty(), "A. Sample"))
                                .toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("scalp", "pigment", "smp", "trico", "hair", "sample");
    }

    private byte[] bytes(String start, Optional<LocalTime> time, String course) {
        ScheduleRequest request =
                new ScheduleRequest(
                        Optional.of(LocalDate.parse(start)),
                        ZoneId.of("Europe/London"),
                        time,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        0,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        course.isEmpty() ? Optional.empty() : Optional.of(course));
        return file.bytes(service.schedule(request), STAMP);
    }

    private static List<String> uids(byte[] bytes) {
        return Biweekly.parse(text(bytes)).first().getEvents().stream()
                .map(VEvent::getUid)
                .map(uid -> uid.getValue())
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
