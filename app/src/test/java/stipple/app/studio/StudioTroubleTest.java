package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;

/// What people do to a page in a real browser: two tabs, a reload in the middle, no script, no
/// mouse, a link that was taken back while it was open.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioTroubleTest {
    private static final String READY = "document.querySelector('#panel[data-ready=true] .cards')";

    private Optional<StippleApplication.Running> server = Optional.empty();
    private Browser browser = new Browser("");

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium: install one (apt-get install chromium) or name it with"
                        + " -Dstipple.chromium=PATH");
        server = Optional.of(StippleApplication.start(StudioServerTest.settings(folder)));
        browser = new Browser(server.orElseThrow().address());
    }

    @AfterAll
    void end() {
        server.ifPresent(StippleApplication.Running::close);
    }

    @Test
    void two_tabs_change_one_case_and_both_changes_count() throws Exception {
        String page = begin();
        try (Chromium one = open(page);
                Chromium two = open(page)) {
            one.until(READY);
            two.until(READY);
            one.click("input[name=density][value=light]");
            one.until("document.getElementById('panel').dataset.undo === 'true'");
            two.click("input[name=pattern][value=diffuse]");
            two.until("document.getElementById('panel').dataset.undo === 'true'");
            for (Chromium tab : java.util.List.of(one, two)) {
                tab.open(address(page));
                tab.until(READY);
                assertThat(checked(tab, "density")).isEqualTo("light");
                assertThat(checked(tab, "pattern")).isEqualTo("diffuse");
                assertThat(tab.complaints()).isEmpty();
            }
            assertThat(dots(one)).isEqualTo(dots(two));
        }
    }

    @Test
    void choices_made_faster_than_they_are_answered_all_count() throws Exception {
        String page = begin();
        try (Chromium tab = open(page)) {
            tab.until(READY);
            tab.value(
                    "['density][value=light', 'pattern][value=diffuse', 'holdTotal][value=yes',"
                            + " 'hairlineStyle][value=soft']"
                            + ".forEach(c => document.querySelector(`input[name=${c}]`).click())");
            tab.until("document.querySelectorAll('.htmx-request').length === 0");
            tab.until(READY);
            tab.open(address(page));
            tab.until(READY);
            assertThat(checked(tab, "density")).isEqualTo("light");
            assertThat(checked(tab, "pattern")).isEqualTo("diffuse");
            assertThat(checked(tab, "holdTotal")).isEqualTo("yes");
            assertThat(checked(tab, "hairlineStyle")).isEqualTo("soft");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void an_answer_is_shown_though_another_one_came_in_between() throws Exception {
        try (Chromium tab = open(begin())) {
            tab.until(READY);
            String before = dots(tab);
            tab.value(
                    "document.body.addEventListener('htmx:beforeSend', () => {"
                            + " const old = document.getElementById('panel');"
                            + " old.replaceWith(old.cloneNode(true)); }, { once: true })");
            tab.click("input[name=density][value=light]");
            tab.until(READY + ".querySelector('.value').textContent !== '" + before + "'");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_page_whose_file_is_being_made_is_not_left_unasked() throws Exception {
        try (Chromium tab = open(begin())) {
            tab.until(READY);
            assertThat(tab.value(leaving())).isEqualTo("false");
            assertThat(
                            tab.value(
                                    "(document.querySelector('a[href$=\"case.zip\"]').click(), "
                                            + leaving()
                                            + ")"))
                    .isEqualTo("true");
            tab.until(leaving() + " === 'false'");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /// Whether the page would have the person asked before it is left.
    private static String leaving() {
        return "(e => { dispatchEvent(e); return String(e.defaultPrevented); })"
                + "(new Event('beforeunload', { cancelable: true }))";
    }

    @Test
    void a_reload_in_the_middle_loses_nothing() throws Exception {
        String page = begin();
        try (Chromium tab = open(page)) {
            tab.until(READY);
            String before = dots(tab);
            tab.click("input[name=density][value=light]");
            tab.until("document.getElementById('panel').dataset.undo === 'true'");
            tab.open(address(page));
            tab.until(READY);
            assertThat(checked(tab, "density")).isEqualTo("light");
            assertThat(dots(tab)).isNotEqualTo(before);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void everything_works_without_script() throws Exception {
        try (Chromium tab = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            tab.scripts(false);
            tab.open(server.orElseThrow().address());
            tab.click("form[action='/cases/head'] button");
            tab.until("document.querySelector('#design')");
            browser.bytes(tab.value("location.pathname") + "/pictures/head-front");
            tab.open(tab.value("location.href"));
            tab.until(READY);
            assertThat(tab.value("document.querySelector('#stage img.after').naturalWidth"))
                    .isNotEqualTo("0");
            String before = dots(tab);
            tab.click("input[name=density][value=light]");
            tab.click("#design button.plain-only");
            tab.until("document.readyState === 'complete'");
            browser.bytes(tab.value("location.pathname") + "/pictures/head-front");
            tab.open(tab.value("location.href"));
            assertThat(dots(tab)).isNotEqualTo(before);
            assertThat(tab.value("String(document.getElementById('pull').offsetParent)"))
                    .isEqualTo("null");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void the_hairline_is_pulled_with_the_keyboard_alone() throws Exception {
        String page = begin();
        try (Chromium tab = open(page)) {
            tab.until(READY);
            tab.click(".sides a[data-side=head-front]");
            tab.value("document.getElementById('pull').focus()");
            tab.click("#pull");
            tab.until("document.querySelectorAll('#stage .handle').length > 4");
            String before = dots(tab);
            for (int i = 0; i < 60 && !tab.value(onHandle()).equals("true"); i++) {
                tab.press("Tab");
            }
            assertThat(tab.value(onHandle()))
                    .as("Tab comes to a handle; it is at " + tab.value(active()))
                    .isEqualTo("true");
            String handle = tab.value("document.activeElement.dataset.n");
            for (int i = 0; i < 12; i++) {
                tab.press("ArrowUp");
            }
            tab.until(READY + ".querySelector('.value').textContent !== '" + before + "'");
            tab.until("document.activeElement?.dataset?.n === '" + handle + "'");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_handle_stays_held_while_another_window_has_the_keyboard() throws Exception {
        try (Chromium tab = open(begin())) {
            tab.until(READY);
            tab.click("#pull");
            tab.until(onHandle() + " === 'true'");
            tab.turnAway();
            tab.until("!document.hasFocus()");
            tab.value("document.querySelector('#stage .overlay').dataset.old = 'yes'");
            tab.value(
                    "(() => { const t = document.getElementById('time'); t.value = 0;"
                            + " t.dispatchEvent(new Event('input')); })()");
            tab.until("document.querySelector('#stage .overlay:not([data-old])')");
            assertThat(tab.value(onHandle())).isEqualTo("true");
        }
    }

    @Test
    void a_handle_stays_in_the_hand_while_the_picture_changes() throws Exception {
        try (Chromium tab = open(begin())) {
            tab.until(READY);
            tab.click(".sides a[data-side=head-front]");
            tab.click("#pull");
            tab.until("document.querySelectorAll('#stage .handle').length > 4");
            String handle = "#stage .handle[data-n=\"4\"] circle";
            String before = dots(tab);
            tab.value("document.querySelector('#stage .overlay').dataset.old = 'yes'");
            tab.pressAt(handle, 0.5, 0.5);
            tab.value(
                    "(() => { const t = document.getElementById('time'); t.value = 0;"
                            + " t.dispatchEvent(new Event('input')); })()");
            tab.until("document.querySelector('#stage img.after').alt.startsWith('Before')");
            Thread.sleep(500);
            tab.moveTo(handle, 0.5, -0.3);
            tab.moveTo(handle, 0.5, -0.3);
            assertThat(tab.value("String(document.querySelector('#stage .overlay').dataset.old)"))
                    .isEqualTo("yes");
            tab.letGo(handle, 0.5, 0.5);
            tab.until("document.querySelector('#stage .overlay:not([data-old])')");
            tab.until(READY + ".querySelector('.value').textContent !== '" + before + "'");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void a_link_that_was_taken_back_closes_under_the_visitor() throws Exception {
        String page = begin();
        String told = browser.post(page + "/shares", Map.of("days", "1")).body();
        Matcher link = Pattern.compile("/s/[A-Za-z0-9_-]{43}").matcher(told);
        assertThat(link.find()).isTrue();
        try (Chromium visitor = open(link.group())) {
            assertThat(visitor.value("document.querySelectorAll('.pair img').length"))
                    .isEqualTo("2");
            String picture = visitor.value("document.querySelector('.pair img').src");
            Matcher revoke =
                    Pattern.compile("action=\"(/cases/[^\"]+/revoke)\"")
                            .matcher(browser.get(page + "/shares").body());
            assertThat(revoke.find()).isTrue();
            browser.post(revoke.group(1), Map.of());
            assertThat(visitor.value("fetch('" + picture + "').then(a => a.status)"))
                    .isEqualTo("404");
            visitor.open(address(link.group()));
            assertThat(visitor.value("document.querySelectorAll('.pair img').length"))
                    .isEqualTo("0");
        }
    }

    private String begin() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        browser.bytes(page + "/pictures/head-front?size=thumb");
        return page;
    }

    private Chromium open(String path) throws Exception {
        Chromium tab = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000);
        tab.open(address(path));
        return tab;
    }

    private String address(String path) {
        return server.orElseThrow().address().replaceAll("/$", "") + path;
    }

    private static String dots(Chromium tab) throws Exception {
        return tab.value("document.querySelector('.card .value').textContent");
    }

    private static String checked(Chromium tab, String name) throws Exception {
        return tab.value("document.querySelector('input[name=" + name + "]:checked').value");
    }

    private static String active() {
        return "document.hasFocus() + ' ' + document.activeElement?.outerHTML.slice(0, 200)";
    }

    private static String onHandle() {
        return "String(document.activeElement?.classList.contains('handle') ?? false)";
    }
}
