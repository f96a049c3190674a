package stipple.app.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.app.planning.Refusal;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.place.Places;
import stipple.core.math.Seed;

/// Whatever is in a directory file: the good records are kept, the bad ones are told by line.
class DirectoryFileTest {
    private static final Places PLACES = Places.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 4, 17);
    private static final String HEADER = "kind,id,name,provider,since,place\n";
    private static final String HOUSE = "provider,p1,A House,,2020-01-01,\n";

    @TempDir Path work;

    @Test
    void the_made_up_directory_has_twelve_hundred_houses_and_is_the_same_for_one_seed() {
        Directory one = DemoDirectory.of(DAY, PLACES);
        assertThat(one.all(Provider.class)).hasSizeGreaterThanOrEqualTo(1_200);
        assertThat(one.all(Provider.class)).allMatch(p -> p.name().endsWith("(fictional)"));
        assertThat(DemoDirectory.of(DAY, PLACES).entries()).isEqualTo(one.entries());
        assertThat(DemoDirectory.of(new Seed(2), DAY, PLACES, 300).entries())
                .isNotEqualTo(one.entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.csv", "demo.json"})
    void a_directory_written_and_read_is_the_same(String name) {
        Directory directory = DemoDirectory.of(new Seed(1), DAY, PLACES, 300);
        Path file = work.resolve(name);
        DirectoryFile.write(directory, file);
        DirectoryFile.Read read = DirectoryFile.read(file, PLACES);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).isEqualTo(directory.entries().size());
        assertThat(read.directory().entries()).isEqualTo(directory.entries());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    provider,,A House,,2020-01-01,              | id is missing
                    provider,p 2,A House,,2020-01-01,           | allowed 1 to 64 letters
                    provider,p1,A House,,2020-01-01,            | stands on line 2 already
                    provider,p2,,,2020-01-01,                   | name is missing
                    provider,p2,A House,,2020-02-30,            | no day of the calendar
                    provider,p2,A House,,0000-01-01,            | allowed 1970-01-01 to 2199-12-31
                    provider,p2,A House,,9999-12-31,            | allowed 1970-01-01 to 2199-12-31
                    provider,p2,A House,,yesterday,             | no day of the calendar
                    provider,p2,A House,p1,2020-01-01,          | a provider has no 'provider'
                    wizard,p2,A House,,2020-01-01,              | kind 'wizard' is not known
                    ,p2,A House,,2020-01-01,                    | kind is missing
                    provider,p2,A House,,2020-01-01,,,,         | 9 cells under 6 columns
                    branch,b1,,p9,2020-01-01,Paris              | provider 'p9' is not among
                    branch,b1,,p1,2020-01-01,Xyzzyville         | place 'Xyzzyville' is not known
                    provider,p2,"A House,,2020-01-01,           | a quote is opened and not closed
                    provider,p2,"A" House,,2020-01-01,          | the quotes of this row do not fit
                    """)
    void a_bad_row_is_told_by_its_line_and_the_good_ones_stay(String row, String why)
            throws IOException {
        String last = "provider,p3,Last House,,2020-01-01,\n";
        DirectoryFile.Read read = readText(HEADER + HOUSE + row.strip() + "\n" + last);
        assertThat(read.directory().all(Provider.class))
                .extracting(Provider::id)
                .contains("p1", "p3");
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().line()).isEqualTo(3);
        assertThat(read.rejected().getFirst().reason()).contains(why).doesNotContain("Exception");
        assertThat(read.rows()).isEqualTo(read.accepted() + read.rejected().size());
    }

    @Test
    void prices_below_nothing_and_of_no_currency_are_told() throws IOException {
        String header = "kind,id,name,provider,since,place,currency,priceLow,priceHigh,priceAsOf\n";
        DirectoryFile.Read read =
                readText(
                        header
                                + "provider,p1,H,,2020-01-01,,,,,\n"
                                + "branch,b1,,p1,2020-01-01,Paris,EUR,-5,10,2024-01-01\n"
                                + "branch,b2,,p1,2020-01-01,Paris,QQQ,5,10,2024-01-01\n"
                                + "branch,b3,,p1,2020-01-01,Paris,EUR,5,1e300,2024-01-01\n"
                                + "branch,b4,,p1,2020-01-01,Paris,EUR,5,10,\n"
                                + "branch,b5,,p1,2020-01-01,Paris,EUR,5.50,10,2024-01-01\n");
        assertThat(read.rejected()).extracting(Rejected::line).containsExactly(3, 4, 5, 6);
        assertThat(read.rejected().get(0).reason()).contains("price from -500");
        assertThat(read.rejected().get(1).reason()).contains("currency 'QQQ' is not known");
        assertThat(read.accepted()).isEqualTo(2);
    }

    @Test
    void formulas_stay_text_and_are_written_so_that_no_spreadsheet_runs_them() throws IOException {
        String evil = "=HYPERLINK(\"\"http://x\"\",\"\"y\"\")";
        DirectoryFile.Read read =
                readText(
                        HEADER
                                + "provider,p1,\""
                                + evil
                                + "\",,2020-01-01,\n"
                                + "provider,p2,'s-House,,2020-01-01,\n"
                                + "provider,p3,@SUM(1),,2020-01-01,\n");
        assertThat(read.rejected()).isEmpty();
        Path out = work.resolve("out.csv");
        DirectoryFile.write(read.directory(), out);
        assertThat(Files.readString(out)).contains("\"'=HYPERLINK", ",'@SUM(1)", ",'s-House");
        assertThat(DirectoryFile.read(out, PLACES).directory().entries())
                .isEqualTo(read.directory().entries());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1+2", "@x", "'=1", "''a", "'s", "'", "plain", ""})
    void guarding_a_cell_loses_nothing(String text) {
        String written = DirectoryCsv.guarded(text);
        assertThat(DirectoryCsv.unguarded(written)).isEqualTo(text);
        assertThat(written).doesNotMatch("(?s)[=+\\-@].*");
    }

    @Test
    void a_cell_of_ten_megabytes_is_told_and_the_rest_is_kept() throws IOException {
        String huge = "x".repeat(10 << 20);
        DirectoryFile.Read read =
                readText(
                        HEADER
                                + HOUSE
                                + "provider,p2,"
                                + huge
                                + ",,2020-01-01,\n"
                                + "provider,p3,Last,,2020-01-01,\n");
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().reason())
                .contains("bytes, allowed")
                .hasSizeLessThan(200);
        assertThat(read.accepted()).isEqualTo(2);
        String json =
                json("{\"id\": \"p1\", \"name\": \"" + huge + "\", \"since\": \"2020-01-01\"}")
                        .replace(
                                "]}",
                                ", {\"id\": \"p2\", \"name\": \"H\", \"since\": \"2020-01-01\"}]}");
        DirectoryFile.Read fromJson = readText(json);
        assertThat(fromJson.accepted()).isEqualTo(1);
        assertThat(fromJson.rejected().getFirst().reason()).contains("characters, allowed 200");
    }

    @Test
    void thousands_of_open_quotes_are_read_without_patience_running_out() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int k = 0; k < 20_001; k++) {
            text.append("provider,p").append(k).append(",\"open,,2020-01-01,\n");
        }
        DirectoryFile.Read read = readText(text.toString());
        assertThat(read.rows()).isPositive();
    }

    @Test
    void other_line_ends_delimiters_and_marks_are_understood() throws IOException {
        DirectoryFile.Read read =
                readText(
                        "\uFEFFkind;id;name;since\r\nprovider;p1;\"Two\nlines\";2020-01-01\r\n\r\n"
                                + "provider;p2;B;2020-01-01");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.directory().get(Provider.class, "p1").name()).isEqualTo("Two\nlines");
        assertThat(read.accepted()).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_text_are_told_by_line() throws IOException {
        Path file = work.resolve("latin.csv");
        Files.write(
                file,
                (HEADER + HOUSE + "provider,p2,M\u00fcller,,2020-01-01,\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        DirectoryFile.Read read = DirectoryFile.read(file, PLACES);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().reason()).contains("not written in UTF-8");
        assertThat(read.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"id": "p1"}                                                | name is missing
                    {"id": ["p1"], "name": "x"}                                 | 'id' must be a text
                    {"id": {"a": {"b": 1}}, "name": "x"}                        | 'id' must be a text
                    {"id": "p1", "id": "p2", "name": "x"}                       | 'id' stands twice
                    {"id": "p1", "name": "x", "since": 7}                       | no day of the calendar
                    {"id": "p1", "name": "x", "since": "2020-01-01", "fee": 9}  | a provider has no 'fee'
                    {"id": "p1", "name": "x\\u0000", "since": "2020-01-01"}     | control characters
                    "p1"                                                        | must be an object
                    [[[]]]                                                      | must be an object
                    """)
    void a_bad_record_of_a_json_file_is_told_by_its_line(String record, String why)
            throws IOException {
        DirectoryFile.Read read = readText(json(record));
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().line()).isEqualTo(3);
        assertThat(read.rejected().getFirst().reason()).contains(why);
        assertThat(read.accepted()).isZero();
    }

    @Test
    void what_comes_before_broken_json_is_kept() throws IOException {
        String good = "{\"id\": \"p1\", \"name\": \"x\", \"since\": \"2020-01-01\"}";
        DirectoryFile.Read read = readText(json(good + ",\n {\"id\": \"p2\", "));
        assertThat(read.accepted()).isEqualTo(1);
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.rejected().getFirst().reason()).contains("no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                    | needs "format"
                    []                                    | must be one JSON object
                    {"format": "stipple-directory/2"}     | a newer one is needed
                    {"format": "stipple-plan/1"}          | needs "format"
                    a,b                                   | must name the columns
                    kind,id,paid                          | column 'paid' is not known
                    kind,id,id                            | column 'id' stands twice
                    "kind                                 | must name the columns
                    """)
    void a_file_that_is_no_directory_is_refused(String text, String why) {
        assertThatThrownBy(() -> readText(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    @Test
    void mutations_of_a_good_file_never_break_the_reader() throws IOException {
        Directory small = DemoDirectory.of(new Seed(1), DAY, PLACES, 60);
        for (String name : List.of("m.csv", "m.json")) {
            Path file = work.resolve(name);
            DirectoryFile.write(small, file);
            byte[] bytes = Files.readAllBytes(file);
            Seed seed = new Seed(9);
            for (int round = 0; round < 25; round++) {
                byte[] broken = bytes.clone();
                for (int k = 0; k < 40; k++) {
                    long at = 100L * round + k;
                    broken[(int) (seed.uniform(2 * at) * broken.length)] =
                            (byte) seed.bits(2 * at + 1);
                }
                Files.write(file, broken);
                try {
                    DirectoryFile.Read read = DirectoryFile.read(file, PLACES);
                    assertThat(read.rows()).isEqualTo(read.accepted() + read.rejected().size());
                } catch (Refusal refused) {
                    assertThat(refused.sentence()).isNotBlank();
                }
            }
            Files.delete(file);
        }
    }

    private static String json(String record) {
        return "{\"format\": \"stipple-directory/1\",\n\"providers\": [\n" + record + "\n]}";
    }

    private DirectoryFile.Read readText(String text) throws IOException {
        Path file = work.resolve("given");
        Files.writeString(file, text);
        return DirectoryFile.read(file, PLACES);
    }
}
