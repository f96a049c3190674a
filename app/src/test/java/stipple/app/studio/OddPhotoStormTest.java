package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Odd picture files by the hundred through the upload of a server that has 512 MB.
/// `-Dstipple.odd.photos=5000` makes the long run of a release out of the short one; the long run
/// also holds the time, which a short one on a busy machine cannot.
class OddPhotoStormTest {
    private static final int FILES = Integer.getInteger("stipple.odd.photos", 120);
    private static final boolean LONG = System.getProperty("stipple.odd.photos") != null;
    private static final int UPLOADERS = 2;
    private static final int MOST_MEGABYTES = 768;
    private static final int MOST_MILLIS = 3000;

    private final OddPhotos photos = new OddPhotos();
    private final Map<String, List<Long>> millis = new TreeMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @TempDir private Path folder = Path.of("");

    @Test
    void whatever_is_sent_the_answer_is_a_photo_or_a_sentence() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder, List.of("-Xmx512m"));
                ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int u = 0; u < UPLOADERS; u++) {
                int first = u;
                all.add(
                        uploaders.submit(() -> {
                            upload(new Browser(server.address()), first);
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            int megabytes = server.peakMegabytes().orElse(0);
            report(megabytes);
            assertThat(megabytes).isLessThan(MOST_MEGABYTES);
            assertThat(new Browser(server.address()).get("/actuator/health").statusCode())
                    .isEqualTo(200);
        }
        nothingPrivateIsOnTheDisk();
    }

    private void upload(Browser browser, int first) throws Exception {
        for (int n = first; n < FILES; n += UPLOADERS) {
            OddPhotos.Odd odd = photos.at(n);
            long started = System.nanoTime();
            HttpResponse<String> answer = browser.upload("/cases/photos", odd.bytes());
            long took = (System.nanoTime() - started) / 1_000_000;
            note(odd.kind(), answer.statusCode(), took);
            String about = odd.kind() + " " + n + ": " + answer.body();
            assertThat(answer.statusCode()).as(about).isIn(odd.mustOpen() ? ok() : any());
            if (LONG) {
                assertThat(took).as(about).isLessThan(MOST_MILLIS);
            }
            if (answer.statusCode() == 302) {
                String photo = Browser.location(answer);
                OddPhotos.assertOnlyPixels(about, browser.bytes(photo + "/original").body());
                browser.post(photo.replaceAll("/photos/.*", "/delete"), Map.of());
            } else {
                assertThat(answer.body()).contains("id=\"sentence\"");
            }
        }
    }

    private static List<Integer> ok() {
        return List.of(302);
    }

    private static List<Integer> any() {
        return List.of(302, 413, 422);
    }

    private synchronized void note(String kind, int status, long took) {
        millis.computeIfAbsent(kind, k -> new ArrayList<>()).add(took);
        answers.merge(status, 1, Integer::sum);
    }

    private void nothingPrivateIsOnTheDisk() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(OddPhotos.PRIVATE, "JFIF", "Exif", "evil name");
            }
        }
    }

    private void report(int megabytes) throws Exception {
        Map<String, String> worst = new LinkedHashMap<>();
        millis.forEach((kind, all) ->
                worst.put(
                        kind,
                        all.size()
                                + " files, worst "
                                + all.stream().mapToLong(Long::longValue).max().orElse(0)
                                + " ms"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "odd-photos.txt"),
                FILES + " files, answers " + answers + ", peak " + megabytes + " MB\n" + worst);
    }
}
