package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(table.with(more).at(new ScalpPoint(2, 2))).contains("more");
        assertThat(table.with(more).at(new ScalpPoint(0, 1))).contains("first");
    }

    @Test
    void an_empty_table_knows_nothing_and_values_must_match_places() {
        assertThat(PlaceTable.empty().at(new ScalpPoint(1, 1))).isEmpty();
        assertThatThrownBy(() -> PlaceTable.of(List.of(new ScalpPoint(1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
