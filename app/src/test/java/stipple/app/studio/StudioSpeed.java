package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How quick the studio is to the hand, measured in a real browser when asked for with
/// `-Dstipple.speed=true`; the figures stand in target/studio-speed.txt. It fails on no figure: time
/// depends on the machine.
class StudioSpeedTest {
    private static final List<String> AS_LAUNCHED =
            List.of(
                    "-Xmx1200m",
                    "-Xms24m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-Xss512k",
                    "-XX:TieredStopAtLevel=4");
    private static final String STAGE = "document.querySelector('#stage img.after')";

    private final List<String> figures = new ArrayList<>();

    @Test
    void a_hand_waits_so_long(@TempDir Path folder) throws Exception {
        assumeTrue(Boolean.getBoolean("stipple.speed"), "measured with -Dstipple.speed=true");
        assumeTrue(Chromium.program().isPresent(), "no Chromium");
        try (ServerProcess server = ServerProcess.start(folder, AS_LAUNCHED);
                Chromium page = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            figures.add("start " + server.startMillis() + " ms");
            page.open(server.address());
            figures.add("after the first page " + server.megabytes().orElse(0) + " MB");
            page.click("form[action='/cases/example'] button");
            page.until("document.querySelector('#panel[data-ready=true] .cards')");
            page.until(STAGE + "?.complete");
            for (int round = 0; round < 12; round++) {
                year(page, 11 + round % 8);
            }
            page.click("#pull");
            page.until("document.querySelectorAll('#stage .handle').length > 5");
            for (int round = 0; round < 6; round++) {
                pull(page, round % 2 == 0 ? -12 : 12);
            }
            page.click("#pull");
            page.click("#turn");
            page.until("Number(document.querySelector('.head3d')?.dataset.dots) > 10000");
            figures.add("frames a second of the head with all dots " + frames(page));
            figures.add("at most " + server.peakMegabytes().orElse(0) + " MB");
            assertThat(page.complaints()).isEmpty();
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "studio-speed.txt"), figures);
    }

    /// From the slider's event to the decoded picture.
    private void year(Chromium page, int place) throws Exception {
        figures.add(
                "year changed, picture there after "
                        + page.value(
                                "new Promise(done => { const img = "
                                        + STAGE
                                        + "; const from = performance.now();"
                                        + " new MutationObserver((m, o) => { o.disconnect();"
                                        + " img.decode().then(() => done(Math.round("
                                        + "performance.now() - from))); })"
                                        + ".observe(img, {attributes: true, attributeFilter:"
                                        + " ['src']}); const t = document.getElementById('time');"
                                        + " t.value = "
                                        + place
                                        + "; t.dispatchEvent(new Event('input')); })")
                        + " ms");
    }

    /// From letting go of the hairline to the decoded picture of the new plan.
    private void pull(Chromium page, int byPx) throws Exception {
        page.value(
                "window.pulled = new Promise(done => { const img = "
                        + STAGE
                        + "; let from = 0; addEventListener('pointerup', () => { from ="
                        + " performance.now(); }, {once: true, capture: true});"
                        + " new MutationObserver((m, o) => { o.disconnect(); img.decode().then(() =>"
                        + " done(Math.round(performance.now() - from))); }).observe(img,"
                        + " {attributes: true, attributeFilter: ['src']}); }); 0");
        page.drag("#stage .handle:nth-of-type(4)", 0, byPx);
        figures.add("hairline pulled, picture there after " + page.value("window.pulled") + " ms");
        page.until("document.querySelectorAll('#stage .handle').length > 5");
        page.until("document.querySelector('#panel[data-ready=true] .cards')");
    }

    /// Turns the head by the keyboard for two seconds.
    private static String frames(Chromium page) throws Exception {
        return page.value(
                "new Promise(done => { const c = document.querySelector('.head3d'); const start ="
                        + " Number(c.dataset.frames); const from = performance.now(); const turn = ()"
                        + " => { c.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft'}));"
                        + " if (performance.now() - from < 2000) requestAnimationFrame(turn); else"
                        + " done(Math.round((Number(c.dataset.frames) - start) / 2)); }; turn(); })");
    }
}
