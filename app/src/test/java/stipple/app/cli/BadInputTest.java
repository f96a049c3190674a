package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever a person gives wrongly: exit 2, one sentence, nothing left behind.
class BadInputTest {
    private static final Path SHIPPED = Path.of("..", "examples");
    private static final Path FRONT = SHIPPED.resolve("front.jpg");

    @TempDir static Path given;
    @TempDir Path work;

    @BeforeAll
    static void make_the_bad_files() throws IOException {
        byte[] jpeg = Files.readAllBytes(FRONT);
        Files.writeString(given.resolve("text.jpg"), "hello");
        Files.write(given.resolve("empty.jpg"), new byte[0]);
        Files.write(given.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
        Files.write(given.resolve("one.png"), pngOf(1, 1, 8));
        Files.write(given.resolve("huge.png"), pngOf(20_000, 20_000, 8));
        Files.write(given.resolve("sixteen.png"), pngOf(300, 400, 16));
        Files.write(given.resolve("cmyk.jpg"), cmykHeader());
        Files.writeString(given.resolve("text.json"), "{\"format\": ");
        Files.writeString(given.resolve("list.json"), "[]");
        Files.writeString(given.resolve("newer.json"), "{\"format\": \"stipple-plan/2\"}");
        Files.writeString(given.resolve("no-seed.json"), "{\"format\": \"stipple-plan/1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text.jpg    | neither a JPEG nor a PNG
                    empty.jpg   | is empty
                    cut.jpg     | ends before
                    one.png     | 1 x 1
                    huge.png    | at most 50 megapixels
                    sixteen.png | 16 bits
                    cmyk.jpg    | CMYK
                    gone.jpg    | There is no file
                    """)
    void a_photo_that_cannot_be_used_is_refused(String file, String why) throws IOException {
        assertRefused(why, plan("--photo", given.resolve(file) + "@front"));
    }

    @Test
    void a_photo_without_markup_is_told_what_to_place() throws IOException {
        assertRefused("has no markup", plan("--photo", SHIPPED.resolve("left.jpg") + "@left"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /anchors/0/x          | 5000       | lies outside the photo
                    /anchors/0/x          | 234        | left and right are swapped
                    /anchors/5/y          | 20         | look at
                    /anchors/0/id         | "antenna"  | not known
                    /anchors/0/id         | "glabella" | stands twice
                    /scale                | {"kind": "px-per-mm", "pxPerMm": 4000} | allowed 0.1 to 200
                    /scale                | {"kind": "px-per-mm", "pxPerMm": 9}    | times as large
                    /scale/kind           | "guess"    | allowed: length, iris
                    /view                 | "sideways" | allowed: front, left
                    /view                 | "top"      | its markup says top
                    /format               | "stipple-markup/2" | stipple-markup/1
                    /outline              | [[1, 1]]   | outline with 1 points
                    /hairline             | [[1, 1590], [5, 1590], [9, 1590]] | beside the scalp
                    /zones                | [[[1, 1590], [5, 1590], [9, 1595]]] | beside the scalp
                    /hair                 | [{"points": [[1, 1500], [5, 1590], [9, 1595]], "hairFraction": 1}] | hair area lies beside the scalp
                    /hair                 | [{"points": [[20, 20], [90, 20], [50, 90]], "hairFraction": 1}] | hair area lies beside the scalp
                    /scars                | [{"kind": "plug", "widthMm": -3, "points": [[600, 300]]}] | allowed above 0
                    /hair                 | [{"points": [[500, 300], [600, 300], [550, 350]], "hairFraction": 7}] | allowed 0 to 1
                    """)
    void a_markup_that_cannot_be_true_is_refused(String place, String value, String why)
            throws IOException {
        JsonNode root = JsonMapper.shared().readTree(SHIPPED.resolve("front.markup.json"));
        int slash = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, slash));
        ((ObjectNode) parent).set(place.substring(slash + 1), JsonMapper.shared().readTree(value));
        Path markup = given.resolve("markup.json");
        Files.writeString(markup, root.toString());
        assertRefused(why, plan("--photo", FRONT + "@front", "--markup", markup.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "text.json,not readable as JSON",
        "list.json,must be an object",
        "gone.json,There is no file gone.json."
    })
    void a_markup_file_that_is_none_is_refused(String file, String why) throws IOException {
        String markup = given.resolve(file).toString();
        assertRefused(why, plan("--photo", FRONT + "@front", "--markup", markup));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --density -5                | 5 to 300
                    --density 0                 | 5 to 300
                    --density 301               | 5 to 300
                    --density NaN               | 5 to 300
                    --density abc               | 5 to 300
                    --norwood VIII              | allowed: I, II
                    --ludwig 4                  | allowed 1 to 3
                    --ludwig x                  | a whole number
                    --norwood V --ludwig 2      | only one of --norwood, --ludwig, --totalis
                    --norwood V --norwood VI    | and that once
                    --age 7                     | 15 to 110
                    --age x                     | a whole number
                    --date 2026-13-40           | YYYY-MM-DD
                    --date +999999999-12-31     | 2000-01-01 to 2199-12-31
                    --circumference-mm 5        | 430 to 720
                    --circumference-mm NaN      | 430 to 720
                    --seed 99999999999999999999 | a whole number
                    --pattern zigzag            | fine, diffuse, clustered
                    --treatment tattoo          | permanent or trico
                    --hairline mohawk           | widows-peak
                    --temples bald              | natural, rounded, sharp, soft
                    --pictures some             | all, few, none
                    --threads 0                 | 1 to 64
                    --markup x.json             | without --photo
                    --photo x.jpg@sideways      | view 'sideways' is not known
                    --frobnicate                | no option --frobnicate
                    --date                      | the value is missing
                    more                        | belongs to no option
                    """)
    void a_wish_that_is_not_allowed_is_refused(String options, String why) throws IOException {
        assertRefused(why, plan(options.split(" ")));
    }

    @Test
    void two_photos_of_one_view_are_refused() throws IOException {
        String markup = SHIPPED.resolve("client.markup.json").toString();
        String photo = FRONT + "@front";
        assertRefused(
                "two photos of the view front",
                plan("--photo", photo, "--photo", photo, "--markup", markup));
    }

    @Test
    void an_example_that_cannot_be_written_leaves_nothing() throws IOException {
        Path file = given.resolve("text.jpg");
        CommandRun run =
                CommandRun.of(List.of("example", "--long-side", "200", "--out", file + "/x"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(CommandRun.tree(work)).isEmpty();
    }

    @Test
    void places_that_cannot_hold_a_plan_are_refused() throws IOException {
        Path file = given.resolve("text.jpg");
        assertRefused("is a file", List.of("plan", "--out", file.toString(), "--json"));
        assertRefused("is a file", List.of("plan", "--out", file + "/below", "--json"));
        assertRefused("name the folder", List.of("plan", "--out", "", "--json"));
        assertRefused("needs --out DIR", List.of("plan", "--json"));
        assertRefused(
                "too long", List.of("plan", "--out", work.resolve("x".repeat(300)) + "", "--json"));
    }

    @ParameterizedTest
    @CsvSource({
        "newer.json,a newer one is needed",
        "no-seed.json,is not a valid plan",
        "text.json,not readable as JSON",
        "list.json,must be an object",
        "gone.json,There is no plan"
    })
    void a_plan_file_that_cannot_be_read_is_refused(String file, String why) throws IOException {
        assertRefused(why, preview(given.resolve(file), "healed", "out.png"));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday,out.png,allowed: before",
        "session 0,out.png,session from 1",
        "year 99,out.png,0 to 60",
        "healed,out.gif,.jpg or .png",
        "healed,none/out.png,there is no folder"
    })
    void a_preview_that_cannot_be_made_is_refused(String moment, String name, String why)
            throws IOException {
        assertRefused(why, preview(given.resolve("newer.json"), moment, name));
    }

    @Test
    void a_command_that_does_not_exist_is_refused_with_those_that_do() throws IOException {
        assertRefused("no command 'paln', allowed: plan", List.of("paln", "--json"));
    }

    private List<String> plan(String... more) {
        List<String> args =
                new ArrayList<>(List.of("plan", "--out", work.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        return args;
    }

    private List<String> preview(Path plan, String moment, String name) {
        String out = work.resolve(name).toString();
        return List.of(
                "preview", "--plan", plan.toString(), "--moment", moment, "--out", out, "--json");
    }

    private void assertRefused(String why, List<String> args) throws IOException {
        CommandRun run = CommandRun.of(args);
        assertThat(run.err()).startsWith("stipple: ").contains(why);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(2);
        JsonNode json = run.json();
        assertThat(json.size()).isEqualTo(1);
        assertThat("stipple: " + json.get("refused").stringValue()).isEqualTo(run.err().strip());
        assertThat(CommandRun.tree(work)).isEmpty();
    }

    /// A PNG that ends after its header.
    private static byte[] pngOf(int width, int height, int bits) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(header)) {
            data.writeBytes("IHDR");
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {(byte) bits, 2, 0, 0, 0});
        }
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(png)) {
            data.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
            data.writeInt(13);
            data.write(header.toByteArray());
            data.writeInt((int) sum.getValue());
        }
        return png.toByteArray();
    }

    /// A JPEG of four inks that ends after its header.
    private static byte[] cmykHeader() {
        int[] bytes = {
            0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 1, 0x90, 1, 0x2C, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11,
            0, 4, 0x11, 0, 0xFF, 0xD9
        };
        byte[] jpeg = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            jpeg[i] = (byte) bytes[i];
        }
        return jpeg;
    }
}
