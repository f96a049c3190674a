package stipple.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Cases.Merger JOIN = (earlier, later) -> earlier + "+" + later;

    @TempDir private Path folder = Path.of("");

    /// Where the store of a test lives.
    static StoreSettings settings(Path folder) {
        return new StoreSettings(folder.resolve("data"), Optional.empty(), folder.resolve("keys"));
    }

    /// The database that is tested; empty means SQLite in the data folder.
    Optional<String> databaseUrl() {
        return Optional.empty();
    }

    private StoreSettings settings() {
        return new StoreSettings(folder.resolve("data"), databaseUrl(), folder.resolve("keys"));
    }

    /// Adds a photo with this content and returns its id.
    static String add(Store store, String caseId, String content) {
        Photos.NewPhoto facts =
                new Photos.NewPhoto(
                        30, 40, OptionalDouble.of(1234.5), "0".repeat(64), List.of("grey"));
        byte[] jpeg = content.getBytes(StandardCharsets.UTF_8);
        return store.photos().add(caseId, facts, jpeg, NOON, id -> {}).id();
    }

    @Test
    void a_change_right_after_a_step_is_one_by_itself() {
        try (Store store = Store.open(settings())) {
            Cases cases = store.cases();
            String id = cases.create("Steps", NOON);
            append(cases, id, "set-a", "1", 0);
            append(cases, id, "set-a", "2", 6);
            cases.step(id, -1, NOON.plusMillis(6200));
            cases.step(id, 1, NOON.plusMillis(6400));
            append(cases, id, "set-a", "3", 7);
            assertThat(patches(cases, id)).containsExactly("1", "2", "3");
        }
    }

    @Test
    void a_design_is_the_replay_of_its_edits_up_to_undo() {
        try (Store store = Store.open(settings())) {
            Cases cases = store.cases();
            String id = cases.create("A case", NOON);
            append(cases, id, "set-a", "1", 0);
            append(cases, id, "set-b", "2", 10);
            append(cases, id, "set-b", "3", 11);
            append(cases, id, "set-b", "4", 20);
            assertThat(patches(cases, id)).containsExactly("1", "2+3", "4");
            cases.step(id, -1, NOON);
            cases.step(id, -1, NOON);
            cases.step(id, -1, NOON);
            assertThat(patches(cases, id)).containsExactly("1");
            cases.step(id, 1, NOON);
            assertThat(patches(cases, id)).containsExactly("1", "2+3");
            append(cases, id, "set-c", "5", 30);
            assertThat(patches(cases, id)).containsExactly("1", "2+3", "5");
            assertThat(cases.lastEdit(id)).isEqualTo(3);
        }
    }

    /// Several tabs, several phones: nobody's change is lost and no number is given twice.
    @Test
    void changes_of_several_at_once_all_count() throws Exception {
        try (Store store = Store.open(settings());
                ExecutorService hands = Executors.newFixedThreadPool(4)) {
            String id = store.cases().create("x", NOON);
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                String kind = "set-" + n;
                all.add(
                        hands.submit(
                                () -> store.cases().append(id, kind, kind, false, JOIN, NOON)));
                all.add(hands.submit(() -> add(store, id, kind)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(patches(store.cases(), id)).hasSize(40).doesNotHaveDuplicates();
            assertThat(store.photos().of(id)).hasSize(40);
            store.cases().delete(id);
        }
    }

    @Test
    void what_was_stored_is_there_after_opening_again() {
        String id;
        String photo;
        try (Store store = Store.open(settings())) {
            id = store.cases().create("Näme \u201cx\u201d", NOON);
            photo = add(store, id, "pixels");
            store.cases().keep(id, "first", "{\"a\":1}", NOON);
        }
        try (Store store = Store.open(settings())) {
            assertThat(store.cases().find(id).orElseThrow().title())
                    .isEqualTo("Näme \u201cx\u201d");
            assertThat(store.photos().jpeg(id, photo).orElseThrow())
                    .isEqualTo("pixels".getBytes(StandardCharsets.UTF_8));
            assertThat(store.photos().of(id).getFirst().focalPx()).hasValue(1234.5);
            assertThat(store.cases().versions(id).getFirst().document()).isEqualTo("{\"a\":1}");
            store.cases().delete(id);
        }
    }

    @Test
    void nothing_that_a_person_wrote_stands_readable_on_the_disk() throws IOException {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("MARKER-title", NOON);
            append(store.cases(), id, "set-a", "MARKER-patch", 0);
            store.cases().keep(id, "MARKER-name", "MARKER-document", NOON);
            add(store, id, "MARKER-photo");
            assertThat(content(folder.resolve("data"))).doesNotContain("MARKER");
            store.cases().delete(id);
        }
    }

    @Test
    void deleted_means_gone() throws IOException {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("x", NOON);
            String photo = add(store, id, "pixels");
            store.shares().create(id, Duration.ofDays(1), Optional.empty(), NOON);
            store.cases().delete(id);
            assertThat(store.cases().find(id)).isEmpty();
            assertThat(store.photos().jpeg(id, photo)).isEmpty();
            assertThat(store.shares().of(id)).isEmpty();
            try (Stream<Path> left = Files.list(folder.resolve("data").resolve("photos"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void a_photo_moved_to_another_name_does_not_open() throws IOException {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("x", NOON);
            String one = add(store, id, "one");
            String two = add(store, id, "two");
            Path photos = folder.resolve("data").resolve("photos");
            Files.write(photos.resolve(one), Files.readAllBytes(photos.resolve(two)));
            assertThatThrownBy(() -> store.photos().jpeg(id, one))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("damaged");
            store.cases().delete(id);
        }
    }

    @Test
    void a_photo_of_one_case_is_not_found_in_another() {
        try (Store store = Store.open(settings())) {
            String one = store.cases().create("one", NOON);
            String two = store.cases().create("two", NOON);
            String photo = add(store, one, "pixels");
            assertThat(store.photos().jpeg(two, photo)).isEmpty();
            store.photos().erase(two, photo, Optional::of);
            assertThat(store.photos().jpeg(one, photo)).isPresent();
            store.cases().delete(one);
            store.cases().delete(two);
        }
    }

    @Test
    void a_write_that_was_cut_off_is_swept_away() throws IOException {
        Store.open(settings()).close();
        Path photos = folder.resolve("data").resolve("photos");
        Files.writeString(photos.resolve("a".repeat(32)), "no row");
        Files.writeString(photos.resolve("b".repeat(32) + ".part"), "half");
        Store.open(settings()).close();
        try (Stream<Path> left = Files.list(photos)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_missing_key_is_told_in_a_sentence() throws IOException {
        Store.open(settings()).close();
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path key : keys.toList()) {
                Files.delete(key);
            }
        }
        assertThatThrownBy(() -> Store.open(settings()))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("is missing; bring it back");
        assertThatThrownBy(
                        () -> new StoreSettings(folder, Optional.empty(), folder.resolve("keys")))
                .isInstanceOf(StoreProblem.class);
    }

    @Test
    void a_link_opens_until_it_ends_or_is_taken_back() {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("x", NOON);
            String token = store.shares().create(id, Duration.ofDays(1), Optional.empty(), NOON);
            assertThat(token).hasSize(43);
            assertThat(store.shares().open(token, NOON)).isPresent();
            assertThat(store.shares().open(token, NOON.plus(Duration.ofDays(1)))).isEmpty();
            assertThat(store.shares().open("x" + token, NOON)).isEmpty();
            store.shares().revoke(id, store.shares().of(id).getFirst().id(), NOON);
            assertThat(store.shares().open(token, NOON)).isEmpty();
            store.cases().delete(id);
        }
    }

    private static void append(Cases cases, String id, String kind, String patch, int second) {
        cases.append(id, kind, patch, true, JOIN, NOON.plusSeconds(second));
    }

    private static List<String> patches(Cases cases, String id) {
        return cases.edits(id).stream().map(Edit::patch).toList();
    }

    private static String content(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_picture_is_there_after_a_restart_unreadable_on_the_disk_and_gone_with_its_case()
            throws Exception {
        String name = "ab".repeat(32);
        byte[] jpeg = "the last picture".getBytes(StandardCharsets.UTF_8);
        String id;
        try (Store store = Store.open(settings())) {
            id = store.cases().create("A case", NOON);
            store.pictures().keep(id, name, jpeg);
            store.pictures().keep("0".repeat(32), name, jpeg);
        }
        Path kept = folder.resolve("data").resolve("pictures").resolve(id + "-" + name);
        assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain("picture");
        Files.writeString(kept.resolveSibling("f".repeat(32) + "-" + name), "of nobody");
        try (Store store = Store.open(settings())) {
            assertThat(store.pictures().find(id, name)).contains(jpeg);
            assertThat(store.pictures().find(id, "cd".repeat(32))).isEmpty();
            store.cases().delete(id);
            assertThat(store.pictures().find(id, name)).isEmpty();
            store.pictures().forget(id);
            try (var files = Files.list(kept.getParent())) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void only_the_newest_pictures_of_a_case_are_kept() {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("A case", NOON);
            for (int k = 0; k < 50; k++) {
                store.pictures().keep(id, String.format("%064x", k), new byte[] {(byte) k});
            }
            long there =
                    java.util.stream.IntStream.range(0, 50)
                            .filter(k ->
                                    store.pictures()
                                            .find(id, String.format("%064x", k))
                                            .isPresent())
                            .count();
            assertThat(there).isEqualTo(40);
        }
    }

    /// What was taken out of a case can come back as long as nobody wants it gone for good.
    @Test
    void an_erased_photo_is_gone_from_the_disk_and_from_all_that_was_written() throws IOException {
        try (Store store = Store.open(settings())) {
            Cases cases = store.cases();
            String id = cases.create("x", NOON);
            append(cases, id, "begin", "begin", 0);
            String photo = addListed(store, id, "pixels");
            append(cases, id, "set-a", "a", 10);
            append(cases, id, "remove-photo", "-photo", 20);
            append(cases, id, "set-b", "b", 30);
            cases.keep(id, "with it", "document photo", NOON);
            cases.step(id, -1, NOON);
            assertThat(store.photos().jpeg(id, photo)).isPresent();
            store.photos().erase(id, photo, StoreTest::withoutPhoto);
            assertThat(patches(cases, id)).containsExactly("begin", "a");
            assertThat(cases.find(id).orElseThrow().editNumber()).isEqualTo(2);
            assertThat(cases.log(id)).extracting(Edit::number).containsExactly(1, 2, 3);
            assertThat(cases.versions(id).getFirst().document()).isEqualTo("document ");
            assertThat(store.photos().of(id)).isEmpty();
            assertThat(store.photos().jpeg(id, photo)).isEmpty();
            try (Stream<Path> left = Files.list(folder.resolve("data").resolve("photos"))) {
                assertThat(left).isEmpty();
            }
            cases.step(id, 1, NOON);
            assertThat(patches(cases, id)).containsExactly("begin", "a", "b");
            cases.delete(id);
        }
    }

    private static Optional<String> withoutPhoto(String text) {
        return Optional.of(text.replaceAll("[+-]?photo", "")).filter(left -> !left.isEmpty());
    }

    private static String addListed(Store store, String caseId, String content) {
        Photos.NewPhoto facts =
                new Photos.NewPhoto(30, 40, OptionalDouble.empty(), "0".repeat(64), List.of());
        return store.photos()
                .add(
                        caseId,
                        facts,
                        content.getBytes(StandardCharsets.UTF_8),
                        NOON,
                        id -> append(store.cases(), caseId, "add-photo", "+photo", 5))
                .id();
    }

    @Test
    void a_photo_whose_change_cannot_be_written_is_not_kept() throws IOException {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("x", NOON);
            Photos.NewPhoto facts =
                    new Photos.NewPhoto(30, 40, OptionalDouble.empty(), "0".repeat(64), List.of());
            assertThatThrownBy(() ->
                            store.photos()
                                    .add(
                                            id,
                                            facts,
                                            new byte[] {1},
                                            NOON,
                                            photo -> {
                                                throw new StoreProblem("no room");
                                            }))
                    .isInstanceOf(StoreProblem.class);
            assertThat(store.photos().of(id)).isEmpty();
            try (Stream<Path> left = Files.list(folder.resolve("data").resolve("photos"))) {
                assertThat(left).isEmpty();
            }
            store.cases().delete(id);
        }
    }

    /// As if the photos of a case came from a time in which no change spoke of them.
    private void unlist(String caseId) throws SQLException {
        String url =
                databaseUrl().orElse("jdbc:sqlite:" + folder.resolve("data").resolve("stipple.db"));
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement update =
                        connection.prepareStatement(
                                "update photo set listed = 0 where case_id = ?")) {
            update.setString(1, caseId);
            update.executeUpdate();
        }
    }

    @Test
    void a_photo_of_which_no_change_speaks_is_written_into_the_first_one() throws SQLException {
        try (Store store = Store.open(settings())) {
            String id = store.cases().create("x", NOON);
            append(store.cases(), id, "begin", "begin", 0);
            append(store.cases(), id, "set-a", "a", 10);
            String photo = add(store, id, "pixels");
            store.photos().list((edit, ids) -> edit + ids);
            assertThat(patches(store.cases(), id)).containsExactly("begin", "a");
            unlist(id);
            store.photos().list((edit, ids) -> edit + ids);
            store.photos().list((edit, ids) -> edit + ids);
            assertThat(patches(store.cases(), id)).containsExactly("begin[" + photo + "]", "a");
            store.cases().delete(id);
        }
    }
}
