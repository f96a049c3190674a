package stipple.core.scalp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

class ScalpPolygonTest {
    @Test
    void it_holds_what_the_plain_rule_says_it_holds() {
        Seed seed = new Seed(3);
        List<ScalpPoint> corners = new ArrayList<>();
        for (int k = 0; k <= 80; k++) {
            corners.add(new ScalpPoint(60 + 30 * seed.uniform(k), -100 + 2.5 * k));
        }
        corners.add(new ScalpPoint(70, 1000));
        corners.add(new ScalpPoint(1000, 1000));
        corners.add(new ScalpPoint(1000, -1000));
        corners.add(new ScalpPoint(70, -1000));
        ScalpPolygon polygon = ScalpPolygon.of(corners, -100, 100);
        for (int k = 0; k < 4000; k++) {
            ScalpPoint at =
                    new ScalpPoint(
                            40 + 80 * seed.uniform(1000 + 2L * k),
                            k % 9 == 0
                                    ? -100 + 2.5 * (k % 81)
                                    : -140 + 280 * seed.uniform(1001 + 2L * k));
            assertThat(polygon.contains(at)).isEqualTo(ScalpOutline.contains(corners, at));
        }
    }

    @Test
    void strips_need_a_width() {
        assertThatThrownBy(() -> ScalpPolygon.of(List.of(new ScalpPoint(1, 1)), 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
