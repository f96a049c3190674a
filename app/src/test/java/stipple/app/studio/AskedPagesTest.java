package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.media.MadePhotos;
import stipple.app.media.PictureWriter;

/// "Send your photos, then you get recommendations"; "I want a second and a third opinion": in the
/// studio, without script.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedPagesTest {
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
    void photos_that_are_missing_or_will_not_do_come_first() throws Exception {
        String page = Browser.location(browser.post("/cases/head", Map.of()));
        assertThat(asked(page))
                .contains("Take these views: Front, Left side, Right side, Top, Back");
        byte[] small = PictureWriter.jpeg(MadePhotos.quadrants(500, 500));
        String photo = Browser.location(browser.upload(page + "/photos", small));
        assertThat(asked(page)).contains("1 more without a view yet", "say what it shows");
        browser.post(photo, Map.of("view", "back", "step", "save"));
        assertThat(asked(page)).contains("too few pixels", "take it again", "Top, Back");
        byte[] large = PictureWriter.jpeg(MadePhotos.quadrants(900, 900));
        String other = Browser.location(browser.upload(page + "/photos", large));
        browser.post(other, Map.of("view", "back", "step", "save"));
        assertThat(asked(page))
                .contains("Take these views: Front, Left side, Right side, Top.")
                .doesNotContain("too few pixels");
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void who_was_asked_and_what_came_back_is_kept_and_says_what_comes_next() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        assertThat(asked(page)).contains("The photos are complete", "I am thinking about");
        Map<String, String> sent =
                Map.of(
                        "need", "scar",
                        "place", "Leeds, GB",
                        "askedOn", "2026-01-02",
                        "provider-0", "Made-up House",
                        "sent-0", "2026-01-03");
        browser.post(page + "/asked", sent);
        assertThat(asked(page))
                .contains(
                        "No reply from Made-up House",
                        "Ask a second provider",
                        "I live near Leeds, GB")
                .doesNotContain("x-advice-photo-side");
        Map<String, String> more =
                new java.util.HashMap<>(
                        Map.of(
                                "kind-0-0", "quote",
                                "text-0-0", "1200 in two sessions",
                                "on-0-0", "2026-01-09",
                                "provider-1", "Other House",
                                "kind-1-0", "declined"));
        more.putAll(sent);
        browser.post(page + "/asked", more);
        assertThat(asked(page))
                .contains("compare the quotes", "1200 in two sessions")
                .doesNotContain("No reply from");
        browser.post(page + "/undo", Map.of());
        assertThat(asked(page)).contains("No reply from Made-up House");
        browser.post(page + "/redo", Map.of());

        more.put("on-0-0", "2025-12-24");
        String refused = browser.post(page + "/asked", more).body();
        assertThat(refused).contains("replied on 2025-12-24, before 2026-01-03", "Other House");
        assertThat(asked(page)).contains("2026-01-09");

        more.put("on-0-0", "2026-01-09");
        more.putAll(Map.of("by-0", "Somebody", "what-0", "a top-up", "content-0", "x"));
        HttpResponse<String> unread = browser.post(page + "/asked", more);
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Made-up House", "1200 in two sessions");
        browser.post(page + "/delete", Map.of());
    }

    @Test
    void notes_change_no_plan_and_stand_in_the_report() throws Exception {
        String page = Browser.location(browser.post("/cases/example", Map.of()));
        String before = revision(page);
        browser.post(
                page + "/asked",
                Map.of("need", "permanent", "provider-0", "Made-up House", "kind-0-0", "opinion"));
        assertThat(revision(page)).isEqualTo(before);
        browser.post(page + "/versions", Map.of("name", "With notes"));
        String report =
                new String(
                        browser.bytes(page + "/files/report.html").body(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(report)
                .contains("Asking by photo", "Ask the provider for a written quote")
                .doesNotContain("Made-up House");
        browser.post(page + "/delete", Map.of());
    }

    private String asked(String page) throws Exception {
        return browser.get(page + "/asked").body();
    }

    private String revision(String page) throws Exception {
        String body = browser.get(page).body();
        int at = body.indexOf("data-revision=\"") + 15;
        return body.substring(at, at + 16);
    }
}
