package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;

/// A newcomer's walk in a real browser. Pictures of every page are kept in target/studio-pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioBrowserTest {
    private static final Path PAGES = Path.of("target", "studio-pages");

    private Optional<StippleApplication.Running> server = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium: install one (apt-get install chromium) or name it with"
                        + " -Dstipple.chromium=PATH to run the studio in a browser");
        server = Optional.of(StippleApplication.start(StudioServerTest.settings(folder)));
    }

    @AfterAll
    void end() {
        server.ifPresent(StippleApplication.Running::close);
    }

    @Test
    void from_the_first_page_to_a_pulled_hairline_and_back() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            page.open(address);
            page.picture(PAGES.resolve("start.png"));
            page.click("form[action='/cases/example'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until("document.querySelector('#stage img.after')?.complete");
            page.picture(PAGES.resolve("case.png"));
            String dots = page.value("document.querySelector('.card .value').textContent");

            page.value(
                    "(() => { const t = document.getElementById('time'); t.value = t.max;"
                            + " t.dispatchEvent(new Event('input')); })()");
            page.until("document.getElementById('moment-name').textContent === 'Year 20'");
            page.click(".outcomes a[data-outcome=worst]");
            page.until("document.querySelector('#stage img.after').src.startsWith('blob:')");

            page.click("#close");
            page.until("document.querySelector('#stage img.after').naturalWidth === 1000");
            page.picture(PAGES.resolve("close.png"));
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            page.picture(PAGES.resolve("pull.png"));
            page.drag("#stage .handle:nth-of-type(4)", 0, -30);
            page.until(
                    "document.querySelector('#panel[data-ready=true] .card .value')"
                            + ".textContent !== '"
                            + dots
                            + "'");
            assertThat(page.value("document.getElementById('undo').disabled")).isEqualTo("false");
            page.click("#undo");
            page.until(
                    "document.querySelector('#panel[data-ready=true] .card .value')"
                            + ".textContent === '"
                            + dots
                            + "'");

            stepsTakeTheChoicesAlong(page);

            page.click("#turn");
            page.until("Number(document.querySelector('.head3d')?.dataset.dots) > 10000");
            page.picture(PAGES.resolve("turn.png"));
            page.click("#turn");

            page.size(390, 844);
            page.picture(PAGES.resolve("case-phone.png"));
            assertThat(page.value("document.documentElement.scrollWidth")).isEqualTo("390");
            assertThat(page.complaints()).isEmpty();
            assertThat(page.requests())
                    .allMatch(r ->
                            r.startsWith(address)
                                    || r.startsWith("blob:" + address)
                                    || r.startsWith("data:"));
        }
    }

    @Test
    void all_views_stand_side_by_side_and_follow_time_and_plan() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1920, 1000)) {
            page.open(address);
            page.click("form[action='/cases/example'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until("document.querySelector('#stage img.after')");
            page.click("#together");
            page.until(following("healed"));
            assertThat(page.value("document.querySelectorAll('#all-views [data-side]').length"))
                    .isEqualTo("6");
            page.until("Number(document.querySelector('#all-views canvas').dataset.dots) > 10000");
            page.picture(PAGES.resolve("together.png"));
            page.value("window.before = true");
            page.value("location.reload()");
            page.until("document.readyState === 'complete' && !window.before");
            page.until(following("healed"));
            page.value(
                    "(() => { const t = document.getElementById('time'); t.value = t.max;"
                            + " t.dispatchEvent(new Event('input')); })()");
            page.until(following("year-20"));
            choose(page, "straight");
            page.until(
                    following("year-20")
                            + " && document.querySelector('#all-views li').dataset.shown"
                            + ".startsWith(document.getElementById('panel').dataset.revision)");
            page.click("#all-views [data-side=photo-top] button");
            page.until("!document.querySelector('.together')");
            page.until(
                    "document.querySelector('.sides [aria-current]').dataset.side ==="
                            + " 'photo-top'");
            assertThat(page.value("localStorage.length")).isEqualTo("0");
            page.click("#together");
            page.click("#pull");
            page.until("document.querySelector('#stage .handle')");
            page.click("#pull");
            page.click("#together");
            page.size(390, 844);
            page.until("!document.querySelector('.together')");
            assertThat(page.value("document.documentElement.scrollWidth")).isEqualTo("390");
            assertThat(page.complaints()).isEmpty();
        }
    }

    /// Whether every tile shows this moment.
    private static String following(String moment) {
        return "[...document.querySelectorAll('#all-views li')].length > 0 &&"
                + " [...document.querySelectorAll('#all-views li')].every((tile) =>"
                + " (tile.dataset.shown ?? '').includes(' "
                + moment
                + " '))";
    }

    /// A choice that is undone is no longer shown as chosen, and the next one still counts.
    private static void stepsTakeTheChoicesAlong(Chromium page) throws Exception {
        choose(page, "straight");
        step(page, "undo", "natural");
        step(page, "redo", "straight");
        choose(page, "receded");
        step(page, "undo", "straight");
        step(page, "undo", "natural");
    }

    private static void choose(Chromium page, String style) throws Exception {
        String revision = page.value("document.getElementById('panel').dataset.revision");
        page.value(
                "document.querySelector('input[name=hairlineStyle][value=" + style + "]').click()");
        page.until(
                "document.querySelector('#panel[data-ready=true]')?.dataset.revision !== '"
                        + revision
                        + "' && document.querySelector('#panel[data-ready=true]')");
    }

    private static void step(Chromium page, String button, String style) throws Exception {
        page.click("#" + button);
        page.until(
                "document.querySelector('input[name=hairlineStyle]:checked')?.value === '"
                        + style
                        + "' && document.querySelector('#panel[data-ready=true]')");
    }

    @Test
    void a_photo_is_placed_by_hand_and_planned_on() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            page.open(address);
            page.until("document.querySelector('.js')");
            page.chooseFile("#photo", Path.of("..", "examples", "front.jpg"));
            page.click(".main-way button");
            page.until("document.querySelector('.js #place')");
            page.click("input[name=view][value=front]");
            page.until("document.querySelectorAll('.points li').length > 4");
            for (String[] point :
                    new String[][] {
                        {"ear-top-left", "968", "623"},
                        {"ear-top-right", "235", "601"},
                        {"glabella", "639", "616"},
                        {"nose-tip", "634", "947"}
                    }) {
                for (int k = 1; k <= 2; k++) {
                    page.value(
                            "(() => { const i = document.querySelector(\"input[name="
                                    + (k == 1 ? "x-" : "y-")
                                    + point[0]
                                    + "]\"); i.value = '"
                                    + point[k]
                                    + "'; i.dispatchEvent(new Event('change')); })()");
                }
            }
            page.until("document.querySelectorAll('#handles .handle').length >= 4");
            page.picture(PAGES.resolve("place.png"));
            page.click("button[name=done]");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            assertThat(page.value("document.querySelector('.sides a').dataset.side"))
                    .isEqualTo("photo-front");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_stroke_is_kept_taken_back_and_brought_back() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            page.open(address);
            page.click("form[action='/cases/example'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.click("a.paint[href$='/brush']");
            page.until("document.querySelector('.js #canvas.brushed')");
            page.until("/[0-9] /.test(document.getElementById('plan-told').textContent)");
            String dots = page.value("document.getElementById('plan-told').textContent");
            String things = page.value("document.querySelectorAll('#shapes li').length");

            page.value("scrollTo(0, 0)");
            page.drag("#canvas", 0.45, 0.12, 60, 6);
            page.until("document.querySelectorAll('#shapes li').length == " + things + " + 1");
            page.until(
                    "/[0-9] /.test(document.getElementById('plan-told').textContent) &&"
                            + " document.getElementById('plan-told').textContent !== '"
                            + dots
                            + "'");
            page.until("!document.querySelector('#plan-picture.old')");
            page.whole(PAGES.resolve("brush.png"));
            page.click("#undo");
            page.until("document.querySelectorAll('#shapes li').length == " + things);
            page.until("document.getElementById('plan-told').textContent === '" + dots + "'");
            page.click("#redo");
            page.until("document.querySelectorAll('#shapes li').length == " + things + " + 1");

            page.click("input[value=birthmark]");
            page.value("document.getElementById('canvas').focus()");
            String usual = page.value("document.getElementById('radius').value");
            page.click("[data-zoom=in]");
            page.click("[data-zoom=in]");
            assertThat(page.value("document.querySelector('#zoom output').textContent"))
                    .isEqualTo("225 %");
            assertThat(Integer.parseInt(page.value("document.getElementById('radius').value")))
                    .as("the brush stays as large on the screen, so it is finer on the photo")
                    .isBetween(2, Integer.parseInt(usual) / 2);
            page.click("[data-zoom=hand]");
            String seen = page.value("document.getElementById('canvas').getAttribute('viewBox')");
            page.drag("#canvas", 40, 30);
            assertThat(page.value("document.getElementById('canvas').getAttribute('viewBox')"))
                    .as("with the hand a drag moves the photo and paints nothing")
                    .isNotEqualTo(seen);
            page.click("[data-zoom=whole]");
            assertThat(page.value("document.querySelector('#zoom output').textContent"))
                    .isEqualTo("100 %");
            page.value("document.getElementById('canvas').focus()");
            page.press("Enter");
            page.press("ArrowRight");
            page.press("Enter");
            page.until("document.querySelectorAll('#shapes li').length == " + things + " + 2");
            page.open(page.value("location.href"));
            assertThat(page.value("document.querySelectorAll('#shapes li').length"))
                    .isEqualTo(Integer.toString(Integer.parseInt(things) + 2));
            page.size(390, 844);
            page.whole(PAGES.resolve("brush-phone.png"));
            assertThat(page.value("document.documentElement.scrollWidth")).isEqualTo("390");

            page.click(".crumbs a");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.value("document.querySelector('#versions input[name=name]').value = 'Painted'");
            page.click("#versions .add button");
            page.until("document.querySelector('#versions a[href$=compare]')");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until("window.htmx && document.readyState === 'complete'");
            String before = page.value("document.getElementById('panel').dataset.revision");
            page.click("input[name=shadeSteps][value='2']");
            page.until(
                    "document.querySelector('#panel[data-ready=true]')?.dataset.revision !== '"
                            + before
                            + "'");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.click("#versions a[href$=compare]");
            page.until("document.querySelectorAll('.twins img').length === 2");
            page.until("[...document.images].every(i => i.complete && i.naturalWidth > 100)");
            page.whole(PAGES.resolve("compare-phone.png"));
            assertThat(page.value("document.querySelector('.versus').textContent"))
                    .contains("Painted", "+30");
            page.click("#swap");
            page.until("document.querySelector('.versus')?.textContent.includes('\u221230')");
            assertThat(page.value("document.documentElement.scrollWidth")).isEqualTo("390");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void guides_stand_by_and_a_line_too_low_is_told_while_it_is_pulled() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            page.open(address);
            page.click("form[action='/cases/head'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until("document.querySelector('#stage img.after')?.complete");
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            assertThat(page.value("document.querySelectorAll('#stage path.guide').length"))
                    .isEqualTo("2");
            page.value(
                    "document.querySelectorAll('#guides input:not(:checked)').forEach(i =>"
                            + " i.click())");
            assertThat(page.value("document.querySelectorAll('#stage path.guide').length"))
                    .isEqualTo("5");
            assertThat(page.value("document.getElementById('line-height').textContent"))
                    .contains("80 mm")
                    .doesNotContain("lower than");
            page.value("document.querySelectorAll('#stage .handle')[5].focus()");
            for (int k = 0; k < 8; k++) {
                page.value(
                        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                                + " {key: 'ArrowDown', shiftKey: true, bubbles: true}))");
            }
            assertThat(page.value("document.getElementById('line-height').textContent"))
                    .as("told before anything is sent")
                    .contains("lower than 75 mm");
            page.picture(PAGES.resolve("guides.png"));
            page.until("!document.getElementById('undo').disabled");
            page.until("document.querySelector('#panel .findings')?.textContent.includes('low')");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void temples_that_close_are_told_while_the_line_is_pulled() throws Exception {
        try (Chromium page = onTheHead()) {
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            String told = "document.getElementById('line-warnings').textContent";
            assertThat(page.value(told)).isEmpty();
            page.value("document.querySelectorAll('#stage .handle')[5].focus()");
            press(page, "ArrowUp", 5);
            assertThat(page.value(told))
                    .as("told before anything is sent")
                    .contains("at least 10 mm further back");
            page.until("!document.getElementById('undo').disabled");
            page.until(
                    "document.querySelector('#panel .findings')?.textContent.includes('corners')");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_line_too_low_for_any_age_is_told_while_it_is_pulled() throws Exception {
        try (Chromium page = onTheHead()) {
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            String told = "document.getElementById('line-warnings').textContent";
            page.value("document.querySelectorAll('#stage .handle')[5].focus()");
            int presses = 0;
            while (page.value(told).isEmpty() && presses < 40) {
                press(page, "ArrowDown", 1);
                presses++;
            }
            assertThat(page.value(told)).contains("Lower than 60 mm");
            assertThat(page.value("document.getElementById('undo').disabled"))
                    .as("told before anything is sent")
                    .isEqualTo("true");
            page.until("!document.getElementById('undo').disabled");
            page.until(
                    "document.querySelector('#panel .findings')?.textContent.includes('hardly"
                            + " ever')");
            assertThat(page.value(told)).contains("Lower than 60 mm");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_key_pulls_the_line_on_the_turning_head() throws Exception {
        try (Chromium page = onTheHead()) {
            page.click("#turn");
            page.until("Number(document.querySelector('.head3d')?.dataset.dots) > 10000");
            page.value("document.getElementById('pull').click()");
            assertThat(page.value("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Pull the hairline 1");
            page.value("document.querySelectorAll('.head3d-grips button')[5].focus()");
            press(page, "ArrowDown", 2);
            page.picture(PAGES.resolve("turn-keys.png"));
            String height = "document.getElementById('line-height').textContent";
            page.until(height + " !== '' && !" + height + ".includes(' 80 mm')");
            page.until("!document.getElementById('undo').disabled");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            assertThat(page.value("document.activeElement.getAttribute('aria-label')"))
                    .as("the handle stays chosen")
                    .isEqualTo("Pull the hairline 6");
            page.value("document.querySelectorAll('.head3d-grips button')[1].focus()");
            press(page, "ArrowUp", 3);
            page.until(
                    "document.querySelector('#panel[data-ready=true]')?.dataset.revision !== '"
                            + page.value("document.getElementById('panel').dataset.revision")
                            + "'");
            assertThat(page.complaints()).isEmpty();
        }
    }

    private Chromium onTheHead() throws Exception {
        Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000);
        page.open(server.orElseThrow().address());
        page.click("form[action='/cases/head'] button");
        page.until("document.querySelector('#panel[data-ready=true] .cards')");
        page.until("document.querySelector('#stage img.after')?.complete");
        return page;
    }

    /// Presses a key with Shift, which goes ten times as far.
    private static void press(Chromium page, String key, int times) throws Exception {
        for (int k = 0; k < times; k++) {
            page.value(
                    "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '"
                            + key
                            + "', shiftKey: true, bubbles: true}))");
        }
    }

    @Test
    void a_format_that_only_the_browser_reads_becomes_a_photo_of_the_case() throws Exception {
        String address = server.orElseThrow().address();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            page.open(address);
            page.click("form[action='/cases/head'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.value(
                    "(() => { const c = document.createElement('canvas'); c.width = 900; c.height ="
                            + " 1200; const x = c.getContext('2d'); x.fillStyle = '#b98'; x.fillRect(0,"
                            + " 0, 900, 1200); c.toBlob(b => { const d = new DataTransfer();"
                            + " d.items.add(new File([b], 'a.webp', {type: 'image/webp'}));"
                            + " document.querySelector('#photos input[type=file]').files = d.files;"
                            + " document.querySelector('#photos form').requestSubmit(); },"
                            + " 'image/webp'); })()");
            page.until("document.querySelector('.js #place')");
            assertThat(page.complaints()).isEmpty();
        }
    }
}
