package stipple.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;

class MarkupFileTest {
    private static final String FULL =
            """
            {"format": "stipple-markup/1", "photo": "front.jpg", "view": "front", "later": 1,
             "anchors": [{"id": "glabella", "x": 500, "y": 400}, {"id": "ear-top-left", "x": 700, "y": 410}],
             "scale": {"kind": "length", "from": [10, 10], "to": {"x": 110, "y": 10}, "lengthMm": 20},
             "outline": [[200, 400], [500, 50], [800, 400]],
             "hairline": [[400, 200], [500, 180], [600, 200]],
             "zones": [[[400, 200], [600, 200], [500, 100]], {"id": "mid", "points": [[1, 1], [9, 1], [9, 9]]}],
             "scars": [{"kind": "fut-line", "widthMm": 3, "points": [[1, 2], [3, 4]]}],
             "marks": [{"points": [[1, 1], [9, 1], [9, 9]]}],
             "hair": [{"hairFraction": 0.4, "points": [[1, 1], [9, 1], [9, 9]]}]}
            """;

    private final MarkupFile file = new MarkupFile(Parameters.shipped());

    @Test
    void a_full_markup_is_read_and_written_back_the_same() {
        List<Markup> read = file.parse(FULL, "a.json");
        Markup markup = read.getFirst();
        assertThat(markup.viewId()).contains("front");
        assertThat(markup.anchors()).hasSize(2);
        assertThat(markup.anchors().getFirst().at()).isEqualTo(new PhotoPoint(500, 400));
        assertThat(markup.zones().getFirst().id()).isEqualTo("zone-1");
        assertThat(markup.scars().getFirst().widthMm()).isEqualTo(3);
        assertThat(markup.marks().getFirst().kind()).isEqualTo("birthmark");
        assertThat(markup.hair().getFirst().hairFraction()).isEqualTo(0.4);
        assertThat(markup.scales().getFirst()).isInstanceOf(ScaleCue.Length.class);
        assertThat(file.parse(MarkupText.of(read), "b.json")).isEqualTo(read);
    }

    @Test
    void several_photos_stand_in_one_file() {
        Markup one = file.parse(FULL, "a.json").getFirst();
        List<Markup> two = List.of(one, one.withScales(List.of(new ScaleCue.Iris(90, 11.7, 0.04))));
        assertThat(file.parse(MarkupText.of(two), "b.json")).isEqualTo(two);
    }

    @Test
    void an_iris_carries_the_spread_of_people_in_its_sigma() {
        String text =
                """
                {"format": "stipple-markup/1", "photo": "a.jpg", "scale": {"kind": "iris", "diameterPx": 120}}
                """;
        ScaleCue cue = file.parse(text, "a.json").getFirst().scales().getFirst();
        assertThat(cue.sigmaFraction()).isBetween(0.03, 0.05);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    newer format   | {"format": "stipple-markup/2", "photo": "a"} | format "stipple-markup/2"
                    no format      | {"photo": "a"} | needs "format"
                    no photo       | {"format": "stipple-markup/1"} | needs "photo"
                    key twice      | {"format": "stipple-markup/1", "photo": "a", "photo": "b"} | not readable as JSON
                    trailing       | {"format": "stipple-markup/1", "photo": "a"} 7 | not readable as JSON
                    not a number   | {"format": "stipple-markup/1", "photo": "a", "outline": [[NaN, 1]]} | not readable as JSON
                    infinite       | {"format": "stipple-markup/1", "photo": "a", "outline": [[1e999, 1]]} | outline[0][0] must be a finite number
                    text for x     | {"format": "stipple-markup/1", "photo": "a", "anchors": [{"id": "crown", "x": "1", "y": 2}]} | anchors[0].x must be a finite number
                    anchor twice   | {"format": "stipple-markup/1", "photo": "a", "anchors": [{"id": "crown", "x": 1, "y": 2}, {"id": "crown", "x": 1, "y": 2}]} | anchor crown stands twice
                    scale kind     | {"format": "stipple-markup/1", "photo": "a", "scale": {"kind": "coin"}} | allowed: length, iris
                    absurd length  | {"format": "stipple-markup/1", "photo": "a", "scale": {"kind": "length", "from": [0, 0], "to": [90, 0], "lengthMm": 9000}} | reference length 9000.0 mm
                    empty zone     | {"format": "stipple-markup/1", "photo": "a", "zones": [[[1, 1], [2, 2], [3, 3]]]} | encloses no area
                    scar no width  | {"format": "stipple-markup/1", "photo": "a", "scars": [{"kind": "plug", "points": [[1, 2]]}]} | needs "widthMm"
                    list           | [1] | must be an object
                    empty          | {} | needs "format"
                    not json       | hello | not readable as JSON
                    """)
    void is_refused_in_one_sentence(String name, String text, String says) {
        assertThatThrownBy(() -> file.parse(text, "x.json"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("markup file x.json: ")
                .hasMessageContaining(says)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_file_over_10_mb_is_refused(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.json");
        Files.writeString(large, " ".repeat(10_000_001));
        assertThatThrownBy(() -> file.read(large)).hasMessageContaining("larger than 10 MB");
    }
}
