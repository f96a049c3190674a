package stipple.core.course.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Zone;

/// "Mild discomfort early, more tolerable as it goes on"; "the sides of the head are the most
/// challenging".
class PainForecastTest {
    private static final Map<Zone, Integer> HEAD =
            Map.of(
                    Zone.FRONTAL, 4000,
                    Zone.SIDE_LEFT, 1000,
                    Zone.SIDE_RIGHT, 1000,
                    Zone.MID, 4000,
                    Zone.VERTEX, 4000);

    private final Parameters parameters = Parameters.shipped();

    @Test
    void pain_starts_higher_and_eases_within_a_zone() {
        PainBlock only = forecast(Map.of(Zone.MID, 1000), 90).blocks().getFirst();
        // 2.5 points, 30 percent more in the first minute, exp(-90/30) of that at the end.
        assertThat(only.first().likely()).isCloseTo(3.25, within(1e-12));
        assertThat(only.last().likely()).isCloseTo(2.5 * (1 + 0.3 * Math.exp(-3)), within(1e-12));
    }

    @Test
    void a_calm_zone_comes_first_and_the_tender_ones_next() {
        assertThat(forecast(HEAD, 210).blocks())
                .extracting(PainBlock::zone)
                .containsExactly(
                        Zone.MID, Zone.FRONTAL, Zone.SIDE_LEFT, Zone.SIDE_RIGHT, Zone.VERTEX);
    }

    @Test
    void blocks_fill_the_session_and_pauses_stand_inside_it() {
        PainForecast forecast = forecast(HEAD, 210);
        double at = 0;
        for (PainBlock block : forecast.blocks()) {
            assertThat(block.startMinutes()).isCloseTo(at, within(1e-9));
            at += block.lengthMinutes();
        }
        assertThat(at).isCloseTo(210, within(1e-9));
        assertThat(forecast.breakMinutes()).containsExactly(75, 150);
    }

    @Test
    void numbing_lowers_it_and_it_never_leaves_the_scale() {
        PainForecast numb = PainForecast.of(HEAD, 210, true, parameters);
        assertThat(numb.peak().likely()).isLessThan(forecast(HEAD, 210).peak().likely());
        assertThat(forecast(HEAD, 210).blocks())
                .allMatch(block -> block.first().high() <= 10 && block.first().low() >= 0);
    }

    @Test
    void a_session_with_nothing_tender_and_one_with_nothing_calm_are_fine() {
        assertThat(forecast(Map.of(Zone.MID, 10, Zone.VERTEX, 10), 20).blocks()).hasSize(2);
        assertThat(forecast(Map.of(Zone.FRONTAL, 10), 20).blocks()).hasSize(1);
    }

    private PainForecast forecast(Map<Zone, Integer> dots, double minutes) {
        return PainForecast.of(dots, minutes, false, parameters);
    }
}
