package stipple.app.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.app.StippleApplication;

/// Calendar, offers, finder, consultation and guide on a real server, without script.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {
    private StippleApplication.Running server =
            new StippleApplication.Running(
                    "", new org.springframework.context.support.GenericApplicationContext());
    private Browser browser = new Browser("");

    @BeforeAll
    void start(@TempDir Path fresh) {
        server = StippleApplication.start(StudioServerTest.settings(fresh));
        browser = new Browser(server.address());
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void every_room_is_reached_from_the_first_page() throws Exception {
        String first = browser.get("/").body();
        for (String room : new String[] {"calendar", "offers", "find", "consultation", "guide"}) {
            assertThat(first).contains("href=\"/" + room + "\"");
            assertThat(browser.get("/" + room).statusCode()).as(room).isEqualTo(200);
        }
    }

    @Test
    void old_ink_puts_laser_first_and_the_calendar_can_be_taken_home() throws Exception {
        String query = "?start=2026-12-01&health=old-ink";
        String page = browser.get("/calendar" + query).body();
        assertThat(page)
                .contains("Laser session 1", "Tue 20 Apr 2027", "shows through new pigment")
                .contains("/calendar.ics?start=2026-12-01&amp;health=old-ink");
        HttpResponse<String> file = browser.get("/calendar.ics" + query);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).contains("text/calendar");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("DTSTART;VALUE=DATE:20261201");
    }

    @Test
    void all_breaches_of_given_days_are_told_with_the_nearest_legal_ones() throws Exception {
        assertThat(browser.get("/calendar?start=2026-12-01&dates=2026-12-01,2026-12-04").body())
                .contains("To put right", "comes 3 days after session 1", "Tue 8 Dec 2026");
    }

    @Test
    void two_london_offers_stand_side_by_side_with_the_first_question() throws Exception {
        String page =
                browser.get(
                                "/offers?a.provider=Dear&a.total=2500&a.currency=GBP&a.country=GB"
                                        + "&a.city=London&a.tier=top&a.norwood=V&b.provider=Cheap"
                                        + "&b.total=1000&b.currency=GBP&b.country=GB&b.city=London"
                                        + "&b.tier=top&b.norwood=V&b.ink=tattoo")
                        .body();
        assertThat(page)
                .contains("<h3>Dear</h3>", "<h3>Cheap</h3>", "do not sign while a red sign stands")
                .contains("Is each offer for the same thing", "Body tattoo ink is to be used");
    }

    @Test
    void the_finder_names_nobody_before_photos_and_shows_its_sums_after() throws Exception {
        String place = "/find?place=" + URLEncoder.encode("London, GB", UTF_8);
        assertThat(browser.get(place).body()).doesNotContain("<article");
        assertThat(browser.get(place + "&photos=1").body())
                .contains("<article", "Why this score", "What would change this", "(fictional)");
    }

    @Test
    void an_offer_names_country_and_money_by_name() throws Exception {
        String page = browser.get("/offers?a.provider=x&a.currency=EUR&a.country=AT").body();
        assertThat(page)
                .contains("<option value=\"AT\" selected=\"selected\">Austria</option>")
                .contains("<option value=\"EUR\" selected=\"selected\">Euro (EUR)</option>")
                .contains(">United Kingdom</option>", ">British Pound (GBP)</option>")
                .contains("questions to ask, each with its reason");
    }

    @Test
    void the_finder_asks_a_list_of_ones_own_and_says_what_of_it_cannot_be_used() throws Exception {
        byte[] example = browser.bytes("/find/example.csv").body();
        String place = "/find?photos=1&place=" + URLEncoder.encode("London, GB", UTF_8);
        String own = browser.upload(place, "list", example).body();
        assertThat(own)
                .contains("From your list:", "<article", "Why this score")
                .doesNotContain("made up: nobody");
        byte[] spoilt = "kind,id,name\nwizard,w1,Merlin\n".getBytes(UTF_8);
        assertThat(browser.upload(place, "list", spoilt).body())
                .contains(
                        "From your list: 0 entries", "Line 2: kind &#39;wizard&#39; is not known");
        assertThat(browser.upload(place, "list", new byte[9 << 20]).body())
                .contains("class=\"problem\"", "The list has 9 MB");
        assertThat(browser.upload(place, "list", new byte[0]).body()).contains("made up: nobody");
        assertThat(browser.upload(place, "list", new byte[300]).statusCode()).isEqualTo(200);
    }

    @Test
    void a_consultation_that_went_badly_gets_the_message_to_send() throws Exception {
        assertThat(
                        browser.get("/consultation?provider=House&processExplained=no&pressed=yes")
                                .body())
                .contains("of 100 points", "The process was not explained.", "would you please");
    }

    @Test
    void a_page_of_the_guide_has_its_sources_and_links() throws Exception {
        assertThat(browser.get("/guide/safety").body()).contains("class=\"sources\"", "<li>");
        assertThat(browser.get("/guide/aftercare").body()).contains("<table>", "from 28");
        assertThat(browser.get("/guide/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_case_has_its_own_calendar_and_offers() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String calendar = browser.get(page + "/calendar").body();
        assertThat(calendar).contains("dots, about", "How it may feel", page + "/calendar.ics");
        assertThat(browser.get(page + "/offers").body()).contains("Treated area");
        assertThat(browser.get(page).body()).contains(page + "/calendar", page + "/offers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar?start=0000-01-01",
                "/calendar?start=9999-12-31",
                "/calendar?start=x",
                "/calendar?sessions=1.5",
                "/calendar?traveller=1",
                "/calendar?health=hiccups",
                "/offers?a.total=-5",
                "/offers?a.total=NaN",
                "/offers?a.provider=%3Cscript%3E&a.total=abc",
                "/offers?a.provider=x&a.norwood=XX",
                "/find?place=zzzz",
                "/find?place=London,%20GB&need=wings",
                "/find?place=London,%20GB&reach=-1",
                "/consultation?date=yesterday",
                "/consultation?portfolioClients=-1"
            })
    void what_cannot_be_gets_a_sentence_beside_the_form(String address) throws Exception {
        HttpResponse<String> page = browser.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("class=\"problem\"", "<form")
                .doesNotContain("<script>", "Exception", "stipple.");
    }

    @Test
    void ten_thousand_letters_in_a_field_get_a_sentence() throws Exception {
        assertThat(browser.get("/find?place=" + "x".repeat(6000)).statusCode()).isLessThan(500);
    }
}
