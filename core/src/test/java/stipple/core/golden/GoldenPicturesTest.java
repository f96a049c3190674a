package stipple.core.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

class GoldenPicturesTest {
    @TempDir Path folder = Path.of("");

    @Test
    void the_stream_of_a_seed_is_the_same_picture_everywhere() {
        Seed seed = new Seed(7).forPurpose("golden");
        CodedImage picture = new CodedImage(48, 48);
        for (int i = 0; i < picture.rgb().length; i++) {
            picture.rgb()[i] = (int) (seed.bits(i) >>> 40);
        }
        GoldenPictures.ofThisModule().check("seed-noise", picture);
    }

    @Test
    void a_missing_reference_fails_and_leaves_the_picture() throws IOException {
        describe("case");
        assertThatThrownBy(() -> pictures(false).check("case", black()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no reference");
        assertThat(folder.resolve("out/case/actual.png")).exists();
    }

    @Test
    void a_case_without_a_description_fails() {
        assertThatThrownBy(() -> pictures(false).check("case", black()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("case.txt");
    }

    @Test
    void an_update_writes_the_reference_and_still_fails() throws IOException {
        acceptBlack();
        pictures(false).check("case", black());
    }

    @Test
    void one_step_in_one_pixel_fails_and_leaves_a_page() throws IOException {
        acceptBlack();
        CodedImage other = black();
        other.set(1, 2, 0x000100);
        assertThatThrownBy(() -> pictures(false).check("case", other))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 pixels differ, by up to 1 of 255");
        assertThat(folder.resolve("out/case/index.html")).content().contains("difference.png");
    }

    @Test
    void another_size_fails() {
        assertThat(GoldenPictures.difference(black(), new CodedImage(3, 4)))
                .isEqualTo("size 3 x 4 instead of 4 x 4");
    }

    private GoldenPictures pictures(boolean update) {
        return new GoldenPictures(folder.resolve("in"), folder.resolve("out"), update);
    }

    private void acceptBlack() throws IOException {
        describe("case");
        assertThatThrownBy(() -> pictures(true).check("case", black()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rewritten");
    }

    private void describe(String name) throws IOException {
        Files.createDirectories(folder.resolve("in").resolve(name));
        Files.writeString(folder.resolve("in").resolve(name).resolve("case.txt"), "A test.");
    }

    private static CodedImage black() {
        return new CodedImage(4, 4);
    }
}
