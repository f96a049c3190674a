package stipple.core.photo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.image.CodedImage;

/// Whether a found face is bare skin in a photo: not drawn, not under a mask or a hat, in light in
/// which colours can be judged, and sharp.
///
/// Colours are medians over small squares, in Lab. The cheeks say what skin is in this photo; the
/// skin round the mouth and the scalp above the brows must be of that kind or be hair.
final class FaceCover {
    private static final List<Integer> CHEEKS = List.of(50, 280, 117, 346, 101, 330);
    private static final List<Integer> LOWER = List.of(57, 287, 43, 273, 202, 422, 200);
    private static final int LOWER_LIP = 17;
    private static final int GLABELLA = 9;
    private static final int CHIN = 152;
    private static final int HALF_SIDES = 24;

    /// Skin is between pink and yellow in every light that is not coloured.
    private static final double LEAST_HUE_DEG = 5;

    private static final double MOST_HUE_DEG = 92;
    private static final double LEAST_CHROMA = 4;

    private static final double MASK_COLOR = 20;
    private static final double MASK_LIGHTER = 18;
    private static final double SAME = 5;
    private static final double HAT_COLOR = 22;
    private static final double HAT_LIGHTER = 26;
    private static final double DARKEST_STUBBLE = 0.4;
    private static final double STRANDS_MM = 5;
    private static final double STRAND_MM = 0.6;
    private static final double STRANDS_SPREAD = 0.12;
    private static final double LEAST_LEVEL = 6;
    private static final double MOST_HAT_SHARE = 0.5;
    private static final double MOST_FLAT_SHARE = 0.35;
    private static final double MOST_EDGE_MM = 2;
    private static final double MOST_EDGE_PX = 5;
    private static final int EDGE_REACH_MM = 9;

    private final CodedImage photo;
    private final FaceMesh mesh;
    private final double pxPerMm;

    /// @param pxPerMm at the face
    FaceCover(CodedImage photo, FaceMesh mesh, double pxPerMm) {
        this.photo = photo;
        this.mesh = mesh;
        this.pxPerMm = pxPerMm;
    }

    /// Whether the face is painted.
    Optional<ReadingRefusal> drawn() {
        double flat = flatShare();
        return flat > MOST_FLAT_SHARE ? refuse(ReadingRefusal.Code.DRAWN, flat) : Optional.empty();
    }

    /// @param outline of the head
    Optional<ReadingRefusal> refusal(List<PhotoPoint> outline) {
        Lab skin = skin();
        double hue = StrictMath.toDegrees(StrictMath.atan2(skin.b(), skin.a()));
        double chroma = StrictMath.hypot(skin.a(), skin.b());
        if (chroma < LEAST_CHROMA) {
            return refuse(ReadingRefusal.Code.NO_COLOR, chroma);
        }
        if (hue < LEAST_HUE_DEG || hue > MOST_HUE_DEG) {
            return refuse(ReadingRefusal.Code.TINTED, hue);
        }
        double edge = edgeMm();
        if (edge > MOST_EDGE_MM && edge * pxPerMm > MOST_EDGE_PX) {
            return refuse(ReadingRefusal.Code.BLURRED, edge);
        }
        return covered(skin, outline);
    }

    private Optional<ReadingRefusal> covered(Lab skin, List<PhotoPoint> outline) {
        double lower = maskShare(skin);
        if (lower > 0.5) {
            return refuse(ReadingRefusal.Code.MASKED, lower);
        }
        double hat = hatShare(skin, outline);
        return hat > MOST_HAT_SHARE ? refuse(ReadingRefusal.Code.HAT, hat) : Optional.empty();
    }

    /// Share of the places round the mouth that are cloth: unlike skin, or so dark that only a
    /// beard could be, while the lips are no different.
    private double maskShare(Lab skin) {
        Lab lips = color(mesh.point(LOWER_LIP));
        double cloth = 0;
        for (int k : LOWER) {
            Lab here = color(mesh.point(k));
            boolean hidesLips =
                    here.lightness() < 0.6 * skin.lightness() && distance(here, lips) < SAME;
            cloth += hidesLips || isCloth(here, skin, MASK_COLOR, MASK_LIGHTER) ? 1 : 0;
        }
        return cloth / LOWER.size();
    }

    private static double distance(Lab a, Lab b) {
        return Math.sqrt(
                square(a.lightness() - b.lightness())
                        + square(a.a() - b.a())
                        + square(a.b() - b.b()));
    }

    private static double square(double x) {
        return x * x;
    }

    private static Optional<ReadingRefusal> refuse(ReadingRefusal.Code code, double amount) {
        return Optional.of(new ReadingRefusal(code, amount));
    }

    /// Neither skin nor hair: another colour, or clearly lighter than the skin. Hair is at most as
    /// light and at most as colourful as skin, or of its hue.
    private static boolean isCloth(Lab here, Lab skin, double mostColor, double mostLighter) {
        double off = StrictMath.hypot(here.a() - skin.a(), here.b() - skin.b());
        boolean isGreyer =
                StrictMath.hypot(here.a(), here.b()) < StrictMath.hypot(skin.a(), skin.b());
        boolean isDarker = here.lightness() < skin.lightness() - 8;
        boolean isHairLike = isGreyer && isDarker && here.b() > -6;
        boolean isOtherColor = !isHairLike && off > mostColor;
        return isOtherColor || here.lightness() > skin.lightness() + mostLighter;
    }

    /// Share of the places between the brows and the top of the head that are cloth.
    private double hatShare(Lab skin, List<PhotoPoint> outline) {
        PhotoPoint brow = mesh.point(GLABELLA);
        int cloth = 0;
        int count = 0;
        for (int k = outline.size() * 5 / 8; k <= outline.size() * 7 / 8; k += 3) {
            for (double t = 0.35; t < 0.9; t += 0.1) {
                PhotoPoint rim = outline.get(k);
                PhotoPoint at =
                        new PhotoPoint(
                                brow.xPx() + t * (rim.xPx() - brow.xPx()),
                                brow.yPx() + t * (rim.yPx() - brow.yPx()));
                cloth += isHat(at, skin) ? 1 : 0;
                count++;
            }
        }
        return (double) cloth / count;
    }

    /// Cloth, or darker than shaven hair makes any skin and yet without the sheen of long hair.
    private boolean isHat(PhotoPoint at, Lab skin) {
        Lab here = color(at);
        boolean isDark = here.lightness() < DARKEST_STUBBLE * skin.lightness();
        return (isDark && !isStrands(at)) || isCloth(here, skin, HAT_COLOR, HAT_LIGHTER);
    }

    /// Strands lie light beside dark all over; the noise of a camera or the weave of cloth differs
    /// far less from place to place, and the rim of a hat only once.
    private boolean isStrands(PhotoPoint at) {
        int half = (int) Math.max(2, STRANDS_MM * pxPerMm);
        int step = (int) Math.max(1, Math.round(STRAND_MM * pxPerMm));
        int[] steps = new int[256];
        long sum = 0;
        int count = 0;
        for (int y = (int) at.yPx() - half; y <= (int) at.yPx() + half; y++) {
            for (int x = (int) at.xPx() - half; x <= (int) at.xPx() + half; x++) {
                if (x >= 0 && y >= 0 && x < photo.width() - step && y < photo.height()) {
                    int level = photo.level(1, x, y);
                    sum += level;
                    steps[Math.abs(photo.level(1, x + step, y) - level)]++;
                    count++;
                }
            }
        }
        int usual = 0;
        for (int below = steps[0]; 2 * below < count && usual < 255; below += steps[usual]) {
            usual++;
        }
        return usual > STRANDS_SPREAD * ((double) sum / Math.max(1, count) + LEAST_LEVEL);
    }

    private Lab skin() {
        double[][] all = new double[3][CHEEKS.size()];
        for (int k = 0; k < CHEEKS.size(); k++) {
            Lab one = color(mesh.point(CHEEKS.get(k)));
            all[0][k] = one.lightness();
            all[1][k] = one.a();
            all[2][k] = one.b();
        }
        for (double[] values : all) {
            Arrays.sort(values);
        }
        int middle = CHEEKS.size() / 2;
        return new Lab(all[0][middle], all[1][middle], all[2][middle]);
    }

    /// Mean colour of about 4 mm of skin.
    private Lab color(PhotoPoint at) {
        int half = (int) Math.max(1, 2 * pxPerMm);
        double[] sums = new double[3];
        int count = 0;
        for (int y = (int) at.yPx() - half; y <= (int) at.yPx() + half; y++) {
            for (int x = (int) at.xPx() - half; x <= (int) at.xPx() + half; x++) {
                if (x >= 0 && y >= 0 && x < photo.width() && y < photo.height()) {
                    for (int c = 0; c < 3; c++) {
                        sums[c] += photo.level(c, x, y);
                    }
                    count++;
                }
            }
        }
        int n = Math.max(1, count);
        return Lab.of(
                LinearRgb.ofSrgb8(
                        (int) Math.round(sums[0] / n),
                        (int) Math.round(sums[1] / n),
                        (int) Math.round(sums[2] / n)));
    }

    /// Share of the face's small squares in which every pixel is the same. Cameras have noise and
    /// skin has pores; paint has neither.
    private double flatShare() {
        PhotoPoint top = mesh.point(GLABELLA);
        PhotoPoint chin = mesh.point(CHIN);
        double reach = 0.6 * top.distancePx(chin);
        int flat = 0;
        int count = 0;
        for (int i = -HALF_SIDES; i <= HALF_SIDES; i++) {
            for (int k = 0; k <= 2 * HALF_SIDES; k++) {
                double along = (double) k / (2 * HALF_SIDES);
                double across = reach * i / HALF_SIDES;
                int x = (int) (top.xPx() + along * (chin.xPx() - top.xPx()) + across);
                int y = (int) (top.yPx() + along * (chin.yPx() - top.yPx()));
                if (x > 1 && y > 1 && x < photo.width() - 2 && y < photo.height() - 2) {
                    flat += isFlat(x, y) ? 1 : 0;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : (double) flat / count;
    }

    private boolean isFlat(int x, int y) {
        int here = photo.get(x, y);
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (photo.get(x + dx, y + dy) != here) {
                    return false;
                }
            }
        }
        return true;
    }

    /// How many millimetres the sharpest edges round the eyes take from dark to light.
    private double edgeMm() {
        double sharpest = Double.POSITIVE_INFINITY;
        for (List<PhotoPoint> iris : List.of(mesh.rightIris(), mesh.leftIris())) {
            sharpest = Math.min(sharpest, edgeMm(iris.getFirst()));
        }
        return sharpest;
    }

    private double edgeMm(PhotoPoint eye) {
        int reach = (int) Math.max(3, EDGE_REACH_MM * pxPerMm);
        int steps = (int) Math.max(1, Math.round(0.4 * pxPerMm));
        double steepest = 1e-9;
        double low = 255;
        double high = 0;
        for (int y = (int) eye.yPx() - reach; y <= eye.yPx() + reach; y++) {
            for (int x = (int) eye.xPx() - reach; x <= eye.xPx() + reach; x++) {
                if (x < steps
                        || y < steps
                        || x >= photo.width() - steps
                        || y >= photo.height() - steps) {
                    continue;
                }
                double here = photo.level(1, x, y);
                low = Math.min(low, here);
                high = Math.max(high, here);
                double across = photo.level(1, x + steps, y) - photo.level(1, x - steps, y);
                double down = photo.level(1, x, y + steps) - photo.level(1, x, y - steps);
                steepest = Math.max(steepest, StrictMath.hypot(across, down) / (2 * steps));
            }
        }
        return (high - low) / steepest / pxPerMm;
    }
}
