package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.media.MadePhotos;
import stipple.app.media.PictureWriter;
import stipple.app.store.Photos;
import stipple.app.store.Store;
import stipple.app.store.StoreSettings;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;

/// A data folder of the time in which no change said which photos are in a case.
class OldFolderTest {
    private static final byte[] JPEG = PictureWriter.jpeg(MadePhotos.quadrants(90, 70));
    private static final Instant THEN = Instant.parse("2026-01-05T10:00:00Z");
    private static final String PLACED = "{\"photos\":{\"%s\":{\"view\":\"top\"}}}";

    @TempDir private Path folder = Path.of("");
    private String caseId = "";
    private String placed = "";
    private String bare = "";

    @BeforeEach
    void written() throws Exception {
        try (Store store = store()) {
            caseId = store.cases().create("Old", THEN);
            write(store, "begin", "{\"seed\":1}");
            placed = photo(store);
            bare = photo(store);
            write(store, "place-" + placed, PLACED.formatted(placed));
        }
    }

    @Test
    void all_its_photos_are_in_the_case() throws Exception {
        age();
        assertThat(inCase()).containsExactlyInAnyOrder(placed, bare);
    }

    @Test
    void going_back_to_a_kept_design_took_no_photo_out() throws Exception {
        try (Store store = store()) {
            write(store, "restore-version", "{\"seed\":2,\"photos\":null}");
        }
        age();
        assertThat(inCase()).containsExactlyInAnyOrder(placed, bare);
        try (Store store = store()) {
            write(store, "place-" + placed, PLACED.formatted(placed));
            write(store, "restore-version", "{\"photos\":{\"" + placed + "\":null}}");
            write(store, "remove-photo", "{\"photos\":{\"" + bare + "\":null}}");
        }
        assertThat(inCase()).containsExactly(placed);
    }

    /// Brings the database back to its second schema.
    private void age() throws Exception {
        Path file = folder.resolve("data").resolve("stipple.db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = database.createStatement()) {
            sql.execute("alter table photo drop column listed");
            sql.execute("delete from schema_history where version = '3'");
        }
    }

    private List<String> inCase() {
        Studio studio =
                new Studio(
                        store(),
                        Messages.english(),
                        InstantSource.system(),
                        Path.of("examples"),
                        new Eras());
        try (studio) {
            Studio.Opened opened = studio.open(caseId).orElseThrow();
            assertThat(studio.album().removed(opened).size() + studio.photos(opened).size())
                    .isEqualTo(2);
            return studio.photos(opened).stream().map(StoredPhoto::id).toList();
        }
    }

    private String photo(Store store) {
        Photos.NewPhoto facts =
                new Photos.NewPhoto(90, 70, OptionalDouble.empty(), "0".repeat(64), List.of());
        return store.photos().add(caseId, facts, JPEG, THEN, id -> {}).id();
    }

    private void write(Store store, String kind, String patch) {
        store.cases().append(caseId, kind, patch, false, DesignDocument::merged, THEN);
    }

    private Store store() {
        return Store.open(
                new StoreSettings(
                        folder.resolve("data"), Optional.empty(), folder.resolve("keys")));
    }
}
