package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

class PlaceTableTest {
    @Test
    void every_place_of_a_grid_is_found_and_no_other() {
        List<ScalpPoint> places = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int s = 0; s < 60; s++) {
            for (int w = -40; w < 40; w++) {
                values.add(places.size());
                places.add(new ScalpPoint(s + 0.5, w + 0.5));
            }
        }
        PlaceTable<Integer> table = PlaceTable.of(places, values);
        for (int i = 0; i < places.size(); i++) {
            assertThat(table.at(places.get(i))).contains(i);
        }
        assertThat(table.at(new ScalpPoint(0.5, 40.5))).isEmpty();
        assertThat(table.at(new ScalpPoint(0.5000001, 0.5))).isEmpty();
    }

    @Test
    void zero_is_one_place_whatever_its_sign_and_the_first_value_counts() {
        PlaceTable<String> table =
                PlaceTable.of(
                        List.of(new ScalpPoint(0.0, 1), new ScalpPoint(-0.0, 1)),
                        List.of("first", "second"));
        assertThat(table.at(new ScalpPoint(-0.0, 1))).contains("first");
        PlaceTable<String> more =
                PlaceTable.of(
                        List.of(new ScalpPoint(2, 2), new ScalpPoint(0, 1)),
                        List.of("more", "late"));
        PlaceTable<String> both = PlaceTable.joined(List.of(table, more));
        assertThat(both.at(new ScalpPoint(2, 2))).contains("more");
        assertThat(both.at(new ScalpPoint(0, 1))).contains("first");
    }

    @Test
    void scattered_places_are_found_and_no_other() {
        Seed seed = new Seed(3);
        List<ScalpPoint> places = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double far = i % 10 == 0 ? 300 : 3;
            values.add(i);
            places.add(new ScalpPoint(far * seed.uniform(2L * i), -far * seed.uniform(2L * i + 1)));
        }
        PlaceTable<Integer> table = PlaceTable.of(places, values);
        for (int i = 0; i < places.size(); i++) {
            ScalpPoint place = places.get(i);
            assertThat(table.at(place)).contains(i);
            assertThat(table.at(new ScalpPoint(Math.nextUp(place.sMm()), place.wMm()))).isEmpty();
        }
        assertThat(table.at(new ScalpPoint(-1, -1))).isEmpty();
        assertThat(table.at(new ScalpPoint(1e9, 1e9))).isEmpty();
    }

    @Test
    void places_in_one_line_are_found() {
        List<ScalpPoint> line = List.of(new ScalpPoint(5, 1), new ScalpPoint(5, 1e6));
        PlaceTable<Integer> table = PlaceTable.of(line, List.of(1, 2));
        assertThat(table.at(new ScalpPoint(5, 1e6))).contains(2);
        assertThat(table.at(new ScalpPoint(5, 2))).isEmpty();
    }

    @Test
    void an_empty_table_knows_nothing_and_values_must_match_places() {
        assertThat(PlaceTable.empty().at(new ScalpPoint(1, 1))).isEmpty();
        assertThatThrownBy(() -> PlaceTable.of(List.of(new ScalpPoint(1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
