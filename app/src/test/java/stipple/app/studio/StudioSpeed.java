package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How quick the studio is to the hand, measured in a real browser on the example client, with the
/// server as a person starts it. No suite runs it, and it fails on no figure: time depends on the
/// machine. It is asked for by name, after the launcher has built the program:
///
///     ./stipple help && ./stipple test -pl core,app -Dtest=StudioSpeed -Dsurefire.failIfNoSpecifiedTests=false
///
/// The figures stand in target/studio-speed.txt. Where the machine has no graphics card the browser
/// puts its pages together and draws the head that can be turned by the processor, which also serves.
class StudioSpeed {
    private static final String STAGE = "document.querySelector('#stage img.after')";
    private static final String HEAD = ".head3d";
    private static final int IDLE_MILLIS = 50_000;
    private static final int SETTLING_MILLIS = 2000;
    private static final int STEPS = 60;

    private final List<String> figures = new ArrayList<>();

    @Test
    void a_hand_waits_so_long(@TempDir Path folder) throws Exception {
        try (ServerProcess first = ServerProcess.launched(folder)) {
            tell("first start ", " ms", first.startMillis());
            first.end();
        }
        try (ServerProcess server = ServerProcess.launched(folder);
                Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            tell("start ", " ms", server.startMillis());
            page.open(server.address());
            Thread.sleep(IDLE_MILLIS);
            tell("idle after the first page ", " MB", server.megabytes().orElse(0));
            page.click("form[action='/cases/example'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until(STAGE + "?.complete");
            Thread.sleep(IDLE_MILLIS);
            for (int round = 0; round < 10; round++) {
                tell(
                        "year changed, picture there after ",
                        " ms",
                        picture(page, year(11 + round % 8)));
            }
            for (int steps : new int[] {1, 2, -1, -2}) {
                String millis = picture(page, shade(steps));
                tell("another shade, picture there after ", " ms", millis);
                page.until("document.querySelector('#panel[data-ready=true] .cards')");
                Thread.sleep(SETTLING_MILLIS);
            }
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            for (int round = 0; round < 5; round++) {
                String millis = pull(page, round % 2 == 0 ? -12 : 12);
                tell("hairline pulled, picture there after ", " ms", millis);
            }
            page.click("#pull");
            head(page);
            tell("at most ", " MB", server.peakMegabytes().orElse(0));
            Thread.sleep(IDLE_MILLIS);
            tell("idle after the work ", " MB", server.megabytes().orElse(0));
            assertThat(page.complaints()).isEmpty();
        } finally {
            Path file = Path.of("target", "studio-speed.txt");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, figures);
        }
    }

    private void tell(String before, String after, Object fact) {
        figures.add(before + fact + after);
    }

    private static String year(int place) {
        return "const t = document.getElementById('time'); t.value = "
                + place
                + "; t.dispatchEvent(new Event('input'));";
    }

    private static String shade(int steps) {
        return "document.querySelector('input[name=shadeSteps][value=\"" + steps + "\"]').click();";
    }

    /// From what the hand does to the decoded picture.
    private static String picture(Chromium page, String deed) throws Exception {
        return page.value(
                "new Promise(done => { const img = "
                        + STAGE
                        + "; const from = performance.now();"
                        + " new MutationObserver((m, o) => { o.disconnect();"
                        + " img.decode().then(() => done(Math.round(performance.now() - from)));"
                        + " }).observe(img, {attributes: true, attributeFilter: ['src']}); "
                        + deed
                        + " })");
    }

    /// From letting go of the hairline to the decoded picture of the new plan.
    private static String pull(Chromium page, int byPx) throws Exception {
        page.value(
                "window.pulled = new Promise(done => { const img = "
                        + STAGE
                        + "; let from = 0; addEventListener('pointerup', () => { from ="
                        + " performance.now(); }, {once: true, capture: true}); new"
                        + " MutationObserver((m, o) => { o.disconnect(); img.decode().then(() =>"
                        + " done(Math.round(performance.now() - from))); }).observe(img,"
                        + " {attributes: true, attributeFilter: ['src']}); }); 0");
        page.drag("#stage .handle:nth-of-type(4)", 0, byPx);
        String millis = page.value("window.pulled");
        page.until("document.querySelectorAll('#stage .handle').length > 5");
        page.until("document.querySelector('#panel[data-ready=true] .cards')");
        Thread.sleep(SETTLING_MILLIS);
        return millis;
    }

    private void head(Chromium page) throws Exception {
        page.click("#turn");
        page.until("Number(document.querySelector('.head3d')?.dataset.dots) > 10000");
        tell("dots on the head ", "", page.value("document.querySelector('.head3d').dataset.dots"));
        tell("turned: ", "", turned(page));
        page.click("#pull");
        double[] grip = grip(page);
        watch(page);
        for (int step = 0; step < STEPS; step++) {
            double turn = 2 * Math.PI * step / 20;
            page.moveTo(
                    HEAD, grip[0] + 0.03 * Math.sin(turn), grip[1] + 0.03 * (1 - Math.cos(turn)));
        }
        tell("hairline dragged: ", "", page.value("window.watched()"));
        page.letGo(HEAD, grip[0], grip[1]);
    }

    /// Presses here and there on the forehead until a handle is held.
    private static double[] grip(Chromium page) throws Exception {
        for (double down = 0.2; down < 0.6; down += 0.02) {
            page.pressAt(HEAD, 0.5, down);
            if (page.value("document.querySelector('.head3d').dataset.held ?? ''").isEmpty()) {
                page.letGo(HEAD, 0.5, down);
            } else {
                return new double[] {0.5, down};
            }
        }
        throw new AssertionError("no handle of the hairline was found");
    }

    /// Counts drawn frames, and waits between them of more than 33 ms as dropped.
    private static void watch(Chromium page) throws Exception {
        page.value(
                "(() => { const c = document.querySelector('.head3d'); const first ="
                        + " Number(c.dataset.frames); const from = performance.now(); let last ="
                        + " from; let seen = first; let late = 0; let worst = 0; let on = true;"
                        + " const look = () => { if (Number(c.dataset.frames) !== seen) { seen ="
                        + " Number(c.dataset.frames); const now = performance.now(); const gap ="
                        + " now - last; last = now; if (gap > 34) late++; worst = Math.max(worst,"
                        + " gap); } if (on) requestAnimationFrame(look); }; look();"
                        + " window.watched = () => { on = false; const s = (performance.now() -"
                        + " from) / 1000; return Math.round((seen - first) / s) + ' frames a"
                        + " second, ' + late + ' of ' + (seen - first) + ' later than 34 ms, at"
                        + " worst ' + Math.round(worst) + ' ms'; }; })()");
    }

    /// Turns the head to and fro by the keyboard for two seconds, and ends where it began.
    private static String turned(Chromium page) throws Exception {
        watch(page);
        page.value(
                "new Promise(done => { const c = document.querySelector('.head3d'); const from ="
                        + " performance.now(); let n = 0; const turn = () => { c.dispatchEvent(new"
                        + " KeyboardEvent('keydown', {key: n++ % 20 < 10 ? 'ArrowLeft' :"
                        + " 'ArrowRight'})); if (performance.now() - from < 2000 || n % 20)"
                        + " requestAnimationFrame(turn); else done(0); }; turn(); })");
        return page.value("window.watched()");
    }
}
