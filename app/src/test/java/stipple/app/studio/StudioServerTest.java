package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.media.PictureWriter;
import stipple.app.store.StoreSettings;
import stipple.core.image.CodedImage;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioServerTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final Path EXAMPLES = Path.of("..", "examples");

    private Path folder = Path.of("");
    private StippleApplication.Running server =
            new StippleApplication.Running(
                    "", new org.springframework.context.support.GenericApplicationContext());
    private Browser browser = new Browser("");

    @BeforeAll
    void start(@TempDir Path fresh) {
        folder = fresh;
        server = StippleApplication.start(settings(folder));
        browser = new Browser(server.address());
    }

    @AfterAll
    void end() {
        server.close();
    }

    static StudioSettings settings(Path folder) {
        return new StudioSettings(
                0,
                new StoreSettings(folder.resolve("data"), Optional.empty(), folder.resolve("keys")),
                EXAMPLES,
                false);
    }

    @Test
    void health_says_up() throws Exception {
        assertThat(browser.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void every_answer_says_what_a_page_may_do() throws Exception {
        HttpResponse<String> page = browser.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("style=", "onclick", "http://", "https://");
    }

    @Test
    void a_name_that_is_not_this_machine_is_turned_away() throws Exception {
        assertThat(raw("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(raw("localhost")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(server.address() + "cases/head"))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_whole_way_without_script() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        HttpResponse<byte[]> picture =
                browser.bytes(page + "/pictures/photo-front?moment=healed&size=thumb");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        String before = browser.get(page).body();
        assertThat(before).contains("dots in all", "norwood-VI");

        browser.post(page + "/design", Map.of("density", "light"));
        browser.bytes(page + "/pictures/photo-front?moment=healed&size=thumb");
        String lighter = browser.get(page).body();
        assertThat(dots(lighter)).isLessThan(dots(before));

        browser.post(page + "/undo", Map.of());
        assertThat(dots(browser.get(page).body())).isEqualTo(dots(before));

        for (String file :
                List.of(
                        "files/plan.json",
                        "files/dots.csv",
                        "files/stencil.pdf",
                        "files/stencil.svg",
                        "files/photos.zip",
                        "calendar.ics")) {
            HttpResponse<byte[]> taken = browser.bytes(page + "/" + file);
            assertThat(taken.statusCode()).as(file).isEqualTo(200);
            assertThat(taken.body().length).as(file).isGreaterThan(500);
        }

        browser.post(page + "/delete", Map.of());
        assertThat(browser.get(page).statusCode()).isEqualTo(404);
        assertThat(browser.bytes(page + "/pictures/photo-front").statusCode()).isEqualTo(404);
    }

    @Test
    void another_shade_is_answered_with_its_picture_and_can_be_undone() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        String front = "/pictures/photo-front?moment=healed&size=stage";
        HttpResponse<byte[]> usual = browser.bytes(page + front);
        Map<String, String> darker = Map.of("shadeSteps", "2");
        Map<String, String> wish = new java.util.HashMap<>(darker);
        wish.putAll(
                Map.of(
                        "side",
                        "photo-front",
                        "moment",
                        "healed",
                        "case",
                        "likely",
                        "size",
                        "stage"));
        HttpResponse<String> answer = browser.post(page + "/shade", wish);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        HttpResponse<byte[]> dark = browser.bytes(page + front);
        assertThat(revision(dark)).isEqualTo(revision(answer)).isNotEqualTo(revision(usual));
        assertThat(dark.body()).isNotEqualTo(usual.body());

        String other = Browser.location(browser.post("/cases/example", Map.of()));
        browser.post(other + "/design", darker);
        assertThat(browser.bytes(other + front).body())
                .as("planned in this shade from the beginning")
                .isEqualTo(dark.body());

        browser.post(page + "/undo", Map.of());
        assertThat(revision(browser.bytes(page + front))).isEqualTo(revision(usual));
        wish.put("shadeSteps", "9");
        assertThat(browser.post(page + "/shade", wish).statusCode()).isBetween(400, 499);
    }

    private static String revision(HttpResponse<?> picture) {
        return picture.headers().firstValue("Stipple-Revision").orElseThrow();
    }

    @Test
    void the_temples_are_chosen_undone_and_compared() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String drawn = browser.get(page).body();
        assertThat(chosenTemples(drawn)).isEqualTo("natural");
        browser.post(page + "/versions", Map.of("name", "As drawn"));
        browser.post(page + "/design", Map.of("temples", "soft"));
        browser.bytes(page + "/pictures/head-front?size=thumb");
        String soft = browser.get(page).body();
        assertThat(chosenTemples(soft)).isEqualTo("soft");
        assertThat(dots(soft)).isPositive();
        assertThat(browser.get(page + "/compare").body()).contains("turns at the temples");
        assertThat(browser.get(page + "/files/plan.json").body()).contains("\"temples\":\"soft\"");
        browser.post(page + "/undo", Map.of());
        assertThat(chosenTemples(browser.get(page).body())).isEqualTo("natural");
        assertThat(browser.post(page + "/design", Map.of("temples", "bald")).statusCode())
                .isBetween(400, 499);
    }

    private static String chosenTemples(String page) {
        var chosen =
                java.util.regex.Pattern.compile("name=\"temples\" value=\"([a-z]+)\" checked")
                        .matcher(page);
        assertThat(chosen.find()).isTrue();
        return chosen.group(1);
    }

    @Test
    void two_designs_stand_side_by_side_with_what_differs() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        assertThat(browser.get(page + "/compare").body()).contains("no kept design yet");
        browser.bytes(page + "/pictures/head-front?size=thumb");
        int even = dots(browser.get(page).body());
        browser.post(page + "/versions", Map.of("name", "First thought"));
        browser.post(page + "/design", Map.of("zone-vertex", "60", "shadeSteps", "1"));
        String compared = browser.get(page + "/compare").body();
        assertThat(compared).contains("First thought", "dots: Vertex", "shade of the ink");
        int lighter = dots(browser.get(page).body());
        assertThat(lighter).isLessThan(even);
        browser.post(page + "/design", Map.of("holdTotal", "yes"));
        browser.bytes(page + "/pictures/head-front?size=thumb");
        assertThat(dots(browser.get(page).body())).isBetween(even * 99 / 100, even * 101 / 100);

        java.util.regex.Matcher version =
                java.util.regex.Pattern.compile("/versions/[0-9a-f]{32}").matcher(compared);
        assertThat(version.find()).isTrue();
        HttpResponse<byte[]> kept =
                browser.bytes(page + version.group() + "/pictures/head-front?moment=healed");
        assertThat(kept.statusCode()).isEqualTo(200);
        browser.post(page + version.group(), Map.of());
        browser.bytes(page + "/pictures/head-front?size=thumb");
        assertThat(dots(browser.get(page).body())).isEqualTo(even);
        browser.post(page + "/undo", Map.of());
        browser.bytes(page + "/pictures/head-front?size=thumb");
        assertThat(browser.get(page + "/compare").body()).contains("\u2212");
    }

    @Test
    void what_is_painted_without_script_is_kept_and_can_be_removed() throws Exception {
        String place =
                Browser.location(
                        browser.upload(
                                "/cases/photos",
                                Files.readAllBytes(EXAMPLES.resolve("front.jpg"))));
        String brush = place + "/brush";
        Map<String, String> stroke =
                Map.of("tool", "fut-line", "radius", "20", "points", "500,200 600,220 700,200");
        browser.post(brush, stroke);
        browser.post(brush, Map.of("tool", "hair-full", "click.x", "300", "click.y", "90"));
        String body = browser.get(brush).body();
        assertThat(body).contains("data-kind=\"fut-line\"", "data-kind=\"hair-full\"");
        assertThat(browser.post(brush, Map.of("tool", "fut-line", "points", "5,5")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(brush, Map.of("tool", "broom", "points", "5,5")).statusCode())
                .isEqualTo(400);
        browser.post(brush + "/undo", Map.of());
        assertThat(browser.get(brush).body()).doesNotContain("data-kind=\"hair-full\"");
        java.util.regex.Matcher revision =
                java.util.regex.Pattern.compile("data-revision=\"([0-9a-f]{16})\"")
                        .matcher(browser.get(brush).body());
        assertThat(revision.find()).isTrue();
        Map<String, String> stale = Map.of("what", "scars-0", "revision", "0");
        assertThat(browser.post(brush + "/remove", stale).statusCode()).isEqualTo(422);
        browser.post(brush + "/remove", Map.of("what", "scars-0", "revision", revision.group(1)));
        assertThat(browser.get(brush).body()).doesNotContain("data-kind=\"fut-line\"");
    }

    @Test
    void a_language_is_chosen_and_kept_and_the_rest_is_said_in_english() throws Exception {
        Browser french = new Browser(server.address());
        HttpResponse<String> chosen =
                french.post("/language", Map.of("lang", "fr", "back", "/consultation"));
        assertThat(Browser.location(chosen)).isEqualTo("/consultation");
        assertThat(french.get("/").body())
                .contains("lang=\"fr\"", "Voyez le r\u00e9sultat avant", ">English<")
                .doesNotContain(">Fran\u00e7ais<");
        String page = Browser.location(french.post("/cases/head", Map.of()));
        french.bytes(page + "/pictures/head-front?size=thumb");
        assertThat(french.get(page).body())
                .contains("points en tout", "Cicatris\u00e9", "Apr\u00e8s la s\u00e9ance 1");
        assertThat(french.get(page + "/files/report.html").body()).contains("<html lang=\"fr\">");
        assertThat(browser.get("/").body())
                .contains("lang=\"en\"", ">Fran\u00e7ais<", "See it before a needle touches you");

        assertThat(french.post("/language", Map.of("lang", "tlh")).statusCode()).isEqualTo(400);
        HttpResponse<String> away =
                french.post("/language", Map.of("lang", "en", "back", "//evil.example/"));
        assertThat(Browser.location(away)).isEqualTo("/");
        assertThat(french.get("/").body()).contains("lang=\"en\"");
    }

    @Test
    void stored_photos_are_sealed_and_hold_nothing_but_pixels() throws Exception {
        byte[] original = Files.readAllBytes(EXAMPLES.resolve("front.jpg"));
        String photo = Browser.location(browser.upload("/cases/photos", original));
        assertThat(browser.get(photo).statusCode()).isEqualTo(200);
        byte[] served = browser.bytes(photo + "/original").body();
        assertThat(new String(served, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Example Camera", "evil");
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain("JFIF", "evil name");
            }
        }
    }

    /// A photo full of private things, planned on: whatever is taken home holds none of them.
    @Test
    void what_is_taken_home_holds_nothing_private() throws Exception {
        byte[] photo =
                OddPhotos.withPrivateThings(Files.readAllBytes(EXAMPLES.resolve("front.jpg")));
        String place = Browser.location(browser.upload("/cases/photos", photo));
        browser.post(place, Map.of("view", "front", "step", "view"));
        browser.post(place, Map.of("view", "front", "done", "1"));
        String page = place.replaceAll("/photos/.*", "");
        assertThat(browser.bytes(page + "/pictures/photo-front").statusCode()).isEqualTo(200);
        String told = browser.post(page + "/shares", Map.of("days", "3", "password", "")).body();
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("/s/[A-Za-z0-9_-]{43}").matcher(told);
        assertThat(link.find()).isTrue();
        String share = link.group();
        assertNothingPrivateIsIn(share);
        assertThat(assertNothingPrivateIsIn(share + "/pictures/photo-front")).isEqualTo(1);
        assertNothingPrivateIsIn(page + "/files/plan.json");
        assertNothingPrivateIsIn(page + "/pictures/photo-front?moment=before");
        for (String packed :
                List.of(
                        "photos.zip",
                        "case.zip",
                        "pictures.zip",
                        "report.html",
                        "report.pdf",
                        "stencil.pdf")) {
            assertThat(assertNothingPrivateIsIn(page + "/files/" + packed))
                    .as("pieces of " + packed)
                    .isGreaterThan(1);
        }
        assertThat(browser.get(page + "/files/report.html").body())
                .as("every capability has its place in the report")
                .contains("Twenty years", "Would anyone notice?", "What bad work looks like")
                .contains("How you will know", "What it may cost", "with seed 1 by Stipple ");
        for (String packed : List.of("photos.zip", "pictures.zip")) {
            byte[] bytes = browser.bytes(page + "/files/" + packed).body();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                int pictures = 0;
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    if (e.getName().endsWith(".jpg")) {
                        OddPhotos.assertOnlyPixels(e.getName(), zip.readAllBytes());
                        pictures++;
                    }
                }
                assertThat(pictures).as(packed).isEqualTo(packed.equals("photos.zip") ? 1 : 10);
            }
        }
    }

    /// Somebody takes a case away slowly, and somebody else deletes it.
    @Test
    void a_case_that_is_deleted_while_it_is_taken_away_fails_as_a_download() throws Exception {
        byte[] photo = noise(2000);
        String place = Browser.location(browser.upload("/cases/photos", photo, photo, photo));
        String page = place.replaceAll("/photos/.*", "");
        assertThat(browser.bytes(page + "/files/case.zip").headers().map())
                .containsKey("Content-Disposition");
        URI at = URI.create(server.address());
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            slow.getOutputStream()
                    .write(
                            ("GET "
                                            + page
                                            + "/files/case.zip HTTP/1.1\r\nHost: "
                                            + at.getAuthority()
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String first =
                    new String(slow.getInputStream().readNBytes(2000), StandardCharsets.ISO_8859_1);
            assertThat(first).startsWith("HTTP/1.1 200").contains("case.zip");
            browser.post(page + "/delete", Map.of());
            String rest = new String(toTheEnd(slow), StandardCharsets.ISO_8859_1);
            assertThat(rest).doesNotContain("SHA256SUMS").doesNotEndWith("0\r\n\r\n");
        }
    }

    /// A photo of which nothing can be pressed together: many megabytes.
    private static byte[] noise(int side) throws IOException {
        SplittableRandom dice = new SplittableRandom(5);
        return PictureWriter.jpeg(
                new CodedImage(side, side, dice.ints((long) side * side, 0, 1 << 24).toArray()));
    }

    /// What comes until the connection ends, in whatever way.
    private static byte[] toTheEnd(Socket connection) throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int n = 0; n >= 0; n = connection.getInputStream().read(piece)) {
                taken.write(piece, 0, n);
            }
        } catch (SocketException e) {
            return taken.toByteArray();
        }
        return taken.toByteArray();
    }

    /// Looks into whatever lies packed in an answer too.
    ///
    /// @return how many pieces there were
    private int assertNothingPrivateIsIn(String path) throws Exception {
        HttpResponse<byte[]> taken = browser.bytes(path);
        assertThat(taken.statusCode()).as(path).isEqualTo(200);
        assertThat(taken.body().length).as(path).isGreaterThan(2000);
        List<byte[]> pieces = Unpacked.of(taken.body());
        for (byte[] piece : pieces) {
            OddPhotos.assertNothingPrivate(path, piece);
        }
        return pieces.size();
    }

    @Test
    void a_share_link_opens_until_it_is_taken_back() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String told =
                browser.post(page + "/shares", Map.of("days", "3", "password", "quite a secret"))
                        .body();
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("/s/([A-Za-z0-9_-]{43})").matcher(told);
        assertThat(link.find()).isTrue();
        String path = link.group();
        String picture = path + "/pictures/head-front?size=thumb";
        assertThat(browser.get(path).body()).contains("Password").doesNotContain("dots in all");
        assertThat(browser.bytes(picture).statusCode()).isEqualTo(404);

        HttpResponse<String> wrong = browser.post(path, Map.of("password", "not it at all"));
        assertThat(Browser.location(wrong)).endsWith("/password");
        browser.post(path, Map.of("password", "quite a secret"));
        assertThat(browser.get(path).body()).contains("dots in all").doesNotContain("/cases/");
        assertThat(browser.bytes(picture).statusCode()).isEqualTo(200);
        for (String inside : List.of("/files/plan.json", "/design", "/photos")) {
            assertThat(browser.get(path + inside).statusCode()).as(inside).isEqualTo(404);
        }

        java.util.regex.Matcher revoke =
                java.util.regex.Pattern.compile("action=\"(/cases/[^\"]+/revoke)\"")
                        .matcher(browser.get(page + "/shares").body());
        assertThat(revoke.find()).isTrue();
        browser.post(revoke.group(1), Map.of());
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.bytes(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void a_plan_shows_its_twenty_years_with_each_ink() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        HttpResponse<String> years = browser.get(page + "/years?sun=high&care=poor&upkeep=due");
        assertThat(years.body())
                .contains("Body tattoo ink", "/years/tattoo.jpg?sun=high", "first top-up");
        String asked = "?sun=high&care=poor&skin=normal&upkeep=none";
        assertThat(browser.get(page + "/years/chart.svg" + asked).body()).contains("<svg");
        assertThat(browser.bytes(page + "/years/trico.jpg" + asked).body()).startsWith(JPEG);
        assertThat(browser.get(page + "/years?sun=blazing").statusCode()).isEqualTo(400);
        assertThat(browser.get(page + "/years/henna.jpg" + asked).statusCode()).isEqualTo(400);
    }

    @Test
    void a_plan_shows_what_bad_work_would_look_like() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        assertThat(browser.get(page + "/faults").body())
                .contains("Straight hairline", "/faults/too-deep.jpg");
        assertThat(browser.bytes(page + "/faults/too-deep.jpg").body()).startsWith(JPEG);
        assertThat(browser.get(page + "/faults/none.jpg").statusCode()).isEqualTo(400);
    }

    @Test
    void a_plan_says_whether_anyone_would_notice() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        assertThat(browser.get(page + "/notice").statusCode()).isEqualTo(200);
        HttpResponse<String> chart = browser.get(page + "/notice/chart.svg");
        assertThat(browser.get(page + "/notice").body())
                .as("the chart waited for the work")
                .contains("told from own stubble", "not a share of people")
                .contains("data:image/jpeg;base64,");
        assertThat(chart.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg");
    }

    @Test
    void a_plan_says_what_it_may_cost() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        HttpResponse<String> cost = browser.get(page + "/cost?country=GB&tier=top&years=5");
        assertThat(cost.body()).contains("GBP", "one top-up later");
        HttpResponse<String> chart =
                browser.get(page + "/cost/chart.svg?country=GB&city=other&tier=top&years=5");
        assertThat(chart.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg");
        assertThat(browser.get(page + "/cost?country=ZZ").statusCode()).isEqualTo(422);
        assertThat(browser.get(page + "/cost").body())
                .as("the place is remembered for other pages")
                .contains("value=\"GB\" selected");
        browser.post(page + "/versions", Map.of("name", "First"));
        assertThat(browser.get(page + "/compare").body())
                .contains("Prices for: United Kingdom; Elsewhere; Well known.", "GBP");
    }

    @Test
    void a_front_view_is_read_by_itself() throws Exception {
        byte[] front = Files.readAllBytes(EXAMPLES.resolve("front.jpg"));
        String photo = Browser.location(browser.upload("/cases/photos", front));
        browser.post(photo, Map.of("view", "front", "step", "view"));
        assertThat(browser.get(photo).body())
                .containsPattern("name=\"x-eye-outer-left\" value=\"[0-9.]+\"");
    }

    @Test
    void what_is_no_photo_is_refused_with_a_sentence() throws Exception {
        HttpResponse<String> answer =
                browser.upload("/cases/photos", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("photo 1");
    }

    @Test
    void nonsense_in_addresses_and_forms_is_no_defect() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        for (String path :
                List.of(
                        page + "?side=photo-nowhere",
                        page + "?moment=yesterday",
                        page + "?case=dream",
                        page + "/pictures/head-front?size=huge",
                        page + "/files/..%2f..%2fetc",
                        "/cases/0/photos/1",
                        "/nothing")) {
            assertThat(browser.get(path).statusCode()).as(path).isBetween(400, 422);
        }
        for (String[] field :
                new String[][] {
                    {"density", "-1"}, {"lossClass", "norwood-IX"}, {"age", "many"},
                    {"age", "3"}, {"pattern", "lace"}, {"circumferenceMm", "1e999"}
                }) {
            HttpResponse<String> answer =
                    browser.post(page + "/design", Map.of(field[0], field[1]));
            assertThat(answer.statusCode()).as(field[0] + "=" + field[1]).isBetween(400, 422);
        }
    }

    private static int dots(String page) {
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("dots in all</dt><dd class=\"value\">([0-9,]+)<")
                        .matcher(page);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1).replace(",", ""));
    }

    private String raw(String host) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
