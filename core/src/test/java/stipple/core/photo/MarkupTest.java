package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final Anchor CROWN = new Anchor("crown", new PhotoPoint(50, 20));

    @Test
    void an_anchor_outside_the_photo_is_refused_by_name() {
        Markup markup = Markup.ofAnchors("a.jpg", List.of(CROWN));
        assertThat(markup.insidePhoto(100, 80)).isSameAs(markup);
        assertThatThrownBy(() -> markup.insidePhoto(40, 80)).hasMessageContaining("anchor crown");
    }

    @Test
    void an_anchor_stands_once() {
        assertThatThrownBy(() -> Markup.ofAnchors("a.jpg", List.of(CROWN, CROWN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_outline_may_leave_the_photo_where_the_head_is_cut_off_but_not_by_far() {
        Markup near = Markup.ofAnchors("a.jpg", List.of()).withOutline(triangle(-50));
        Markup far = near.withOutline(triangle(-5000));
        assertThat(near.insidePhoto(100, 100).outlinePolygon()).isPresent();
        assertThatThrownBy(() -> far.insidePhoto(100, 100)).hasMessageContaining("outline");
    }

    @Test
    void scales_are_bounded() {
        assertThatThrownBy(() -> new ScaleCue.PxPerMm(0, 0.01)).hasMessageContaining("px per mm");
        assertThatThrownBy(() -> new ScaleCue.Iris(100, 11.7, 0.9)).hasMessageContaining("sigma");
        assertThatThrownBy(() -> new PhotoPoint(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PhotoPoint> triangle(double x) {
        return List.of(new PhotoPoint(x, 0), new PhotoPoint(90, 0), new PhotoPoint(90, 90));
    }
}
