package stipple.core.photo;

import java.util.Arrays;
import stipple.core.color.Srgb;
import stipple.core.image.CodedImage;
import stipple.core.image.GaussianBlur;
import stipple.core.image.Parallel;

/// Share of the light that is missing at each pixel against the skin around it, so that the shape
/// of the head and the lamp do not matter. The skin around is read twice: the second time without
/// what the first found dark. A photo of finer scale than dots need is first made coarser by means
/// over squares of pixels.
final class ContrastMap {
    private static final double AROUND_MM = 1.0;

    /// Cells in the standard deviation of the blur: a third of it is fine enough, and a blur costs
    /// with the third power of this.
    private static final double CELLS_AROUND = 3;

    private static final float DARK = 0.06f;
    private static final float LEAST_LIGHT = 0.004f;
    private static final double[] LUMINANCE = {0.2126729, 0.7151522, 0.0721750};
    private static final int BAND_ROWS = 64;

    private final int width;
    private final int height;
    private final int step;
    private final float[] luminance;
    private final int threads;

    /// For each column the cell whose middle is left of it, and how far beyond it is, in cells.
    private final int[] leftCell;

    private final float[] beyond;

    private ContrastMap(
            CodedImage photo, int coarser, double pxPerMm, int threads, double[] weights) {
        width = photo.width() / coarser;
        height = photo.height() / coarser;
        step = (int) Math.max(1, Math.round(AROUND_MM * pxPerMm / coarser / CELLS_AROUND));
        luminance = luminance(photo, coarser, width, height, threads, weights);
        this.threads = threads;
        leftCell = new int[width];
        beyond = new float[width];
        for (int x = 0; x < width; x++) {
            float u = Math.clamp((x + 0.5f) / step - 0.5f, 0, cells(width) - 1);
            leftCell[x] = (int) u;
            beyond[x] = u - leftCell[x];
        }
    }

    /// The plane of missing light, row by row.
    ///
    /// @param coarser side of the squares of pixels that become one
    /// @param pxPerMm scale of the photo itself
    static float[] of(CodedImage photo, int coarser, double pxPerMm, int threads) {
        return of(photo, coarser, pxPerMm, threads, LUMINANCE);
    }

    /// The same by a light other than luminance.
    ///
    /// @param weights of red, green and blue
    static float[] of(
            CodedImage photo, int coarser, double pxPerMm, int threads, double[] weights) {
        ContrastMap map = new ContrastMap(photo, coarser, pxPerMm, threads, weights);
        double sigma = Math.max(0.5, AROUND_MM * pxPerMm / coarser / map.step);
        return map.missing(map.around(map.around(new float[0], sigma), sigma));
    }

    private static float[] luminance(
            CodedImage photo, int coarser, int width, int height, int threads, double[] weights) {
        float[][] part = new float[3][256];
        for (int c = 0; c < 3; c++) {
            for (int level = 0; level < 256; level++) {
                double squares = (double) coarser * coarser;
                part[c][level] = (float) (weights[c] * Srgb.decode8(level) / squares);
            }
        }
        float[] luminance = new float[width * height];
        int[] rgb = photo.rgb();
        Parallel.forEach(
                height,
                threads,
                y -> {
                    for (int row = 0; row < coarser; row++) {
                        int from = (y * coarser + row) * photo.width();
                        for (int x = 0; x < width; x++) {
                            for (int k = 0; k < coarser; k++) {
                                int pixel = rgb[from + x * coarser + k];
                                luminance[y * width + x] +=
                                        part[0][pixel >> 16 & 255]
                                                + part[1][pixel >> 8 & 255]
                                                + part[2][pixel & 255];
                            }
                        }
                    }
                });
        return luminance;
    }

    /// Light of the skin around, one number a cell of `step` pixels; without dark pixels where an
    /// earlier answer is given.
    private float[] around(float[] earlier, double sigma) {
        int w = cells(width);
        int h = cells(height);
        boolean isSecond = earlier.length > 0;
        float[] sum = new float[w * h];
        float[] count = new float[w * h];
        if (isSecond) {
            Arrays.fill(count, 1e-3f);
            for (int i = 0; i < sum.length; i++) {
                sum[i] = 1e-3f * earlier[i];
            }
        }
        Parallel.forEach(
                h,
                threads,
                cell -> {
                    float[] skin = new float[width];
                    for (int y = cell * step; y < Math.min(height, (cell + 1) * step); y++) {
                        if (isSecond) {
                            skinRow(earlier, y, skin);
                        }
                        for (int c = 0; c < w; c++) {
                            gather(y * width, c * step, skin, cell * w + c, sum, count);
                        }
                    }
                });
        Parallel.Both<float[], float[]> soft =
                Parallel.both(
                        threads,
                        () -> GaussianBlur.of(sum, w, h, sigma),
                        () -> GaussianBlur.of(count, w, h, sigma));
        float[] top = soft.first();
        float[] below = soft.second();
        for (int i = 0; i < top.length; i++) {
            top[i] = top[i] / Math.max(1e-9f, below[i]);
        }
        return top;
    }

    /// Adds the pixels of one row of a cell that are not darker than a part of their skin.
    private void gather(int row, int from, float[] skin, int at, float[] sum, float[] count) {
        float light = 0;
        int pixels = 0;
        for (int x = from; x < Math.min(width, from + step); x++) {
            float here = luminance[row + x];
            boolean isBright = here > (1 - DARK) * skin[x];
            light += isBright ? here : 0;
            pixels += isBright ? 1 : 0;
        }
        sum[at] += light;
        count[at] += pixels;
    }

    private float[] missing(float[] around) {
        int bands = (height + BAND_ROWS - 1) / BAND_ROWS;
        Parallel.forEach(
                bands,
                threads,
                band -> {
                    float[] skin = new float[width];
                    for (int y = band * BAND_ROWS;
                            y < Math.min(height, (band + 1) * BAND_ROWS);
                            y++) {
                        skinRow(around, y, skin);
                        int at = y * width;
                        for (int x = 0; x < width; x++) {
                            luminance[at + x] = 1 - luminance[at + x] / skin[x];
                        }
                    }
                });
        return luminance;
    }

    /// Light of the skin along one row of pixels, between the cells' middles by straight lines.
    private void skinRow(float[] around, int y, float[] skin) {
        int w = cells(width);
        int h = cells(height);
        float v = Math.clamp((y + 0.5f) / step - 0.5f, 0, h - 1);
        int upper = Math.min((int) v, Math.max(0, h - 2));
        int lower = Math.min(h - 1, upper + 1);
        float fy = h == 1 ? 0 : v - upper;
        float[] row = new float[w + 1];
        for (int i = 0; i < w; i++) {
            row[i] = around[upper * w + i] * (1 - fy) + around[lower * w + i] * fy;
        }
        row[w] = row[w - 1];
        for (int x = 0; x < width; x++) {
            int left = leftCell[x];
            float light = row[left] + beyond[x] * (row[left + 1] - row[left]);
            skin[x] = Math.max(LEAST_LIGHT, light);
        }
    }

    private int cells(int pixels) {
        return (pixels + step - 1) / step;
    }
}
