package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.lan.LanSettings;

/// Opens every page in a real browser, wide and light, then as narrow and dark as a phone at night:
/// axe finds nothing, nothing runs out of the window, the console stays silent, and nothing is
/// asked of any other machine. Pictures are kept in target/studio-pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/stipple/app/studio/pages");
    private static final Path PAGES = Path.of("target", "studio-pages");
    private static final int WIDE_PX = 1280;
    private static final int NARROW_PX = 360;

    private final Map<String, String> pathByTemplate = new TreeMap<>();
    private Optional<StippleApplication.Running> server = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        assumeTrue(
                Chromium.program().isPresent(),
                "no Chromium: install one (apt-get install chromium) or name it with"
                        + " -Dstipple.chromium=PATH to look at every page");
        LanSettings house =
                new LanSettings(
                        List.of(InetAddress.getByName("127.0.0.2")), folder.resolve("keys"));
        server =
                Optional.of(
                        StippleApplication.start(StudioServerTest.settings(folder).withLan(house)));
        fill(new Browser(server.orElseThrow().address()));
    }

    @AfterAll
    void end() {
        server.ifPresent(StippleApplication.Running::close);
    }

    /// A new page gets its line here.
    private void fill(Browser browser) throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        String photo = found("/photos/[0-9a-f]{32}", browser.get(page).body());
        String told = browser.post(page + "/shares", Map.of("days", "1")).body();
        String locked =
                browser.post(page + "/shares", Map.of("days", "1", "password", "long enough"))
                        .body();
        browser.bytes(page + "/pictures/photo-front?moment=healed");
        pathByTemplate.put("start", "/");
        pathByTemplate.put("case", page);
        pathByTemplate.put("photo", page + photo);
        pathByTemplate.put("brush", page + photo + "/brush");
        browser.post(page + "/versions", Map.of("name", "First thought"));
        pathByTemplate.put("compare", page + "/compare");
        pathByTemplate.put("scan", ScanPagesTest.scanned(browser));
        pathByTemplate.put("cost", page + "/cost");
        pathByTemplate.put("shares", page + "/shares");
        pathByTemplate.put("shared", found("/s/[A-Za-z0-9_-]{43}", told));
        pathByTemplate.put("share-password", found("/s/[A-Za-z0-9_-]{43}", locked));
        pathByTemplate.put("delete", page + "/delete");
        pathByTemplate.put("sources", "/sources");
        pathByTemplate.put("error", "/nothing-here");
        pathByTemplate.put("house", "/house");
        pathByTemplate.put("pair", "/pair");
        pathByTemplate.put("calendar", page + "/calendar");
        pathByTemplate.put("offers", page + "/offers");
        pathByTemplate.put("find", "/find?place=London,%20GB&need=permanent&photos=1");
        pathByTemplate.put("asked", page + "/asked");
        pathByTemplate.put("consultation", "/consultation");
        pathByTemplate.put("guide", "/guide");
        pathByTemplate.put("guide-page", "/guide/aftercare");
        pathByTemplate.put("notice", page + "/notice");
        pathByTemplate.put("shave", page + "/shave");
        pathByTemplate.put("healed", page + "/healed");
        pathByTemplate.put("practice", "/practice");
        pathByTemplate.put("years", page + "/years");
        pathByTemplate.put("faults", page + "/faults");
    }

    @Test
    void no_page_was_forgotten() throws Exception {
        TreeSet<String> templates = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            files.map(f -> f.getFileName().toString().replace(".html", ""))
                    .filter(name -> !name.equals("layout"))
                    .forEach(templates::add);
        }
        assertThat(pathByTemplate.keySet())
                .as("a new page gets a line in fill(), so that it is looked at")
                .containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void axe_complains_where_it_has_to() throws Exception {
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), WIDE_PX, 700)) {
            page.open(server.orElseThrow().address());
            page.value("document.body.append(new Image(9, 9))");
            assertThat(new Axe().complaints(page)).anyMatch(line -> line.startsWith("image-alt"));
        }
    }

    @Test
    void every_page_is_open_to_everybody_wide_and_light() throws Exception {
        look(WIDE_PX, 1000, false, "");
    }

    @Test
    void every_page_is_open_to_everybody_narrow_and_dark() throws Exception {
        look(NARROW_PX, 740, true, "-phone-dark");
    }

    @Test
    void the_report_is_open_to_everybody_wide_and_light_narrow_and_dark() throws Exception {
        Browser browser = new Browser(server.orElseThrow().address());
        byte[] report = browser.bytes(pathByTemplate.get("case") + "/files/report.html").body();
        Path file = Files.createDirectories(PAGES).resolve("report.html").toAbsolutePath();
        Files.write(file, report);
        read(file, WIDE_PX, 1000, false, "report.png");
        read(file, NARROW_PX, 740, true, "report-phone-dark.png");
    }

    private void read(Path report, int widthPx, int heightPx, boolean dark, String picture)
            throws Exception {
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), widthPx, heightPx)) {
            page.dark(dark);
            page.open(report.toUri().toString());
            assertThat(new Axe().complaints(page)).isEmpty();
            String width = page.value("document.documentElement.scrollWidth");
            assertThat(Integer.parseInt(width)).isLessThanOrEqualTo(widthPx);
            page.whole(PAGES.resolve(picture));
            assertThat(page.complaints()).isEmpty();
            assertThat(page.requests())
                    .allMatch(r -> r.startsWith("file:") || r.startsWith("data:"));
        }
    }

    private void look(int widthPx, int heightPx, boolean dark, String suffix) throws Exception {
        String address = server.orElseThrow().address().replaceAll("/$", "");
        Axe axe = new Axe();
        List<String> wrong = new ArrayList<>();
        try (Chromium page = Chromium.start(Chromium.program().orElseThrow(), widthPx, heightPx)) {
            page.dark(dark);
            for (Map.Entry<String, String> one : pathByTemplate.entrySet()) {
                String name = one.getKey();
                page.open(address + one.getValue());
                if (name.equals("case")) {
                    page.until("document.querySelector('#panel[data-ready=true] .cards')");
                }
                page.until("!document.querySelector('[data-again]')");
                axe.complaints(page).forEach(line -> wrong.add(name + ": " + line));
                String width = page.value("document.documentElement.scrollWidth");
                if (Integer.parseInt(width) > widthPx) {
                    wrong.add(name + ": " + width + " px wide in a window of " + widthPx);
                }
                page.whole(PAGES.resolve(name + suffix + ".png"));
            }
            assertThat(wrong).isEmpty();
            assertThat(page.complaints())
                    .filteredOn(line -> !line.contains("/nothing-here"))
                    .isEmpty();
            assertThat(page.requests())
                    .allMatch(r ->
                            r.startsWith(address)
                                    || r.startsWith("blob:" + address)
                                    || r.startsWith("data:"));
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
