package stipple.core.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the blobs of a picture that stand out at any size, and describes their surroundings.
///
/// The picture is blurred to widths that grow by a quarter of an octave; where the difference of
/// two neighbouring blurs is larger or smaller than at all 26 neighbours in place and width stands
/// a blob (Lowe). Its look is an 8 x 8 grid over 16 widths of the blob, a bit for each cell that is
/// lighter than the middle one of all cells, which no change of brightness or contrast alters.
///
/// Source: lowe2004features.
final class PhotoMarks {
    private static final double FIRST_SIGMA_PX = 2;
    private static final int STEPS_PER_OCTAVE = 4;
    private static final int STEPS = 13;
    private static final int SIZE_UNITS_PER_STEP = 8 / STEPS_PER_OCTAVE;
    private static final double LEAST_DIFFERENCE = 0.004;
    private static final double GRID_SIGMAS = 2;
    private static final double CLOSEST_SIGMAS = 1.5;

    private final int width;
    private final int height;
    private final float[][] blurred = new float[STEPS + 1][];
    private final float[][] difference = new float[STEPS][];

    PhotoMarks(CodedImage picture) {
        width = picture.width();
        height = picture.height();
        float[] light = lightness(picture);
        for (int s = 0; s <= STEPS; s++) {
            blurred[s] = GaussianBlur.of(light, width, height, sigmaPx(s));
        }
        for (int s = 0; s < STEPS; s++) {
            difference[s] = new float[light.length];
            for (int k = 0; k < light.length; k++) {
                difference[s][k] = blurred[s + 1][k] - blurred[s][k];
            }
        }
    }

    private record Mark(int x, int y, int step, float strength) {}

    private static double sigmaPx(double step) {
        return FIRST_SIGMA_PX * Math.pow(2, step / STEPS_PER_OCTAVE);
    }

    private static float[] lightness(CodedImage picture) {
        float[] light = new float[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int rgb = picture.get(x, y);
                light[y * picture.width() + x] =
                        (0.299f * ((rgb >> 16) & 0xFF)
                                        + 0.587f * ((rgb >> 8) & 0xFF)
                                        + 0.114f * (rgb & 0xFF))
                                / 255f;
            }
        }
        return light;
    }

    PhotoPrint print() {
        List<Mark> kept = strongest(blobs());
        long[] looks = new long[kept.size()];
        short[] x = new short[kept.size()];
        short[] y = new short[kept.size()];
        byte[] size = new byte[kept.size()];
        for (int k = 0; k < kept.size(); k++) {
            Mark mark = kept.get(k);
            looks[k] = look(mark);
            x[k] = (short) (mark.x() * PhotoPrint.UNITS_PER_PX);
            y[k] = (short) (mark.y() * PhotoPrint.UNITS_PER_PX);
            size[k] = (byte) (mark.step() * SIZE_UNITS_PER_STEP);
        }
        return new PhotoPrint(looks, x, y, size);
    }

    private List<Mark> blobs() {
        List<Mark> found = new ArrayList<>();
        for (int s = 1; s < STEPS - 1; s++) {
            int margin = (int) (3 * sigmaPx(s));
            for (int y = margin; y < height - margin; y++) {
                for (int x = margin; x < width - margin; x++) {
                    float value = difference[s][y * width + x];
                    if (Math.abs(value) > LEAST_DIFFERENCE && standsOut(x, y, s, value)) {
                        found.add(new Mark(x, y, s, Math.abs(value)));
                    }
                }
            }
        }
        return found;
    }

    private boolean standsOut(int x, int y, int s, float value) {
        float sign = Math.signum(value);
        for (int step = s - 1; step <= s + 1; step++) {
            for (int dy = -1; dy <= 1; dy++) {
                int at = (y + dy) * width + x;
                for (int k = at - 1; k <= at + 1; k++) {
                    boolean self = step == s && dy == 0 && k == at;
                    if (!self && sign * difference[step][k] >= sign * value) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// The strongest blobs that do not sit on one another.
    private static List<Mark> strongest(List<Mark> blobs) {
        blobs.sort(
                Comparator.comparingDouble(Mark::strength)
                        .reversed()
                        .thenComparingInt(Mark::y)
                        .thenComparingInt(Mark::x));
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : blobs) {
            if (kept.size() < PhotoPrint.MOST_MARKS
                    && kept.stream().noneMatch(other -> isOn(mark, other))) {
                kept.add(mark);
            }
        }
        return kept;
    }

    private static boolean isOn(Mark one, Mark other) {
        double closest = CLOSEST_SIGMAS * sigmaPx(Math.min(one.step(), other.step()));
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return dx * dx + dy * dy < closest * closest;
    }

    private long look(Mark mark) {
        float[] cells = new float[64];
        double pitch = GRID_SIGMAS * sigmaPx(mark.step());
        float[] plane = blurred[mark.step()];
        for (int k = 0; k < cells.length; k++) {
            int x = (int) Math.rint(mark.x() + pitch * (k % 8 - 3.5));
            int row = k / 8;
            int y = (int) Math.rint(mark.y() + pitch * (row - 3.5));
            cells[k] = plane[inside(y, height) * width + inside(x, width)];
        }
        float[] sorted = cells.clone();
        Arrays.sort(sorted);
        float middle = (sorted[31] + sorted[32]) / 2f;
        long bits = 0;
        for (int k = 0; k < cells.length; k++) {
            bits |= cells[k] > middle ? 1L << k : 0;
        }
        return bits;
    }

    private static int inside(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }
}
