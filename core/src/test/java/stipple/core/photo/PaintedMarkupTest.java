package stipple.core.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaintedMarkupTest {
    private static final Markup NOTHING = Markup.ofAnchors("front.jpg", List.of());
    private static final List<PhotoPoint> HEAD =
            List.of(at(200, 200), at(600, 200), at(600, 700), at(200, 700));

    private static PhotoPoint at(double x, double y) {
        return new PhotoPoint(x, y);
    }

    private static Stroke stroke(double radiusPx, PhotoPoint... points) {
        return new Stroke(List.of(points), radiusPx);
    }

    private static Markup painted(Markup markup, Stroke stroke, Brush brush) {
        return new PaintedMarkup(markup, 1000).with(stroke, brush);
    }

    private static double fractionAt(Markup markup, double x, double y) {
        double said = Double.NaN;
        for (MarkedHair area : markup.hair()) {
            said = area.polygon().contains(x, y) ? area.hairFraction() : said;
        }
        return said;
    }

    @Test
    void the_outline_grows_and_shrinks_where_the_brush_passes() {
        Markup head = NOTHING.withOutline(HEAD);
        Stroke bump = stroke(50, at(400, 200));
        Markup more = painted(head, bump, new Brush.Outline(true));
        assertThat(more.outlinePolygon().orElseThrow().contains(400, 170)).isTrue();
        Markup less = painted(head, bump, new Brush.Outline(false));
        assertThat(less.outlinePolygon().orElseThrow().contains(400, 230)).isFalse();
        assertThat(less.outlinePolygon().orElseThrow().contains(300, 230)).isTrue();
    }

    @Test
    void the_outline_stays_one_part_without_holes() {
        Markup head = NOTHING.withOutline(HEAD);
        Markup cut =
                painted(head, stroke(20, at(300, 100), at(300, 800)), new Brush.Outline(false));
        assertThat(cut.outlinePolygon().orElseThrow().contains(250, 400)).isFalse();
        assertThat(cut.outlinePolygon().orElseThrow().contains(500, 400)).isTrue();
        Markup hole = painted(head, stroke(30, at(400, 400)), new Brush.Outline(false));
        assertThat(hole.outlinePolygon().orElseThrow().contains(400, 400)).isTrue();
    }

    @Test
    void there_is_nothing_to_take_from_an_outline_that_is_not_there() {
        assertThatThrownBy(() -> painted(NOTHING, stroke(30, at(5, 5)), new Brush.Outline(false)))
                .hasMessageContaining("no outline");
    }

    @Test
    void hair_is_what_was_painted_last() {
        Markup hair = painted(NOTHING, stroke(60, at(300, 300), at(500, 300)), new Brush.Hair(1));
        Markup bare = painted(hair, stroke(20, at(400, 300)), new Brush.Hair(0));
        assertThat(fractionAt(bare, 400, 300)).isEqualTo(0);
        assertThat(fractionAt(bare, 340, 300)).isEqualTo(1);
        assertThat(fractionAt(bare, 400, 345)).isEqualTo(1);
        Markup again = painted(bare, stroke(60, at(400, 300)), new Brush.Hair(1));
        assertThat(fractionAt(again, 400, 300)).isEqualTo(1);
        assertThat(again.hair()).allMatch(area -> area.hairFraction() == 1);
        Markup unsaid = painted(again, stroke(25, at(400, 300)), new Brush.HairUnsaid());
        assertThat(fractionAt(unsaid, 400, 300)).isNaN();
        assertThat(fractionAt(unsaid, 330, 300)).isEqualTo(1);
    }

    @Test
    void strokes_of_the_same_hair_join() {
        Markup hair = NOTHING;
        for (int k = 0; k < 5; k++) {
            hair =
                    painted(
                            hair,
                            stroke(40, at(200 + 30 * k, 300), at(200 + 30 * k, 500)),
                            new Brush.Hair(1));
        }
        assertThat(hair.hair()).hasSize(1);
        assertThat(Math.abs(hair.hair().getFirst().polygon().signedArea()))
                .isCloseTo(200 * 200 + 2 * 120 * 40 + Math.PI * 1600, within(900.0));
    }

    @Test
    void a_line_scar_is_cut_where_it_is_rubbed_out() {
        Markup line =
                painted(
                        NOTHING,
                        stroke(6, at(100, 500), at(300, 520), at(500, 500)),
                        new Brush.Mark("fut-line", 3));
        assertThat(line.scars())
                .containsExactly(
                        new MarkedScar(
                                "fut-line", List.of(at(100, 500), at(300, 520), at(500, 500)), 3));
        Markup cut = painted(line, stroke(20, at(300, 520)), new Brush.MarkGone());
        assertThat(cut.scars()).hasSize(2).allMatch(s -> s.kind().equals("fut-line"));
        assertThatThrownBy(() ->
                        painted(NOTHING, stroke(6, at(100, 500)), new Brush.Mark("fut-line", 3)))
                .hasMessageContaining("fut-line with 1 points");
    }

    @Test
    void dots_of_a_size_join_and_are_rubbed_out_one_by_one() {
        Brush dots = new Brush.Mark("fue-dots", 1);
        Markup two =
                painted(
                        painted(NOTHING, stroke(5, at(100, 100)), dots),
                        stroke(5, at(200, 100)),
                        dots);
        assertThat(two.scars()).hasSize(1);
        assertThat(two.scars().getFirst().points()).hasSize(2);
        Markup one = painted(two, stroke(5, at(100, 102)), new Brush.MarkGone());
        assertThat(one.scars().getFirst().points()).containsExactly(at(200, 100));
    }

    @Test
    void a_birthmark_goes_to_the_marks_and_a_scar_to_the_scars() {
        Stroke dab = stroke(30, at(300, 300));
        Markup mole = painted(NOTHING, dab, new Brush.Mark("birthmark", 1));
        assertThat(mole.marks()).extracting(MarkedScar::kind).containsExactly("birthmark");
        Markup both = painted(mole, dab, new Brush.Mark("free-form", 1));
        assertThat(both.scars()).extracting(MarkedScar::kind).containsExactly("free-form");
        Markup none = painted(both, stroke(40, at(300, 300)), new Brush.MarkGone());
        assertThat(none).isEqualTo(NOTHING);
    }

    @Test
    void a_scribble_stays_a_small_record() {
        List<PhotoPoint> way = new ArrayList<>();
        for (int k = 0; k < 3000; k++) {
            double turn = k * 0.01;
            way.add(at(500 + 9 * turn * Math.cos(turn), 500 + 9 * turn * Math.sin(turn)));
        }
        Markup hair = painted(NOTHING, new Stroke(way, 12), new Brush.Hair(1));
        int corners = hair.hair().stream().mapToInt(area -> area.outline().size()).sum();
        assertThat(corners).isLessThan(3000);
        assertThat(fractionAt(hair, 500 + 9 * 6.28, 500)).isEqualTo(1);
    }
}
