package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContourLinesTest {
    @Test
    void a_disc_has_one_closed_line_of_its_circumference() {
        int side = 61;
        double[] values = new double[side * side];
        for (int k = 0; k < values.length; k++) {
            values[k] = 20 - Math.hypot(k % side - 30, Math.floorDiv(k, side) - 30);
        }
        List<double[]> lines = ContourLines.ofZero(values, side);
        assertThat(lines).hasSize(1);
        double[] line = lines.getFirst();
        assertThat(line[0]).isEqualTo(line[line.length - 2]);
        assertThat(line[1]).isEqualTo(line[line.length - 1]);
        double length = 0;
        for (int k = 2; k < line.length; k += 2) {
            length += Math.hypot(line[k] - line[k - 2], line[k + 1] - line[k - 1]);
        }
        assertThat(length).isCloseTo(2 * Math.PI * 20, within(0.3));
    }

    @Test
    void a_straight_border_has_only_its_ends() {
        int[] kinds = {0, 0, 1, 0, 0, 1, -1, 0, 1};
        List<double[]> lines = ContourLines.between(kinds, 3);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).containsExactly(1.5, -0.5, 1.5, 2.5);
    }

    @Test
    void nothing_has_no_lines() {
        assertThat(ContourLines.ofZero(new double[9], 3)).isEmpty();
        assertThat(ContourLines.between(new int[] {-1, 2, -1, 2}, 2)).isEmpty();
    }
}
