package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.media.MadePhotos;
import stipple.app.media.PictureWriter;

/// Adding a photo and taking it out are changes like any other; deleting it for good is not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoUndoTest {
    private static final byte[] PHOTO = PictureWriter.jpeg(MadePhotos.quadrants(900, 700));
    private static final Pattern ID = Pattern.compile("/photos/([0-9a-f]{32})");

    private Path folder = Path.of("");
    private StippleApplication.Running server =
            new StippleApplication.Running(
                    "", new org.springframework.context.support.GenericApplicationContext());
    private Browser browser = new Browser("");

    @BeforeAll
    void start(@TempDir Path fresh) {
        folder = fresh;
        server = StippleApplication.start(StudioServerTest.settings(folder));
        browser = new Browser(server.address());
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void a_photo_that_was_taken_out_comes_back_with_what_was_placed_on_it() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        List<String> all = present(page);
        String photo = page + "/photos/" + all.getFirst();
        byte[] bytes = browser.bytes(photo + "/original").body();
        String placed = placed(photo);
        assertThat(placed).isNotEmpty();

        browser.post(photo + "/remove", Map.of());
        assertThat(present(page)).isEqualTo(all.subList(1, all.size()));
        assertThat(browser.get(photo).statusCode()).isEqualTo(404);
        assertThat(browser.get(page).body()).contains("Bring it back", "Delete for good");

        browser.post(page + "/undo", Map.of());
        assertThat(present(page)).isEqualTo(all);
        assertThat(browser.bytes(photo + "/original").body()).isEqualTo(bytes);
        assertThat(placed(photo)).isEqualTo(placed);
        assertThat(browser.get(page).body()).doesNotContain("Bring it back");
        assertThat(browser.bytes(page + "/pictures/photo-front?size=thumb").statusCode())
                .isEqualTo(200);

        browser.post(page + "/redo", Map.of());
        assertThat(present(page)).hasSize(all.size() - 1);
        browser.post(photo + "/restore", Map.of());
        assertThat(present(page)).isEqualTo(all);
        assertThat(placed(photo)).isEqualTo(placed);
        assertThat(browser.post(photo + "/restore", Map.of()).statusCode()).isEqualTo(404);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void adding_a_photo_is_undone_and_done_again() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String one = Browser.location(browser.upload(page + "/photos", PHOTO));
        String two = Browser.location(browser.upload(page + "/photos", PHOTO));
        assertThat(present(page)).hasSize(2);
        browser.post(page + "/undo", Map.of());
        browser.post(page + "/undo", Map.of());
        assertThat(present(page)).isEmpty();
        browser.post(page + "/redo", Map.of());
        assertThat(browser.get(one).statusCode()).isEqualTo(200);
        browser.post(page + "/design", Map.of("density", "light"));
        assertThat(browser.get(two).statusCode()).isEqualTo(404);
        browser.post(two + "/restore", Map.of());
        assertThat(browser.get(two).statusCode()).isEqualTo(200);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void photos_that_were_sent_at_once_are_undone_at_once() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        browser.upload(page + "/photos", PHOTO);
        browser.upload(page + "/photos", PHOTO, PHOTO, PHOTO);
        assertThat(present(page)).hasSize(4);
        browser.post(page + "/undo", Map.of());
        assertThat(present(page)).hasSize(1);
        browser.post(page + "/redo", Map.of());
        assertThat(present(page)).hasSize(4);
        browser.upload(page + "/photos", PHOTO, PHOTO);
        browser.post(page + "/undo", Map.of());
        assertThat(present(page)).hasSize(4);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void an_undo_that_brings_a_photo_asks_for_the_whole_page_anew() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        browser.upload(page + "/photos", PHOTO);
        browser.post(page + "/design", Map.of("density", "light"));
        assertThat(browser.postPartly(page + "/undo", Map.of()).headers().firstValue("HX-Refresh"))
                .isEmpty();
        assertThat(browser.postPartly(page + "/undo", Map.of()).headers().firstValue("HX-Refresh"))
                .contains("true");
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void what_is_deleted_for_good_is_gone_and_no_undo_offers_it() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        int shipped = present(page).size();
        browser.bytes(page + "/pictures/photo-front?size=thumb");
        String photo = Browser.location(browser.upload(page + "/photos", PHOTO));
        String id = photo.substring(photo.lastIndexOf('/') + 1);
        browser.post(photo, Map.of("view", "left", "step", "view"));
        browser.post(page + "/versions", Map.of("name", "With it"));
        browser.post(photo + "/remove", Map.of());
        assertThat(Files.exists(stored().resolve(id))).isTrue();
        assertThat(browser.get(photo + "/delete").body()).contains("Undo cannot bring it back");

        browser.post(photo + "/delete", Map.of());
        assertThat(Files.exists(stored().resolve(id))).isFalse();
        assertThat(browser.bytes(photo + "/original").statusCode()).isEqualTo(404);
        assertThat(browser.post(photo + "/restore", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.post(photo + "/delete", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.get(page).body())
                .containsPattern("id=\"undo\"[^>]*disabled")
                .doesNotContain(id, "Bring it back");
        browser.post(page + "/undo", Map.of());
        assertThat(present(page)).hasSize(shipped);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void a_version_goes_back_to_its_photos_and_leaves_later_ones() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String early = Browser.location(browser.upload(page + "/photos", PHOTO));
        browser.post(page + "/versions", Map.of("name", "One photo"));
        String version = first("/versions/([0-9a-f]{32})", browser.get(page).body());
        browser.post(early + "/remove", Map.of());
        String late = Browser.location(browser.upload(page + "/photos", PHOTO));
        browser.post(page + "/versions/" + version, Map.of());
        assertThat(browser.get(early).statusCode()).isEqualTo(200);
        assertThat(browser.get(late).statusCode()).isEqualTo(200);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void of_two_photos_of_one_view_the_later_one_is_planned_on() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        String front = page + "/photos/" + present(page).getFirst();
        byte[] again = Files.readAllBytes(Path.of("..", "examples", "front.jpg"));
        browser.post(front + "/remove", Map.of());
        String later = Browser.location(browser.upload(page + "/photos", again));
        browser.post(later, Map.of("view", "front", "step", "view"));
        assertThat(placed(later)).isNotEmpty();
        browser.post(front + "/restore", Map.of());
        assertThat(placed(front)).isNotEmpty();
        assertThat(browser.bytes(page + "/pictures/photo-front?size=thumb").statusCode())
                .isEqualTo(200);
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void a_deleted_case_leaves_nothing_not_even_what_was_taken_out() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        String photo = Browser.location(browser.upload(page + "/photos", PHOTO));
        String id = photo.substring(photo.lastIndexOf('/') + 1);
        browser.bytes(page + "/pictures/head-front?size=stage");
        browser.post(photo + "/remove", Map.of());
        browser.post(page + "/delete", Map.of());
        assertThat(browser.bytes(photo + "/original").statusCode()).isEqualTo(404);
        assertThat(Files.exists(stored().resolve(id))).isFalse();
        String caseId = page.substring(page.lastIndexOf('/') + 1);
        try (Stream<Path> left = Files.walk(folder.resolve("data"))) {
            assertThat(left).noneMatch(f -> f.getFileName().toString().startsWith(caseId));
        }
    }

    @Test
    void what_was_being_drawn_while_a_photo_was_deleted_is_not_sent_but_asked_for_again()
            throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        byte[][] many = Collections.nCopies(10, PHOTO).toArray(byte[][]::new);
        browser.upload(page + "/photos", many);
        String picture = page + "/pictures/head-front?size=stage";
        List<String> photos = present(page);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<byte[]>> looking = other.submit(() -> browser.bytes(picture));
            for (String photo : photos) {
                browser.post(page + "/photos/" + photo + "/delete", Map.of());
            }
            assertThat(looking.get().statusCode()).isEqualTo(303);
            assertThat(looking.get().headers().firstValue("Location")).contains(picture);
        }
        assertThat(browser.bytes(picture).statusCode()).isEqualTo(200);
        browser.post(page + "/delete", Map.of());
    }

    private Path stored() {
        return folder.resolve("data").resolve("photos");
    }

    /// Ids of the photos that the page offers to place points on.
    private List<String> present(String page) throws IOException, InterruptedException {
        String body = browser.get(page).body();
        return ID.matcher(body.substring(body.indexOf("id=\"photos\"")))
                .results()
                .filter(found -> body.contains(found.group(1) + "/brush"))
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// The coordinates in the fields of a photo's page.
    private String placed(String photo) throws IOException, InterruptedException {
        return Pattern.compile("name=\"[xy]-[a-z-]+\" value=\"([0-9.]+)\"")
                .matcher(browser.get(photo).body())
                .results()
                .map(found -> found.group(1))
                .reduce("", (a, b) -> a + " " + b);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
