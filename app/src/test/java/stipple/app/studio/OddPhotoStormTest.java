package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.store.CaseFile;
import stipple.app.store.Store;
import stipple.app.store.StoreSettings;
import stipple.app.store.StoredPhoto;

/// Odd picture files by the hundred through the upload of a server that has 512 MB.
/// `-Dstipple.odd.photos=5000` makes the long run of a release out of the short one, and
/// `-Dstipple.odd.first=1000` begins with another file. The long run also holds the time, which a
/// short one on a busy machine cannot; photos that are sent two at once wait for each other, so
/// `-Dstipple.odd.at-once=1` tells what one takes.
class OddPhotoStormTest {
    private static final int FIRST = Integer.getInteger("stipple.odd.first", 0);
    private static final int FILES = Integer.getInteger("stipple.odd.photos", 120);
    private static final boolean LONG = System.getProperty("stipple.odd.photos") != null;
    private static final int UPLOADERS = Integer.getInteger("stipple.odd.at-once", 2);
    private static final int MOST_MEGABYTES = 768;
    private static final int MOST_MILLIS = 3000;

    /// Of so many photos that are let in one stays in the store.
    private static final int STAYS_EVERY = 40;

    private static final int AT_ONCE = LONG ? 8 : 3;

    /// Every name has the words that must not be found again.
    private static final List<String> NAMES =
            List.of(
                    "../../evil name.jpg",
                    "C:\\\\Users\\\\evil name.png",
                    "evil name\u202egpj.exe",
                    "evil name%00.php",
                    "<script>evil name</script>.jpg",
                    "evil name'; drop table photo; --.jpg",
                    "evil name\u0001\u0007\u001b[31m.jpg",
                    "\u00e9vil name evil name \ud83d\ude00 \u4f60\u597d.heic",
                    "evil name " + "x".repeat(400) + ".jpg",
                    "evil name.pdf");

    private static final List<String> TYPES =
            List.of("image/jpeg", "image/svg+xml", "text/html", "application/x-sh", "a/b; c=d");

    private static final Pattern SENTENCE = Pattern.compile("id=\"sentence\">([^<]*)<");

    private final OddPhotos photos = new OddPhotos();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @TempDir private Path folder = Path.of("");

    private record Answer(String kind, int status, long millis) {}

    @Test
    void whatever_is_sent_the_answer_is_a_photo_or_a_sentence() throws Exception {
        int megabytes;
        if (LONG) {
            photos.makeLarge();
        }
        try (ServerProcess server = start()) {
            List<Callable<Void>> uploaders = new ArrayList<>();
            for (int u = 0; u < UPLOADERS; u++) {
                int first = FIRST + u;
                uploaders.add(() -> {
                    upload(new Browser(server.address()), first);
                    return null;
                });
            }
            together(uploaders);
            megabytes = server.peakMegabytes().orElse(0);
            report("odd-photos.txt", megabytes);
            assertIsWell(server);
        }
        assertThat(megabytes).isLessThan(MOST_MEGABYTES);
        assertThat(wrong).isEmpty();
        if (LONG) {
            assertThat(answers)
                    .allMatch(answer -> answer.millis() < (long) MOST_MILLIS * UPLOADERS);
        }
        nothingPrivateIsOnTheDisk();
        nothingPrivateIsInTheStore();
    }

    /// The largest photos as the first things that a server is ever sent.
    @Test
    void many_of_the_largest_photos_at_the_same_moment_are_answered() throws Exception {
        int megabytes;
        OddPhotos.Odd large = photos.large(1);
        try (ServerProcess server = start()) {
            Callable<Void> once =
                    () -> {
                        Browser browser = new Browser(server.address());
                        uploaded(browser, large, 0);
                        return null;
                    };
            together(IntStream.range(0, AT_ONCE).mapToObj(i -> once).toList());
            megabytes = server.peakMegabytes().orElse(0);
            report("large-photos.txt", megabytes);
            assertIsWell(server);
        }
        assertThat(answers).allMatch(answer -> answer.status() == 302 || answer.status() == 422);
        if (LONG) {
            assertThat(answers).anyMatch(answer -> answer.status() == 302);
        }
        assertThat(megabytes).isLessThan(MOST_MEGABYTES);
    }

    private ServerProcess start() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("data/temporary"));
        List<String> options = new ArrayList<>(ServerProcess.asLaunched(512));
        options.add("-Djava.io.tmpdir=" + temporary);
        return ServerProcess.start(folder, options);
    }

    private static void together(List<Callable<Void>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    private void assertIsWell(ServerProcess server) throws Exception {
        assertThat(new Browser(server.address()).get("/actuator/health").statusCode())
                .isEqualTo(200);
        OddPhotos.assertNothingPrivate("log", Files.readAllBytes(folder.resolve("server.err")));
    }

    private void upload(Browser browser, int first) throws Exception {
        boolean isBusy = !LONG || UPLOADERS > 1;
        for (int n = first; n < FIRST + FILES; n += UPLOADERS) {
            OddPhotos.Odd odd = photos.at(n);
            HttpResponse<String> answer = uploaded(browser, odd, n);
            String about = odd.kind() + " " + n + ": " + sentence(answer);
            boolean wasTooSlow = isBusy && answer.body().contains("was not decoded within");
            List<Integer> right = odd.mustOpen() && !wasTooSlow ? ok() : any();
            if (!right.contains(answer.statusCode())) {
                synchronized (answers) {
                    wrong.add(answer.statusCode() + " " + about);
                }
            }
            if (answer.statusCode() == 302) {
                String photo = Browser.location(answer);
                OddPhotos.assertOnlyPixels(about, browser.bytes(photo + "/original").body());
                if (n / UPLOADERS % STAYS_EVERY > 0) {
                    browser.post(photo.replaceAll("/photos/.*", "/delete"), Map.of());
                }
            } else {
                assertThat(answer.body()).contains("id=\"sentence\"");
                OddPhotos.assertNothingPrivate(
                        about, answer.body().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// Sends a file under one of many names, and takes the time.
    private HttpResponse<String> uploaded(Browser browser, OddPhotos.Odd odd, int n)
            throws Exception {
        long started = System.nanoTime();
        HttpResponse<String> answer =
                browser.upload(
                        "/cases/photos",
                        "photo",
                        NAMES.get(n % NAMES.size()),
                        TYPES.get(n % TYPES.size()),
                        odd.bytes());
        long took = (System.nanoTime() - started) / 1_000_000;
        synchronized (answers) {
            answers.add(new Answer(odd.kind(), answer.statusCode(), took));
        }
        return answer;
    }

    private static String sentence(HttpResponse<String> answer) {
        Matcher told = SENTENCE.matcher(answer.body());
        return told.find() ? told.group(1) : "";
    }

    private static List<Integer> ok() {
        return List.of(302);
    }

    private static List<Integer> any() {
        return List.of(302, 413, 422);
    }

    private void nothingPrivateIsOnTheDisk() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                OddPhotos.assertNothingPrivate(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    /// Opens the store with its keys and looks at each photo that stayed.
    private void nothingPrivateIsInTheStore() {
        StoreSettings settings =
                new StoreSettings(folder.resolve("data"), Optional.empty(), folder.resolve("keys"));
        int seen = 0;
        try (Store store = Store.open(settings)) {
            for (CaseFile file : store.cases().all()) {
                for (StoredPhoto photo : store.photos().of(file.id())) {
                    OddPhotos.assertNothingPrivate(
                            "row", photo.toString().getBytes(StandardCharsets.UTF_8));
                    byte[] jpeg = store.photos().jpeg(file.id(), photo.id()).orElseThrow();
                    OddPhotos.assertOnlyPixels(photo.id(), jpeg);
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    /// Writes what came out.
    private void report(String name, int megabytes) throws Exception {
        List<Answer> slowest =
                answers.stream()
                        .sorted(Comparator.comparingLong(Answer::millis).reversed())
                        .toList();
        Map<String, String> kinds = new TreeMap<>();
        answers.stream()
                .collect(Collectors.groupingBy(Answer::kind))
                .forEach((kind, all) -> kinds.put(kind, told(all)));
        String text =
                answers.size()
                        + " files from "
                        + FIRST
                        + ", answers "
                        + counts(answers)
                        + ", peak "
                        + megabytes
                        + " MB\nslowest "
                        + slowest.subList(0, Math.min(8, slowest.size()))
                        + "\n"
                        + String.join("\n", kinds.values())
                        + "\nwrong "
                        + wrong
                        + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", name), text);
    }

    private static Map<Integer, Long> counts(List<Answer> answers) {
        return answers.stream()
                .collect(
                        Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    private static String told(List<Answer> all) {
        long worst = all.stream().mapToLong(Answer::millis).max().orElse(0);
        return all.getFirst().kind() + ": " + counts(all) + ", worst " + worst + " ms";
    }
}
