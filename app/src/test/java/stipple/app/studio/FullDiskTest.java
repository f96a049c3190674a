package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.StippleApplication;
import stipple.app.media.MadePhotos;
import stipple.app.media.PictureWriter;
import stipple.app.store.SmallDisk;
import stipple.app.store.StoreSettings;

/// What happens to the studio when the disk is full.
class FullDiskTest {
    private static final byte[] PHOTO = PictureWriter.jpeg(MadePhotos.quadrants(900, 700));
    private static final int[] LEFT_BYTES = {0, 4096, 20_000, 60_000};

    @TempDir private Path folder = Path.of("");

    @Test
    void a_full_disk_is_told_clearly_and_forgotten_when_there_is_room() throws Exception {
        try (SmallDisk small = SmallDisk.at(folder.resolve("disk"), 8)) {
            fillAndFree(small.folder());
        }
    }

    private void fillAndFree(Path disk) throws Exception {
        StudioSettings settings =
                new StudioSettings(
                        0,
                        new StoreSettings(
                                disk.resolve("data"), Optional.empty(), folder.resolve("keys")),
                        Path.of("..", "examples"),
                        false);
        try (StippleApplication.Running server = StippleApplication.start(settings)) {
            Browser browser = new Browser(server.address());
            String photo = Browser.location(browser.upload("/cases/photos", PHOTO));
            String page = photo.replaceAll("/photos/.*", "");
            byte[] kept = browser.bytes(photo + "/original").body();
            int number = 1;
            rename(browser, page, number);
            for (int left : LEFT_BYTES) {
                number = namedUntilFull(disk, browser, page, number, left);
                assertThat(browser.get("/").body()).contains("name no " + number + ".");
                assertThat(browser.bytes(photo + "/original").body()).isEqualTo(kept);
                Files.delete(disk.resolve("filler"));
                assertThat(rename(browser, page, number + 1).statusCode()).isEqualTo(302);
                number++;
                assertThat(browser.upload("/cases/photos", PHOTO).statusCode()).isEqualTo(302);
                assertThat(browser.get("/").body()).contains("name no " + number + ".");
            }
        }
    }

    /// Fills the disk and writes until the server says that it is full.
    ///
    /// @return the last name that was acknowledged
    private int namedUntilFull(
            Path disk, Browser browser, String page, int number, int leftBytes) throws Exception {
        fill(disk, leftBytes);
        int last = number;
        HttpResponse<String> answer = rename(browser, page, last + 1);
        while (answer.statusCode() == 302) {
            last++;
            answer = rename(browser, page, last + 1);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.body()).contains("The disk is full");
        HttpResponse<String> upload = browser.upload("/cases/photos", PHOTO);
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(507);
        assertThat(upload.body()).containsPattern("[Ff]ree some space");
        return last;
    }

    private static HttpResponse<String> rename(Browser browser, String page, int number)
            throws Exception {
        return browser.post(page + "/name", Map.of("title", "name no " + number + "."));
    }

    private static void fill(Path disk, int leftBytes) throws IOException {
        Path reserve = disk.resolve("reserve");
        Files.write(reserve, new byte[leftBytes]);
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            Files.delete(reserve);
        }
    }
}
