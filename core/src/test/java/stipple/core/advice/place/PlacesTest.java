package stipple.core.advice.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

class PlacesTest {
    private static final Places PLACES = Places.shipped();

    @Test
    void the_table_holds_the_towns_of_five_thousand_people_and_more() {
        assertThat(PLACES.size()).isEqualTo(49_025);
        assertThat(PLACES.place(0).name()).isEqualTo("Shanghai");
        assertThat(PLACES.place(PLACES.size() - 1).population()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Paris                  | Paris, FR
                    Paris, US              | Paris, TX, US
                    Paris, ON, CA          | Paris, ON, CA
                    London                 | London, ENG, GB
                    London, CA             | London, ON, CA
                    Montreal, CA           | Montréal, QC, CA
                    montréal               | Montréal, QC, CA
                    Köln                   | Köln, DE
                    Cologne                | Köln, DE
                    Muenchen               | Munich, DE
                    東京                   | Tokyo, JP
                    Bangalore, IN          | Bengaluru, IN
                    saint etienne          | Saint-Étienne, FR
                    Los Angeles, CA        | Los Angeles, CA, US
                    Houston, TX            | Houston, TX, US
                    Fairfield, NJ, US      | Fairfield, NJ, US
                    Fairfield, New Jersey  | Fairfield, NJ, US
                    Doylestown, PA, US     | Doylestown, PA, US
                    Saskatoon              | Saskatoon, SK, CA
                    Vancouver, Canada      | Vancouver, BC, CA
                    Delhi, IN              | Delhi, IN
                    Washington, D.C., DC, US | Washington, D.C., DC, US
                    NYC                    | New York City, NY, US
                    Melbourne, VIC, AU     | Melbourne, VIC, AU
                    """)
    void a_name_means_the_likeliest_town(String written, String meant) {
        assertThat(PLACES.find(written)).first().extracting(Place::text).isEqualTo(meant);
    }

    @Test
    void other_towns_of_the_name_follow_by_population() {
        List<Place> found = PLACES.find("Springfield, US");
        assertThat(found).hasSizeGreaterThan(3);
        assertThat(found.subList(0, 5))
                .extracting(Place::population)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "Nowhereville, XX", "Paris, a, b, c", "'", "\u0000", "?"})
    void what_is_no_town_is_not_found(String written) {
        assertThat(PLACES.find(written)).isEmpty();
    }

    @Test
    void a_very_long_name_is_not_found_and_takes_no_time() {
        assertThat(PLACES.find("x".repeat(10_000_000))).isEmpty();
    }

    @Test
    void a_misspelt_town_is_guessed() {
        assertThat(PLACES.similar("Philadelfia, US"))
                .extracting(Place::name)
                .contains("Philadelphia");
    }

    @Test
    void states_and_countries_are_regions() {
        assertThat(PLACES.region("Texas, US")).contains(new RegionNames.Region("US", "TX"));
        assertThat(PLACES.region("Texas")).contains(new RegionNames.Region("US", "TX"));
        assertThat(PLACES.region("AU")).contains(new RegionNames.Region("AU", ""));
        assertThat(PLACES.region("France")).contains(new RegionNames.Region("FR", ""));
        assertThat(PLACES.region("Atlantis")).isEmpty();
    }

    @Test
    void london_and_paris_lie_343_km_apart() {
        Place london = PLACES.find("London").getFirst();
        Place paris = PLACES.find("Paris").getFirst();
        assertThat(london.distanceKm(paris)).isCloseTo(343.8, within(0.5));
        assertThat(Place.milesOfKm(344)).isCloseTo(213.75, within(0.01));
    }

    @Test
    void distances_are_symmetric_and_obey_the_triangle() {
        Seed seed = new Seed(3);
        for (int k = 0; k < 300; k++) {
            Place a = PLACES.place((int) (seed.uniform(3L * k) * PLACES.size()));
            Place b = PLACES.place((int) (seed.uniform(3L * k + 1) * PLACES.size()));
            Place c = PLACES.place((int) (seed.uniform(3L * k + 2) * PLACES.size()));
            assertThat(a.distanceKm(b)).isCloseTo(b.distanceKm(a), within(1e-9));
            assertThat(a.distanceKm(b)).isBetween(0.0, 20_016.0);
            assertThat(a.distanceKm(c))
                    .isLessThanOrEqualTo(a.distanceKm(b) + b.distanceKm(c) + 1e-6);
        }
    }

    @Test
    void half_round_the_earth_is_20015_km() {
        Place here = new Place("a", "US", "", 0, 0, 0);
        Place there = new Place("b", "US", "", 0, 180, 0);
        assertThat(here.distanceKm(there)).isCloseTo(Math.PI * 6371.0088, within(1e-6));
    }
}
