package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.media.MadeScans;
import stipple.app.media.ScanDoor;
import stipple.app.media.ScanLimits;
import stipple.app.media.ScanResult;
import stipple.app.planning.ScanService;
import stipple.app.text.Messages;
import stipple.core.geometry.Similarity;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.Landmark;

/// A person's own scan from upload to plan and back to the template head, on a real server; first
/// without script, then by clicks in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanPagesTest {
    private static final HeadShape SHAPE = new HeadShape(1.07, 1.02, 0.98, 4);
    private static final Head HEAD = Head.of(HeadTemplate.shipped(), SHAPE);
    private static final Path PAGES = Path.of("target", "studio-pages");
    private static final Pattern CIRCUMFERENCE = Pattern.compile("\"circumferenceMm\":([0-9.]+)");

    /// Centimetres, lying on its back: z up.
    private static final Similarity SCAN_FROM_HEAD =
            new Similarity(
                    0.1,
                    new Vec3(1, 0, 0),
                    new Vec3(0, 0, -1),
                    new Vec3(0, 1, 0),
                    new Vec3(40, 2, 90));

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

    /// A case with a scan to which a head was fitted.
    static String scanned(Browser browser) throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of())) + "/scan";
        assertThat(browser.upload(page, "scan", ply()).statusCode()).isEqualTo(302);
        String answer = browser.post(page + "/points", points("cm", true)).body();
        assertThat(answer).isEmpty();
        return page;
    }

    @Test
    void the_head_follows_the_scan_and_every_step_can_be_undone() throws Exception {
        String page = scanned(browser);
        String home = page.replace("/scan", "");
        assertThat(browser.get(page).body()).contains("Half of the scanned skull lies within 0.");
        double own = circumference(home);
        assertThat(own / HEAD.circumferenceMm()).isCloseTo(1, within(0.005));
        browser.post(home + "/undo", Map.of());
        double template = circumference(home);
        assertThat(Math.abs(template - own)).isGreaterThan(5);
        browser.post(home + "/redo", Map.of());
        assertThat(circumference(home)).isEqualTo(own);
        browser.post(page + "/template", Map.of());
        assertThat(circumference(home)).isEqualTo(template);
        assertThat(browser.get(page).body())
                .contains("ear-top-left")
                .doesNotContain("scanned skull");
    }

    @Test
    void the_wrong_unit_is_told_with_the_right_one_and_nothing_is_lost() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of())) + "/scan";
        browser.upload(page, "scan", ply());
        String told = browser.post(page + "/points", points("mm", true)).body();
        assertThat(told).contains("In millimetres this head would be 0.10 times", "In centimetres");
        String kept = points("mm", false).get("x-glabella");
        assertThat(browser.get(page).body()).contains("value=\"" + kept + "\"");
    }

    @Test
    void what_is_no_scan_is_refused_and_a_deleted_scan_is_gone() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of())) + "/scan";
        byte[] text = "ply\nformat ascii 1.0\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(browser.upload(page, "scan", text).body()).contains("its head does not end");
        browser.upload(page, "scan", MadeScans.glb(MadeScans.seen(HEAD, SCAN_FROM_HEAD)));
        assertThat(browser.get(page + "/surface").statusCode()).isEqualTo(200);
        browser.post(page + "/remove", Map.of());
        assertThat(browser.get(page + "/surface").statusCode()).isEqualTo(404);
        browser.post(page.replace("/scan", "/undo"), Map.of());
        assertThat(browser.get(page + "/surface").statusCode()).isEqualTo(200);
        browser.post(page.replace("/scan", "/redo"), Map.of());
        assertThat(browser.get(page).body()).contains("A scan was taken out");
        browser.post(page + "/erase", Map.of());
        assertThat(browser.get(page).body()).doesNotContain("A scan was taken out");
        browser.post(page.replace("/scan", "/undo"), Map.of());
        assertThat(browser.get(page + "/surface").statusCode()).isEqualTo(404);
        String other = Browser.location(browser.post("/cases/head", Map.of())) + "/scan";
        assertThat(browser.get(other + "/surface").statusCode()).isEqualTo(404);
    }

    @Test
    void landmarks_are_clicked_on_the_scan(@TempDir Path folder) throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no Chromium");
        Path file = Files.write(folder.resolve("head.ply"), ply());
        String page = Browser.location(browser.post("/cases/head", Map.of())) + "/scan";
        try (Chromium chromium = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            chromium.open(server.address() + page.substring(1));
            chromium.chooseFile(".scan-file input[type=file]", file);
            chromium.click(".scan-file button");
            chromium.until("document.querySelector('#scan-frame canvas')?.dataset.ready");
            chromium.click("#tip");
            for (int k = 0; k < 3; k++) {
                chromium.click("#tip");
            }
            chromium.clickAt("#scan-frame canvas", 0.5, 0.42);
            chromium.until("document.querySelector('.points li').classList.contains('set')");
            chromium.picture(PAGES.resolve("scan-click.png"));
            chromium.click(".points li:nth-child(4) .choose");
            chromium.value("document.querySelector('#scan-frame canvas').focus()");
            chromium.press("ArrowUp");
            chromium.value(
                    "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key:"
                            + " 'Enter'}))");
            chromium.until("document.querySelectorAll('.points li.set').length === 2");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void the_fitted_head_lies_on_the_scan(@TempDir Path folder) throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no Chromium");
        String page = scanned(browser);
        try (Chromium chromium = Chromium.start(Chromium.program().orElseThrow(), 1280, 1000)) {
            chromium.open(server.address() + page.substring(1));
            chromium.until("document.querySelector('#scan-frame canvas')?.dataset.ready");
            chromium.click("#overlay");
            chromium.until("document.getElementById('measured').textContent.includes('mm apart')");
            for (int k = 0; k < 3; k++) {
                chromium.click("#tip");
            }
            chromium.value("new Promise(done => setTimeout(done, 500))");
            chromium.picture(PAGES.resolve("scan-fitted.png"));
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private double circumference(String home) throws Exception {
        Matcher found = CIRCUMFERENCE.matcher(browser.get(home + "/files/plan.json").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static byte[] ply() {
        TriangleMesh scan = MadeScans.seen(HEAD, SCAN_FROM_HEAD);
        return MadeScans.plyBinary(scan, ByteOrder.LITTLE_ENDIAN);
    }

    private static Map<String, String> points(String unit, boolean isDone) {
        ScanResult opened = new ScanDoor(ScanLimits.USUAL, Messages.english()).open("scan", ply());
        Vec3 middle = ((ScanResult.Opened) opened).middle();
        Map<String, String> form = new TreeMap<>(Map.of("unit", unit));
        List<Landmark> marks = ScanService.landmarks();
        for (Landmark mark : marks) {
            Vec3 at = SCAN_FROM_HEAD.of(HEAD.landmark(mark)).minus(middle);
            form.put("x-" + mark.id(), Double.toString(at.x()));
            form.put("y-" + mark.id(), Double.toString(at.y()));
            form.put("z-" + mark.id(), Double.toString(at.z()));
        }
        if (isDone) {
            form.put("done", "1");
        }
        return form;
    }
}
