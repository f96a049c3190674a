package stipple.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stipple.app.planning.DotsCsv;
import stipple.app.planning.SamplePlans;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.report.ZoneCount;
import stipple.core.scalp.ViewName;

class HtmlReportTest {
    private final TreatmentPlan plan = SamplePlans.plan(500);
    private final PlanReport report = PlanReport.of(plan, Parameters.shipped());
    private final HtmlReport html = new HtmlReport(Messages.english());
    private final List<ReportPicture> pictures = SamplePictures.noise(40, ViewName.FRONT);
    private final String page = page(pictures);

    @Test
    void nothing_is_fetched_from_anywhere() {
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "url(", "@import", "<link", "<iframe");
        assertThat(
                        Pattern.compile("src=\"(?!data:image/jpeg;base64,)")
                                .matcher(page)
                                .results()
                                .count())
                .isZero();
    }

    @Test
    void a_hostile_file_name_does_nothing() {
        assertThat(plan.views().getFirst().file()).isEqualTo(SamplePlans.HOSTILE_NAME);
        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;.jpg");
    }

    @Test
    void no_attribute_needs_an_exception_from_the_policy() {
        assertThat(page).doesNotContain("style=").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void what_it_should_cost_stands_on_the_page_with_ranges_sources_and_both_strategies() {
        assertThat(page)
                .contains("What it may cost", "Countries of the euro", "USD (", "GBP (", "AED (")
                .contains("money of 2024", "Treat through existing hair now", "in 10 years")
                .contains("class=\"chart sheet\"", "Hair transplant and medicine");
    }

    @Test
    void counts_are_those_of_the_dots() {
        long rows =
                new String(DotsCsv.bytes(plan.deposits()), StandardCharsets.UTF_8).lines().count()
                        - 1;
        assertThat(report.dots()).isEqualTo((int) rows).isEqualTo(1500);
        assertThat(report.byZone().stream().mapToInt(ZoneCount::dots).sum()).isEqualTo(1500);
        assertThat(page.replace('\u00a0', ' '))
                .contains(">1,500</dd>")
                .contains("500 dots, 3 h (2 h 20 min to 4 h 20 min)");
    }

    @Test
    void it_says_that_it_is_a_planning_aid_and_never_promises() {
        assertThat(page).contains("Planning aid").contains("likely range");
        String lower = page.toLowerCase(Locale.ROOT);
        assertThat(lower).doesNotContain("guaranteed", "non-invasive", "no side effects");
    }

    @Test
    void it_says_what_is_normal_on_each_day_how_it_may_feel_and_when_to_look_again() {
        assertThat(page)
                .containsPattern(
                        "11\u201320</th><td[^>]*>[^<]+</td><td[^>]*>paler than it will stay")
                .contains("normal life")
                .contains("How the first session may feel")
                .contains("a top-up becomes likely")
                .contains("Between 27 April 2026 and 11 May 2026: a photo of the healed scalp");
    }

    @Test
    void the_same_plan_gives_the_same_page() {
        assertThat(page(SamplePictures.noise(40, ViewName.FRONT))).isEqualTo(page);
    }

    @Test
    void it_can_be_read_without_the_script() {
        String without = page.replaceAll("(?s)<script>.*?</script>", "");
        assertThat(without).contains("type=\"radio\"").contains("<figcaption>Healed</figcaption>");
        assertThat(page).doesNotContain("class=\"js\"");
    }

    @Test
    void pictures_shrink_until_the_page_is_small_enough() {
        List<ReportPicture> many = SamplePictures.noise(150, ViewName.values());
        HtmlReport small = new HtmlReport(Messages.english(), 700_000);
        assertThat(html.bytes(report, many).length).isBetween(700_000, 15_000_000);
        assertThat(small.bytes(report, many).length).isLessThanOrEqualTo(700_000);
    }

    @Test
    void a_plan_without_pictures_or_findings_has_a_page_too() {
        assertThat(page(List.of())).contains("The numbers").doesNotContain("Before and healed");
    }

    @Test
    void the_contents_lead_to_every_section_and_nowhere_else() {
        String contents = page.replaceAll("(?s).*<nav class=\"contents\">(.*?)</nav>.*", "$1");
        List<String> links =
                Pattern.compile("href=\"#([a-z]+)\"")
                        .matcher(contents)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(links).hasSizeGreaterThan(9).doesNotHaveDuplicates();
        List<String> headings =
                Pattern.compile("<h2 id=\"([a-z]+)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(links).isEqualTo(headings);
    }

    @Test
    void it_is_headed_by_the_persons_own_name_for_the_case() {
        String named = page("My <first> head", "US");
        assertThat(named)
                .contains("<h1>My &lt;first&gt; head</h1>", "Treatment plan</p>")
                .contains("<title>My &lt;first&gt; head: Treatment plan</title>");
        assertThat(page).contains("<h1>Treatment plan</h1>");
    }

    @Test
    void the_years_are_counted_in_the_money_of_the_country_that_was_chosen() {
        assertThat(page).contains("Over twenty years: United States", "US Dollar (USD)");
        String german = page("", "DE");
        assertThat(german)
                .contains(
                        "Over twenty years: Germany", "Amounts are Euro (EUR)", "paid so far, EUR")
                .doesNotContain("paid so far, USD");
        assertThat(german.indexOf(">Germany<")).isLessThan(german.indexOf(">United States<"));
    }

    @Test
    void long_parts_can_be_folded_but_stand_open_in_the_page_itself() {
        assertThat(page).contains("<details class=\"fold\" open><summary><h3>Close up, full size");
        assertThat(page).contains("<details class=\"fold\" open><summary><h3>The days after");
        assertThat(page).doesNotContain("class=\"fold\"><summary>");
    }

    @Test
    void an_enlarged_close_up_says_so() {
        assertThat(page).doesNotContain("larger than the photo resolves");
        List<ReportPicture> enlarged =
                List.of(
                        ReportPicture.of(
                                ReportPicture.Kind.CLOSE_UP,
                                ViewName.FRONT,
                                new Moment.Healed(),
                                new CodedImage(20, 20),
                                true));
        assertThat(page(enlarged)).contains("larger than the photo resolves");
    }

    private String page(String title, String country) {
        ReportCover cover = new ReportCover(title, country);
        return new String(
                html.bytes(report, List.of(), ReportFuture.none(), cover), StandardCharsets.UTF_8);
    }

    private String page(List<ReportPicture> shown) {
        return new String(html.bytes(report, shown), StandardCharsets.UTF_8);
    }
}
