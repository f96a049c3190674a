package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.media.MadePhotos;
import stipple.app.media.PictureWriter;

/// Kills the whole server without warning while photos arrive and names change.
/// `-Dstipple.server.kills=200` makes the long run of a release out of the short one; the long run
/// also holds the time in which the server is back.
class ServerKillTest {
    private static final int KILLS = Integer.getInteger("stipple.server.kills", 1);
    private static final boolean LONG = System.getProperty("stipple.server.kills") != null;
    private static final int BACK_WITHIN_MILLIS = 5000;
    private static final byte[] PHOTO = PictureWriter.jpeg(MadePhotos.quadrants(900, 700));

    @TempDir private Path folder = Path.of("");

    private final ConcurrentLinkedQueue<String> photos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastName = new AtomicInteger();
    private byte[] kept = {};
    private int acknowledged;

    @Test
    void a_killed_server_comes_back_with_all_that_it_acknowledged() throws Exception {
        java.util.Random moments = new java.util.Random(20261122);
        List<Long> starts = new ArrayList<>();
        String named = "";
        for (int round = 0; round <= KILLS; round++) {
            try (ServerProcess server = ServerProcess.start(folder, List.of("-Xmx512m"))) {
                Browser browser = new Browser(server.address());
                assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
                starts.add(server.startMillis());
                if (round == 0) {
                    String first = Browser.location(browser.upload("/cases/photos", PHOTO));
                    kept = browser.bytes(first + "/original").body();
                    named = Browser.location(browser.post("/cases/head", Map.of()));
                }
                check(browser);
                if (round < KILLS) {
                    writeUntilKilled(server, named, 300 + moments.nextInt(900));
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "server-kills.txt"),
                KILLS + " kills, " + acknowledged + " acknowledged, back after ms " + starts);
        assertThat(acknowledged).isGreaterThan(KILLS);
        if (LONG) {
            assertThat(starts).allMatch(millis -> millis < BACK_WITHIN_MILLIS);
        }
    }

    private void writeUntilKilled(ServerProcess server, String named, int millis)
            throws InterruptedException {
        List<Thread> writers =
                List.of(
                        Thread.ofVirtual().start(() -> until(() -> addPhoto(server))),
                        Thread.ofVirtual().start(() -> until(() -> addPhoto(server))),
                        Thread.ofVirtual().start(() -> until(() -> rename(server, named))));
        while (photos.isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(millis);
        server.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private interface Write {
        void once() throws IOException, InterruptedException;
    }

    /// Writes until nobody answers.
    private static void until(Write write) {
        try {
            while (true) {
                write.once();
            }
        } catch (IOException e) {
            // The server is dead, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void addPhoto(ServerProcess server) throws IOException, InterruptedException {
        HttpResponse<String> answer = new Browser(server.address()).upload("/cases/photos", PHOTO);
        assertThat(answer.statusCode()).isEqualTo(302);
        photos.add(Browser.location(answer));
    }

    private void rename(ServerProcess server, String named)
            throws IOException, InterruptedException {
        int next = lastName.get() + 1;
        HttpResponse<String> answer =
                new Browser(server.address())
                        .post(named + "/name", Map.of("title", "name no " + next + "."));
        assertThat(answer.statusCode()).isEqualTo(302);
        lastName.set(next);
    }

    private void check(Browser browser) throws Exception {
        for (String photo : photos) {
            assertThat(browser.bytes(photo + "/original").body()).as(photo).isEqualTo(kept);
            browser.post(photo.replaceAll("/photos/.*", "/delete"), Map.of());
        }
        acknowledged += photos.size();
        photos.clear();
        int last = lastName.get();
        if (last > 0) {
            assertThat(browser.get("/").body())
                    .containsAnyOf("name no " + last + ".", "name no " + (last + 1) + ".");
            acknowledged++;
        }
        try (Stream<Path> files = Files.list(folder.resolve("data/photos"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .as("halves of uploads that were cut off")
                    .noneMatch(name -> name.endsWith(".part"));
        }
        assertThat(Files.readString(folder.resolve("server.err"), StandardCharsets.UTF_8))
                .doesNotContain("Exception");
    }
}
