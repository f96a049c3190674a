package stipple.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stipple.core.image.CodedImage;
import stipple.core.math.Seed;

class PhotoAlignmentTest {
    @Test
    void a_turned_shifted_darker_photo_lies_on_the_first_within_a_pixel_in_a_thousand() {
        CodedImage first = picture(800, 600, 0, 1, 0, 0, 1, 0);
        CodedImage second = picture(800, 600, 4, 1.06, 22, -15, 0.7, 0.02);
        PhotoAlignment found = PhotoAlignment.of(first, second);
        assertThat(found.agreement()).isGreaterThan(0.8);
        double worst = 0;
        for (int k = 0; k < 9; k++) {
            double x = 200 + 200 * (k % 3);
            double y = 150 + 150 * (k / 3);
            double[] truth = place(x, y, 800, 600, 4, 1.06, 22, -15, 0.02);
            worst =
                    Math.max(
                            worst,
                            Math.hypot(
                                    found.otherX(x, y) - truth[0], found.otherY(x, y) - truth[1]));
        }
        assertThat(worst).isLessThan(0.8);
    }

    @Test
    void a_photo_lies_on_itself_exactly() {
        CodedImage photo = picture(500, 640, 0, 1, 0, 0, 1, 0);
        PhotoAlignment found = PhotoAlignment.of(photo, photo);
        assertThat(found.agreement()).isGreaterThan(0.999);
        assertThat(found.otherX(123, 456)).isBetween(122.9, 123.1);
        assertThat(found.laidOn(photo, photo).get(200, 300)).isEqualTo(photo.get(200, 300));
    }

    @Test
    void photos_of_different_things_do_not_agree() {
        CodedImage one = noise(new Seed(1));
        CodedImage other = noise(new Seed(2));
        assertThat(PhotoAlignment.of(one, other).agreement()).isLessThan(0.4);
    }

    private static double[] place(
            double x,
            double y,
            int w,
            int h,
            double turn,
            double scale,
            double dx,
            double dy,
            double bend) {
        double u = x - w / 2.0;
        double v = y - h / 2.0;
        double c = scale * Math.cos(Math.toRadians(turn));
        double s = scale * Math.sin(Math.toRadians(turn));
        double bent = bend * u * v / w;
        return new double[] {w / 2.0 + c * u - s * v + dx + bent, h / 2.0 + s * u + c * v + dy};
    }

    /// A dark-edged oval with features and texture, looked at by the inverse of `place` in steps.
    private static CodedImage picture(
            int w,
            int h,
            double turn,
            double scale,
            double dx,
            double dy,
            double gain,
            double bend) {
        CodedImage out = new CodedImage(w, h);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double ax = px;
                double ay = py;
                for (int k = 0; k < 12; k++) {
                    double[] at = place(ax, ay, w, h, turn, scale, dx, dy, bend);
                    ax += (px - at[0]) / scale;
                    ay += (py - at[1]) / scale;
                }
                int level = (int) Math.clamp(gain * level(ax, ay), 0, 255);
                out.set(x, y, level << 16 | (int) (0.8 * level) << 8 | (int) (0.65 * level));
            }
        }
        return out;
    }

    private static double level(double x, double y) {
        double oval = Math.hypot((x - 400) / 230, (y - 320) / 280);
        double skin = oval < 1 ? 190 - 40 * oval : 90;
        double eyes =
                90 * bump(x, y, 320, 380, 22)
                        + 90 * bump(x, y, 480, 380, 22)
                        + 50 * bump(x, y, 400, 460, 30)
                        + 60 * bump(x, y, 400, 530, 45)
                        + 25 * bump(x, y, 330, 200, 15)
                        + 20 * bump(x, y, 450, 160, 12);
        return skin - eyes + 6 * Math.sin(x / 17) * Math.cos(y / 23);
    }

    private static double bump(double x, double y, double cx, double cy, double size) {
        return Math.exp(-((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (2 * size * size));
    }

    private static CodedImage noise(Seed seed) {
        CodedImage out = new CodedImage(400, 300);
        for (int i = 0; i < out.rgb().length; i++) {
            int cell = i % 400 / 20 + 100 * (i / 400 / 20);
            int level = (int) (60 + 150 * seed.uniform(cell));
            out.rgb()[i] = level << 16 | level << 8 | level;
        }
        return out;
    }
}
