package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The answers that people got who asked about a place, each on the made-up directory.
class FindCommandTest {
    /// Golden case 12: "Nobody in Las Vegas has a record that is long enough to check; two clinics
    /// in Los Angeles and Fresno are proposed instead."
    @Test
    void in_las_vegas_nobody_is_proven_and_the_nearest_who_are_come_with_distances() {
        JsonNode json = find("Las Vegas, US");
        assertThat(json.get("answer").asString()).isEqualTo("noneNearby");
        assertThat(branches(json, "permanent")).startsWith("Los Angeles, CA, US", "Fresno, CA, US");
        JsonNode first = json.at("/lists/permanent/0");
        assertThat(first.get("distanceKm").asDouble()).isBetween(350.0, 380.0);
        assertThat(first.get("distanceMiles").asDouble()).isBetween(217.0, 236.0);
        assertThat(first.get("travel").asString()).isEqualTo("drive-or-train");
        assertThat(first.get("beyondReach").asBoolean()).isTrue();
    }

    /// "Nor in San Diego."
    @Test
    void the_same_holds_for_san_diego() {
        assertThat(find("San Diego, US").get("answer").asString()).isEqualTo("noneNearby");
    }

    /// Golden case 13: "An excellent clinic opens in Vancouver in July: wait a couple of months."
    @Test
    void in_vancouver_it_is_worth_waiting_for_an_opening() {
        JsonNode json = find("Vancouver, CA");
        assertThat(json.get("answer").asString()).isEqualTo("wait");
        assertThat(json.get("waitUntil").asString()).isEqualTo("2026-07-01");
        assertThat(json.get("text").asString()).contains("1 July 2026");
        assertThat(json.at("/openings/0/technician").asString()).isNotEmpty();
    }

    /// Golden case 14: "The brand's Montreal branch has just joined and treated nobody; Ottawa,
    /// Hamilton, Toronto and New York are the alternatives."
    @Test
    void about_a_new_branch_in_montreal_no_evidence_is_held_and_the_request_is_written() {
        JsonNode json = find("Montreal, CA");
        assertThat(json.get("answer").asString()).isEqualTo("noEvidence");
        assertThat(json.get("request").asString()).contains("five different people", "pigment");
        assertThat(branches(json, "permanent"))
                .startsWith("Ottawa, ON, CA")
                .contains("Toronto, ON, CA", "New York City, NY, US");
        assertThat(distances(json)).isSorted();
    }

    /// Golden case 15: "Around Philadelphia the nearest good option is temporary only; three
    /// permanent ones follow, in no particular order."
    @Test
    void around_philadelphia_permanent_and_temporary_are_listed_apart() {
        JsonNode json = find("Philadelphia, US");
        assertThat(json.get("answer").asString()).isEqualTo("recommended");
        assertThat(json.at("/lists/permanent")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(branches(json, "trico")).contains("Doylestown, PA, US");
        assertThat(json.at("/lists/permanent/0/rank").asInt()).isEqualTo(1);
        assertThat(json.at("/lists/permanent/1/rank").asInt()).isEqualTo(1);
    }

    /// "For France the nearest temporary specialist is in Brussels; permanent is to be had in
    /// Paris."
    @Test
    void from_paris_temporary_work_lies_across_the_border() {
        JsonNode json = find("Paris, FR", "--need", "trico");
        assertThat(json.get("answer").asString()).isEqualTo("noneNearby");
        assertThat(branches(json, "trico")).contains("Brussels, BE");
        assertThat(branches(json, "permanent")).contains("Paris, FR");
        assertThat(json.at("/lists/trico/0/abroad").asBoolean()).isTrue();
        assertThat(json.get("notes").toString()).contains("trade-off-permanent");
    }

    /// Golden case 16: "In India those who offer it use tattoo inks; the nearest are Dubai,
    /// Singapore and Thailand."
    @Test
    void for_india_there_is_a_dated_advisory_and_the_nearest_abroad() {
        JsonNode json = find("Mumbai, IN");
        assertThat(json.get("answer").asString()).isEqualTo("noneNearby");
        JsonNode advisory = json.at("/advisories/0");
        assertThat(advisory.get("rule").asString()).isEqualTo("tattoo-inks");
        assertThat(advisory.get("text").asString()).contains("tattoo inks");
        assertThat(advisory.get("reviewBy").asString()).isGreaterThan("2026-04-17");
        assertThat(branches(json, "permanent"))
                .startsWith("Dubai, AE", "Bangkok, TH", "Singapore, SG");
        assertThat(json.at("/lists/permanent/0/travel").asString()).isEqualTo("fly");
    }

    /// Golden case 17: "No particular technician is recommended before photos were seen."
    @Test
    void without_photos_no_technician_is_named() {
        CommandRun run =
                CommandRun.of("find", "--place", "London, GB", "--date", "2026-04-17", "--json");
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("answer").asString()).isEqualTo("photosFirst");
        assertThat(json.get("afterPhotos").asString()).isEqualTo("recommended");
        assertThat(json.at("/lists/permanent").isEmpty()).isTrue();
        assertThat(json.at("/lists/trico").isEmpty()).isTrue();
        assertThat(run.out()).doesNotContain("technicianId", "(fictional)");
    }

    /// "If the technician changed, ask for examples of the one who is there now."
    @Test
    void the_record_of_a_technician_who_left_fairfield_counts_for_nobody_there() {
        JsonNode json = find("Fairfield, NJ, US", "--within-km", "8");
        assertThat(json.get("answer").asString()).isEqualTo("noEvidence");
        assertThat(json.at("/unproven/0/why/0/id").asString()).isEqualTo("no-evidence");
    }

    /// "The top three in New York; the best in Texas; the best in Australia."
    @Test
    void top_lists_of_a_place_and_of_a_region() {
        assertThat(find("New York, US", "--top", "3").at("/lists/permanent")).hasSize(3);
        JsonNode texas = find("Texas, US", "--region");
        assertThat(branches(texas, "permanent"))
                .isNotEmpty()
                .allMatch(town -> town.endsWith(", TX, US"));
        assertThat(branches(find("Australia"), "permanent"))
                .isNotEmpty()
                .allMatch(town -> town.endsWith(", AU"));
    }

    /// "An 18-year-old with a small budget: reduced, in phases, or wait." "That blue will almost
    /// certainly have to be lasered first."
    @Test
    void whoever_needs_a_repair_is_told_that_laser_comes_first() {
        assertThat(find("London, GB", "--need", "repair").get("notes").toString())
                .contains("laser-first", "shows through new pigment");
    }

    @Test
    void the_young_are_told_to_take_time() {
        assertThat(find("Boston, US", "--age", "18").get("notes").toString()).contains("young");
        assertThat(find("Boston, US", "--age", "16").get("answer").asString())
                .isEqualTo("doNotTreatNow");
    }

    @Test
    void a_named_technician_is_judged() {
        JsonNode known = find("Philadelphia, US");
        String name = known.at("/lists/permanent/0/technician").asString();
        JsonNode again = find("Philadelphia, US", "--technician", name);
        assertThat(again.get("answer").asString()).isEqualTo("recommended");
        JsonNode never = find("Philadelphia, US", "--technician", "Nobody Atall");
        assertThat(never.get("answer").asString()).isEqualTo("noEvidence");
        assertThat(never.get("request").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"permanent", "trico", "scar", "women", "afro", "repair"})
    void contributions_add_up_to_each_score_to_the_cent(String need) {
        JsonNode json = find("London, GB", "--need", need);
        int seen = 0;
        for (String list : List.of("permanent", "trico")) {
            for (JsonNode one : json.get("lists").get(list)) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode part : one.get("contributions")) {
                    sum = sum.add(part.get("value").decimalValue());
                }
                assertThat(sum).isEqualByComparingTo(one.get("score").decimalValue());
                assertThat(one.get("whatWouldChange").isEmpty()).isFalse();
                assertThat(one.get("evidence").get("grade").asString()).matches("[A-E]");
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void the_same_question_has_the_same_answer() {
        assertThat(find("Leeds, GB")).isEqualTo(find("Leeds, GB"));
    }

    @Test
    void people_read_a_list_with_the_sum_and_may_have_miles() {
        CommandRun run =
                CommandRun.of(
                        "find",
                        "--place",
                        "Tampa, US",
                        "--photos-done",
                        "--miles",
                        "--date",
                        "2026-04-17");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Made-up directory", "Permanent", "score", "would change it", "miles")
                .doesNotContain(" km (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --place Philadelfia                          | did you mean Philadelphia, PA, US
                    --place Zzzzqqq                              | no place 'Zzzzqqq' is known
                    --place =cmd                                 | no place '=cmd' is known
                    --place London --need wig                    | need 'wig' is not known, allowed permanent
                    --place London --within-km -5                | reach -5.0 km, allowed above 0
                    --place London --within-km NaN               | reach NaN km
                    --place London --within-km far               | a number
                    --place London --age 0                       | age 0 years
                    --place London --top 0                       | top 0, allowed 1 to 100
                    --place London --date 0000-01-01             | date 0000-01-01, allowed 2000-01-01
                    --place London --date 9999-12-31             | allowed 2000-01-01 to 2199-12-31
                    --place London --directory gone.csv          | There is no file gone.csv
                    --place London --directory src               | src is not a file
                    --need trico                                 | needs --place
                    """)
    void a_question_that_cannot_be_answered_is_refused(String options, String why) {
        List<String> args = new ArrayList<>(List.of("find", "--json"));
        args.addAll(List.of(options.split(" ")));
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(why).hasLineCount(1);
        assertThat(run.json().get("refused").asString()).contains(why);
    }

    private static JsonNode find(String place, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "find",
                                "--place",
                                place,
                                "--photos-done",
                                "--date",
                                "2026-04-17",
                                "--json"));
        args.addAll(List.of(more));
        CommandRun run = CommandRun.of(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private static List<String> branches(JsonNode json, String list) {
        List<String> found = new ArrayList<>();
        json.get("lists").get(list).forEach(one -> found.add(one.get("branch").asString()));
        return found;
    }

    private static List<Double> distances(JsonNode json) {
        List<Double> found = new ArrayList<>();
        json.at("/lists/permanent").forEach(one -> found.add(one.get("distanceKm").asDouble()));
        return found;
    }
}
