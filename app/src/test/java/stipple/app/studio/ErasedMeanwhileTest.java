package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.store.Edit;
import stipple.app.store.Store;
import stipple.app.store.StoreSettings;
import stipple.app.text.Messages;

/// What was begun before a photo was deleted for good, and ends after it, brings nothing back.
class ErasedMeanwhileTest {
    private static final Look LOOK = Look.parse("photo-front", "healed", "likely");
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
    void a_change_that_was_half_way_does_not_write_of_it_again() {
        Studio.Opened before = example();
        String photo = front(before);
        studio().album().erase(before.file().id(), photo);
        var patch = DesignDocument.patch();
        patch.putObject("photos").putObject(photo).put("view", "left");
        assertThatThrownBy(() -> studio().change(before, "place-" + photo, patch, false))
                .isInstanceOf(ErasedMeanwhile.class);
        assertThatThrownBy(() -> studio().keptDesigns().keep(before, "With it"))
                .isInstanceOf(ErasedMeanwhile.class);
        assertThat(log(before)).noneMatch(edit -> edit.patch().contains(photo));
        assertThat(studio().keptDesigns().of(before.file().id())).isEmpty();
    }

    @Test
    void a_plan_with_it_is_not_made_any_more() {
        Studio.Opened before = example();
        studio().album().erase(before.file().id(), front(before));
        assertThatThrownBy(() -> studio().ready(before)).isInstanceOf(ErasedMeanwhile.class);
        Studio.Opened after = studio().open(before.file().id()).orElseThrow();
        assertThat(studio().status(after)).isInstanceOf(Bench.Status.Working.class);
    }

    @Test
    void a_picture_of_it_is_kept_nowhere() throws IOException {
        Studio.Opened before = example();
        Ready ready = studio().ready(before);
        Pictures pictures = new Pictures(studio());
        byte[] drawn = pictures.jpeg(ready, LOOK, "thumb");
        assertThat(pictures.jpeg(ready, LOOK, "thumb")).isSameAs(drawn);
        studio().lastDrawn().keep(before, LOOK, "thumb", drawn);
        assertThat(kept()).hasSize(1);

        studio().album().erase(before.file().id(), front(before));
        assertThat(kept()).isEmpty();
        byte[] late = pictures.jpeg(ready, LOOK, "thumb");
        assertThat(pictures.jpeg(ready, LOOK, "thumb")).isNotSameAs(late);
        studio().lastDrawn().keep(before, LOOK, "thumb", late);
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_case_that_is_gone_keeps_nothing_either() throws IOException {
        Studio.Opened before = example();
        String id = before.file().id();
        Ready ready = studio().ready(before);
        byte[] drawn = new Pictures(studio()).jpeg(ready, LOOK, "thumb");
        studio().delete(id);
        studio().lastDrawn().keep(before, LOOK, "thumb", drawn);
        assertThatThrownBy(() -> studio().ready(before)).isInstanceOf(ErasedMeanwhile.class);
        assertThatThrownBy(() -> studio().album().add(id, "photo", frontJpeg()))
                .isInstanceOf(NotHere.class);
        assertThat(kept()).isEmpty();
        assertThat(files("photos")).isEmpty();
    }

    private Studio studio() {
        return begun.orElseThrow();
    }

    private Studio.Opened example() {
        return studio().open(studio().beginExample("Example")).orElseThrow();
    }

    private static String front(Studio.Opened opened) {
        return opened.design().markups().entrySet().stream()
                .filter(e -> e.getValue().contains("\"front\""))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<Edit> log(Studio.Opened opened) {
        return this.opened.orElseThrow().cases().log(opened.file().id());
    }

    private static byte[] frontJpeg() throws IOException {
        return Files.readAllBytes(EXAMPLES.resolve("front.jpg"));
    }

    private List<Path> kept() throws IOException {
        return files("pictures");
    }

    private List<Path> files(String name) throws IOException {
        Path kept = folder.resolve("data").resolve(name);
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(kept)) {
            return all.toList();
        }
    }
}
