package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.app.planning.SamplePlanFiles;
import tools.jackson.databind.JsonNode;

/// `stipple schedule` as a person types it.
class ScheduleCommandTest {
    @TempDir Path work;

    @Test
    void a_start_gives_three_sessions_with_their_earliest_days_and_recalls() {
        JsonNode answer = ask("--start 2026-01-01");
        assertThat(sessions(answer))
                .containsExactly(
                        "smp 1 2026-01-01 2026-01-01",
                        "smp 2 2026-01-11 2026-01-08",
                        "smp 3 2026-02-08 2026-01-15");
        assertThat(answer.get("legal").asBoolean()).isTrue();
        assertThat(answer.get("violations")).isEmpty();
        assertThat(answer.get("exceptions")).isEmpty();
        assertThat(texts(answer, "recalls", "id"))
                .containsExactly("decision-photo", "healed-photo", "top-up");
        assertThat(texts(answer, "notes", "rule")).containsExactly("still-needed");
    }

    @Test
    void all_breaches_come_at_once_with_reason_source_and_the_nearest_legal_days() {
        JsonNode answer =
                ask("--start 2026-01-01 --dates 2026-01-01,2026-01-05,2026-01-12 --closed thu");
        assertThat(answer.get("legal").asBoolean()).isFalse();
        assertThat(texts(answer, "violations", "rule"))
                .containsExactly(
                        "clinic-closed", "seven-days-between-sessions", "day-one-eight-fifteen");
        assertThat(texts(answer, "violations", "earliest"))
                .containsExactly("2026-01-02", "2026-01-09", "2026-01-16");
        assertThat(answer.at("/violations/1/reason").stringValue())
                .isEqualTo(
                        "Session 2 on Mon 5 Jan 2026 comes 4 days after session 1; the skin needs"
                                + " at least 7 to close. Earliest day: Fri 9 Jan 2026.");
        assertThat(answer.at("/violations/1/source").stringValue()).isEqualTo("guidearticle");
        assertThat(texts(answer, "nearest", "date"))
                .containsExactly("2026-01-02", "2026-01-09", "2026-01-16");
    }

    /// Golden case 6 as a person types it.
    @Test
    void old_blue_ink_opens_the_course_with_laser_and_says_why() {
        JsonNode answer = ask("--start 2026-01-01 --health old-ink");
        assertThat(sessions(answer))
                .startsWith(
                        "laser 1 2026-01-01 2026-01-01",
                        "laser 2 2026-02-19 2026-02-19",
                        "laser 3 2026-04-09 2026-04-09",
                        "smp 1 2026-05-21 2026-05-21");
        assertThat(answer.at("/notes/0/rule").stringValue()).isEqualTo("laser-first");
        assertThat(answer.at("/notes/0/text").stringValue()).contains("shows through new pigment");
        assertThat(answer.at("/notes/0/source").stringValue()).contains("guidearticle");
        assertThat(sessions(ask("--start 2026-01-01 --health old-ink@2026-01-01")))
                .startsWith("smp 1 2026-02-12 2026-02-12");
    }

    @Test
    void a_measured_healed_photo_decides_on_the_third_session() throws IOException {
        Path plan = work.resolve("plan.json");
        Files.write(plan, SamplePlanFiles.bytes(60));
        Path photo = work.resolve("healed.json");
        String asked = "--start 2026-01-01 --plan " + plan + " --healed " + photo;
        Files.writeString(photo, healed(90));
        assertThat(ask(asked).at("/gate/verdict").stringValue()).isEqualTo("needed");
        assertThat(texts(ask(asked).get("gate"), "reasons", "rule"))
                .contains("thinner-than-planned");
        Files.writeString(photo, healed(400));
        JsonNode enough = ask(asked);
        assertThat(enough.at("/gate/verdict").stringValue()).isEqualTo("not-needed");
        assertThat(enough.get("sessions")).hasSize(2);
        assertThat(ask(asked + " --taken 2026-01-12").at("/gate/verdict").stringValue())
                .isEqualTo("cannot-tell");
    }

    private static String healed(int perCm2) {
        return "{\"count\":200,\"densityPerCm2\":{\"likely\":D,\"low\":D,\"high\":D},"
                        .replace("D", String.valueOf(perCm2))
                + "\"diameterMm\":{\"likely\":0.3,\"low\":0.3,\"high\":0.3},"
                + "\"contrast\":{\"likely\":0.9,\"low\":0.9,\"high\":0.9},\"blurMm\":0.02}";
    }

    @Test
    void a_traveller_with_reason_and_name_comes_after_five_days_never_after_four() {
        String traveller = "--start 2026-01-01 --traveller --reason flight --by Sample ";
        assertThat(texts(ask(traveller), "sessions", "date"))
                .containsExactly("2026-01-01", "2026-01-06", "2026-01-11");
        JsonNode five = ask(traveller + "--dates 2026-01-01,2026-01-06,2026-01-11");
        assertThat(five.get("legal").asBoolean()).isTrue();
        assertThat(texts(five, "exceptions", "by")).containsExactly("Sample", "Sample");
        assertThat(texts(five, "exceptions", "reason")).containsExactly("flight", "flight");
        JsonNode four = ask(traveller + "--dates 2026-01-01,2026-01-05");
        assertThat(texts(four, "violations", "rule")).containsExactly("five-days-for-travellers");
    }

    @Test
    void three_lasers_move_the_first_pigment_20_weeks_on() {
        assertThat(sessions(ask("--start 2026-01-01 --laser 3")).get(3))
                .isEqualTo("smp 1 2026-05-21 2026-05-21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --laser 1 --dates 2026-01-01,2026-02-11                    | six-weeks-after-laser
                    --laser 1 --dates 2026-01-01,2026-02-12                    | -
                    --laser 1 --dates 2026-02-11                               | six-weeks-after-laser
                    --laser 1 --dates 2026-02-12                               | -
                    --dates laser:2026-01-01,2026-02-11                        | six-weeks-after-laser
                    --allergy-history --dates 2026-01-01,2026-01-28            | four-weeks-after-patch
                    --allergy-history --dates 2026-01-01,2026-01-29            | -
                    --allergy-history --dates 2026-01-20                       | four-weeks-after-patch
                    --allergy-history --dates smp:2026-02-20                   | patch-for-allergies
                    --allergy-history --dates 2026-02-20                       | -
                    --health sunburn --dates 2026-01-01                        | health-sunburn
                    --health peel@2026-01-01 --dates 2026-02-20                | health-peel
                    --health peel@2026-01-01 --dates 2026-02-26                | -
                    --health isotretinoin@2025-08-31 --dates 2026-02-27        | health-isotretinoin
                    --health isotretinoin@2025-08-31 --dates 2026-02-28        | -
                    --health mole --dates 2026-01-01                           | -
                    --health diabetes --dates 2026-01-01                       | health-diabetes
                    --health diabetes@2025-12-01 --dates 2026-01-01            | -
                    """)
    void days_are_judged_by_what_stands_before_them(String options, String rule) {
        JsonNode answer = ask("--start 2026-01-01 " + options);
        assertThat(texts(answer, "violations", "rule"))
                .isEqualTo(rule.equals("-") ? List.of() : List.of(rule));
        assertThat(answer.get("legal").asBoolean()).isEqualTo(rule.equals("-"));
    }

    @Test
    void a_reason_to_wait_without_an_end_gives_no_day_and_never_a_medical_order() {
        JsonNode answer = ask("--start 2026-01-01 --health isotretinoin");
        assertThat(answer.get("sessions")).isEmpty();
        assertThat(answer.get("legal").asBoolean()).isFalse();
        assertThat(answer.at("/violations/0/earliest").isNull()).isTrue();
        assertThat(answer.at("/violations/0/reason").stringValue())
                .contains("change nothing on your own", "Ask your doctor");
    }

    @Test
    void twelve_days_after_a_session_too_light_is_normal_and_it_ends_in_normal_life() {
        JsonNode spans = ask("--start 2026-01-01").get("aftercare");
        JsonNode twelve =
                StreamSupport.stream(spans.spliterator(), false)
                        .filter(span -> span.get("fromDay").asInt() <= 12)
                        .filter(span -> span.get("toDay").asInt() >= 12)
                        .findFirst()
                        .orElseThrow();
        assertThat(texts(twelve, "normal", "id")).containsExactly("too-light");
        assertThat(texts(spans.get(spans.size() - 1), "advice", "id")).contains("normal-life");
    }

    @Test
    void trico_is_done_again_after_twelve_to_eighteen_months() {
        JsonNode answer = ask("--start 2026-01-01 --treatment trico");
        assertThat(answer.at("/sessions/0/kind").stringValue()).isEqualTo("trico");
        JsonNode redo = answer.get("recalls").get(2);
        assertThat(redo.get("id").stringValue()).isEqualTo("trico-redo");
        assertThat(redo.get("from").stringValue()).isEqualTo("2027-02-08");
        assertThat(redo.get("to").stringValue()).isEqualTo("2027-08-08");
    }

    @Test
    void a_time_is_the_clinics_wall_clock_before_and_after_a_clock_change() {
        JsonNode answer =
                ask(
                        "--start 2026-03-25 --zone Europe/London --time 10:00 --dates"
                                + " 2026-03-25,2026-04-01");
        assertThat(answer.get("legal").asBoolean()).isTrue();
        assertThat(texts(answer, "sessions", "starts"))
                .containsExactly("2026-03-25T10:00Z", "2026-04-01T10:00+01:00");
    }

    @Test
    void the_printed_answer_reads_without_json() {
        CommandRun run = run("--start 2026-01-01 --dates 2026-01-01,2026-01-05");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Session 2 on Mon 5 Jan 2026 comes 4 days after session 1")
                .contains("Day 11 to 20")
                .contains("paler than it will stay")
                .doesNotContain("null", "{", "Optional");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --sessions 3                                          | needs --start DATE
                    --start 0000-01-01                                    | allowed 2000-01-01 to 2199-12-31
                    --start 9999-12-31                                    | allowed 2000-01-01 to 2199-12-31
                    --start 2026-02-30                                    | YYYY-MM-DD
                    --start tomorrow                                      | YYYY-MM-DD
                    --start 2026-01-01 --zone Mars/Olympus                | no time zone
                    --start 2026-01-01 --zone=-1                          | no time zone
                    --start 2026-01-01 --dates 2026-01-08,2026-01-01      | give the days in order
                    --start 2026-01-01 --dates 2026-01-08,2026-01-08      | stands twice
                    --start 2026-01-01 --dates 2026-01-08,                | YYYY-MM-DD
                    --start 2026-01-01 --dates 9999-01-01                 | allowed 2000-01-01
                    --start 2026-01-01 --dates wax:2026-01-08             | allowed: patch, laser, smp, trico
                    --start 2026-01-01 --laser 1 --dates 2025-12-31,2026-01-01 | there is a laser visit already
                    --start 2026-01-01 --traveller                        | needs --reason R and --by NAME
                    --start 2026-01-01 --traveller --reason x             | needs --reason R and --by NAME
                    --start 2026-01-01 --traveller --reason= --by A       | needs a reason
                    --start 2026-01-01 --reason x                         | belong to --traveller
                    --start 2026-01-01 --laser -1                         | allowed 0 to 20
                    --start 2026-01-01 --laser 21                         | allowed 0 to 20
                    --start 2026-01-01 --laser many                       | a whole number
                    --start 2026-01-01 --sessions 0                       | allowed 1 to 20
                    --start 2026-01-01 --treatment tattoo                 | permanent or trico
                    --start 2026-01-01 --closed moonday                   | allowed days of the calendar
                    --start 2026-01-01 --closed 2026-01-05..2026-01-01    | ends before it begins
                    --start 2026-01-01 --closed mon,tue,wed,thu,fri,sat,sun | no open day is left
                    --start 2026-01-01 --health hiccups                   | allowed: infection, herpes
                    --start 2026-01-01 --health peel@soon                 | YYYY-MM-DD
                    --start 2026-01-01 --health peel,peel                 | stands twice
                    --start 2026-01-01 --time 25:00                       | 00:00 to 23:59
                    --start 2026-03-29 --time 01:30 --zone Europe/London  | allowed from 02:00
                    --start 2026-01-01 --stamp now                        | allowed an instant
                    --start 2026-01-01 --plan none.json                   | There is no plan none.json
                    --start 2026-01-01 --ics nowhere/c.ics                | there is no folder
                    --start 2026-01-01 --healed none.json                 | --healed needs --plan FILE
                    --start 2026-01-01 --taken 2026-01-01                 | give both
                    """)
    void what_cannot_be_is_refused_in_one_sentence(String options, String why) {
        List<String> args = new ArrayList<>(List.of("schedule", "--json"));
        args.addAll(List.of(options.split(" +", -1)));
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("stipple: ").contains(why).hasLineCount(1);
        assertThat(run.json().get("refused").stringValue()).contains(why);
    }

    @Test
    void the_calendar_file_is_the_same_bytes_for_the_same_question() throws IOException {
        String question = "--start 2026-01-01 --stamp 2026-01-01T12:00:00Z --ics ";
        Path first = work.resolve("first.ics");
        Path second = work.resolve("second.ics");
        assertThat(run(question + first).code()).isZero();
        assertThat(run(question + second).code()).isZero();
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        assertThat(Files.readString(first, StandardCharsets.UTF_8))
                .contains("DTSTART;VALUE=DATE:20260101", "DTSTAMP:20260101T120000Z");
    }

    private static JsonNode ask(String options) {
        CommandRun run = run(options + " --json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private static CommandRun run(String options) {
        List<String> args = new ArrayList<>(List.of("schedule"));
        args.addAll(List.of(options.split(" +", -1)));
        return CommandRun.of(args);
    }

    private static List<String> sessions(JsonNode answer) {
        return StreamSupport.stream(answer.get("sessions").spliterator(), false)
                .map(s ->
                        s.get("kind").stringValue()
                                + " "
                                + s.get("number").asInt()
                                + " "
                                + s.get("date").stringValue()
                                + " "
                                + s.get("earliest").stringValue())
                .toList();
    }

    private static List<String> texts(JsonNode parent, String list, String key) {
        return StreamSupport.stream(parent.get(list).spliterator(), false)
                .map(node -> node.get(key).stringValue())
                .toList();
    }
}
