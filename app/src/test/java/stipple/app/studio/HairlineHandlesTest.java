package stipple.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stipple.core.scalp.ScalpPoint;

class HairlineHandlesTest {
    private static final List<ScalpPoint> STRAIGHT =
            IntStream.rangeClosed(-50, 50).mapToObj(w -> new ScalpPoint(70, w)).toList();
    private static final int MIDDLE = HairlineHandles.COUNT / 2;

    @Test
    void handles_lie_evenly_from_right_to_left() {
        HairlineHandles handles = new HairlineHandles(STRAIGHT);
        assertThat(handles.at(0).wMm()).isEqualTo(-50);
        assertThat(handles.at(MIDDLE).wMm()).isEqualTo(0);
        assertThat(handles.at(HairlineHandles.COUNT - 1).wMm()).isEqualTo(50);
    }

    @Test
    void a_pulled_handle_goes_there_and_far_points_stay() {
        List<ScalpPoint> pulled =
                new HairlineHandles(STRAIGHT).pulled(MIDDLE, new ScalpPoint(60, 3), false);
        assertThat(pulled.get(50)).isEqualTo(new ScalpPoint(60, 3));
        assertThat(pulled.get(0)).isEqualTo(STRAIGHT.get(0));
        assertThat(pulled.get(100)).isEqualTo(STRAIGHT.get(100));
    }

    @Test
    void alike_on_both_sides_is_a_mirror_image() {
        List<ScalpPoint> pulled =
                new HairlineHandles(STRAIGHT).pulled(2, new ScalpPoint(78, -27), true);
        for (int i = 0; i <= 100; i++) {
            ScalpPoint left = pulled.get(i);
            ScalpPoint right = pulled.get(100 - i);
            assertThat(left.sMm()).isCloseTo(right.sMm(), within(0.011));
            assertThat(left.wMm()).isCloseTo(-right.wMm(), within(0.011));
        }
        List<ScalpPoint> middle =
                new HairlineHandles(STRAIGHT).pulled(MIDDLE, new ScalpPoint(60, 9), true);
        assertThat(middle.get(50)).isEqualTo(new ScalpPoint(60, 0));
    }

    @Test
    void the_whole_line_moves_forward_and_back() {
        HairlineHandles handles = new HairlineHandles(STRAIGHT);
        assertThat(handles.shifted(-3)).allMatch(p -> p.sMm() == 67);
        assertThat(handles.shifted(-99)).allMatch(p -> p.sMm() == 0);
    }
}
