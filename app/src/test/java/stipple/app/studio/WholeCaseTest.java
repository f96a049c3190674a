package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.store.Edit;
import stipple.app.store.Store;
import stipple.app.store.StoreSettings;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import tools.jackson.databind.JsonNode;

/// A case that its owner takes away is all there, can be checked, and makes the same design again.
class WholeCaseTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir private Path folder = Path.of("");
    private Optional<Store> opened = Optional.empty();
    private Optional<Studio> begun = Optional.empty();

    @BeforeEach
    void open() {
        Store store =
                Store.open(
                        new StoreSettings(
                                folder.resolve("data"), Optional.empty(), folder.resolve("keys")));
        opened = Optional.of(store);
        begun =
                Optional.of(
                        new Studio(
                                store,
                                Messages.english(),
                                InstantSource.system(),
                                EXAMPLES,
                                new Eras()));
    }

    @AfterEach
    void close() {
        begun.ifPresent(Studio::close);
    }

    @Test
    void every_file_is_there_and_has_its_checksum() throws Exception {
        Studio.Opened opened = busy();
        Map<String, byte[]> files = files(opened);
        List<StoredPhoto> kept = store().photos().of(opened.file().id());
        List<String> names = new ArrayList<>(List.of("about.txt", "case.json"));
        kept.forEach(photo -> names.add("photos/" + photo.id() + ".jpg"));
        names.add("SHA256SUMS");
        assertThat(files.keySet()).containsExactlyElementsOf(names);
        StringBuilder sums = new StringBuilder();
        for (String name : names.subList(0, names.size() - 1)) {
            sums.append(Sha256.hex(file(files, name))).append("  ").append(name).append('\n');
        }
        assertThat(text(files, "SHA256SUMS")).isEqualTo(sums.toString());
        for (StoredPhoto photo : kept) {
            byte[] jpeg = file(files, "photos/" + photo.id() + ".jpg");
            assertThat(jpeg)
                    .isEqualTo(studio().photoJpeg(opened.file().id(), photo.id()).orElseThrow());
            OddPhotos.assertOnlyPixels(photo.id(), jpeg);
        }
        assertThat(text(files, "about.txt")).contains("Anna\u2019s head", "planning aid");
    }

    @Test
    void its_changes_make_the_same_design_again() throws Exception {
        Studio.Opened opened = busy();
        JsonNode root = DesignDocument.parse(text(files(opened), "case.json"));
        List<Edit> changes = new ArrayList<>();
        for (JsonNode change : root.path("changes")) {
            changes.add(
                    new Edit(
                            change.path("number").asInt(),
                            change.path("kind").asString(),
                            change.path("patch").toString(),
                            Instant.parse(change.path("madeAt").asString())));
        }
        int present = root.path("presentChange").asInt();
        assertThat(changes).as("an undone change is there too").hasSize(present + 1);
        assertThat(changes).isEqualTo(store().cases().log(opened.file().id()));
        DesignDocument again = DesignDocument.replay(changes.subList(0, present));
        assertThat(again.text()).isEqualTo(opened.document().text());
        assertThat(DesignDocument.of(root.path("design").toString()).text())
                .isEqualTo(opened.document().text());
        assertThat(root.path("keptDesigns").path(0).path("name").asString()).isEqualTo("First");
        assertThat(root.path("photos").size()).isEqualTo(5);
        assertThat(root.path("shareLinks").path(0).path("hasPassword").asBoolean()).isTrue();
    }

    @Test
    void nothing_in_it_opens_a_link() throws Exception {
        Studio.Opened opened = busy();
        String token =
                store().shares()
                        .create(
                                opened.file().id(),
                                Duration.ofDays(1),
                                Optional.of("a-hash"),
                                studio().now());
        assertThat(text(files(opened), "case.json"))
                .doesNotContain(token, Sha256.hex(token), "a-hash");
    }

    @Test
    void a_file_whose_case_is_deleted_meanwhile_breaks_off() {
        Studio.Opened opened = busy();
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream slow =
                new FilterOutputStream(taken) {
                    private boolean isDeleted;

                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        out.write(bytes, from, count);
                        if (taken.size() > 200_000 && !isDeleted) {
                            isDeleted = true;
                            studio().delete(opened.file().id());
                        }
                    }
                };
        assertThatThrownBy(() -> studio().wholeCase(opened).write(slow))
                .isInstanceOf(BrokenOff.class);
        assertThat(taken.toString(StandardCharsets.ISO_8859_1)).doesNotContain("SHA256SUMS");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_there() throws Exception {
        Studio.Opened opened = busy();
        List<StoredPhoto> kept = store().photos().of(opened.file().id());
        Path photos = folder.resolve("data").resolve("photos");
        Files.delete(photos.resolve(kept.get(1).id()));
        Files.write(photos.resolve(kept.get(3).id()), new byte[100]);
        Map<String, byte[]> files = files(opened);
        assertThat(text(files, "missing.txt").lines().skip(2))
                .containsExactly(
                        "photos/" + kept.get(1).id() + ".jpg",
                        "photos/" + kept.get(3).id() + ".jpg");
        assertThat(files.keySet())
                .containsExactly(
                        "about.txt",
                        "case.json",
                        "photos/" + kept.get(0).id() + ".jpg",
                        "photos/" + kept.get(2).id() + ".jpg",
                        "photos/" + kept.get(4).id() + ".jpg",
                        "missing.txt",
                        "SHA256SUMS");
    }

    /// The example client with a photo taken out, a kept design, a link and an undone change.
    private Studio.Opened busy() {
        String id = studio().beginExample("Anna\u2019s head");
        studio().keptDesigns().keep(now(id), "First");
        studio().album().takeOut(now(id), studio().photos(now(id)).getLast().id());
        var patch = DesignDocument.patch().put("pattern", "diffuse");
        studio().change(now(id), "set-pattern", patch, false);
        studio().undo(id);
        store().shares().create(id, Duration.ofDays(2), Optional.of("hash"), studio().now());
        return now(id);
    }

    private Studio.Opened now(String id) {
        return studio().open(id).orElseThrow();
    }

    private Map<String, byte[]> files(Studio.Opened opened) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        studio().wholeCase(opened).write(bytes);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private Store store() {
        return opened.orElseThrow();
    }

    private Studio studio() {
        return begun.orElseThrow();
    }
}
