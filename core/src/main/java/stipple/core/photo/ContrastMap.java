package stipple.core.photo;

import java.util.Arrays;
import stipple.core.image.GaussianBlur;
import stipple.core.image.LinearImage;

/// Share of the light that is missing at each pixel against the skin around it, so that the shape
/// of the head and the lamp do not matter. The skin around is read twice: the second time without
/// what the first found dark.
final class ContrastMap {
    private static final double AROUND_MM = 1.0;
    private static final float DARK = 0.06f;
    private static final float LEAST_LIGHT = 0.004f;
    private static final double[] LUMINANCE = {0.2126729, 0.7151522, 0.0721750};

    private final int width;
    private final int height;
    private final float[] contrast;

    private ContrastMap(int width, int height, float[] contrast) {
        this.width = width;
        this.height = height;
        this.contrast = contrast;
    }

    static ContrastMap of(LinearImage light, double pxPerMm) {
        int width = light.width();
        int height = light.height();
        float[] luminance = luminance(light);
        int step = Math.max(1, (int) (AROUND_MM * pxPerMm / 4));
        int w = (width + step - 1) / step;
        int h = (height + step - 1) / step;
        float[] sum = new float[w * h];
        float[] count = new float[w * h];
        gather(luminance, width, height, step, w, new float[0], sum, count);
        double sigma = Math.max(0.5, AROUND_MM * pxPerMm / step);
        float[] around = ratio(sum, count, w, h, sigma);
        float[] first = missing(luminance, width, height, around, step, w, h);
        Arrays.fill(sum, 0);
        Arrays.fill(count, 1e-3f);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 1e-3f * around[i];
        }
        gather(luminance, width, height, step, w, first, sum, count);
        float[] bright = ratio(sum, count, w, h, sigma);
        return new ContrastMap(
                width, height, missing(luminance, width, height, bright, step, w, h));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The live plane.
    float[] plane() {
        return contrast;
    }

    private static float[] luminance(LinearImage light) {
        float[] red = light.plane(0);
        float[] green = light.plane(1);
        float[] blue = light.plane(2);
        float[] luminance = new float[red.length];
        for (int i = 0; i < luminance.length; i++) {
            luminance[i] =
                    (float)
                            (LUMINANCE[0] * red[i]
                                    + LUMINANCE[1] * green[i]
                                    + LUMINANCE[2] * blue[i]);
        }
        return luminance;
    }

    /// Adds up light and pixels of each cell; dark pixels are left out where `dark` is known.
    private static void gather(
            float[] luminance,
            int width,
            int height,
            int step,
            int w,
            float[] dark,
            float[] sum,
            float[] count) {
        boolean known = dark.length > 0;
        for (int y = 0; y < height; y++) {
            int row = y / step * w;
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (!known || dark[i] < DARK) {
                    int cell = row + x / step;
                    sum[cell] += luminance[i];
                    count[cell]++;
                }
            }
        }
    }

    private static float[] ratio(float[] sum, float[] count, int w, int h, double sigma) {
        float[] top = GaussianBlur.of(sum, w, h, sigma);
        float[] below = GaussianBlur.of(count, w, h, sigma);
        for (int i = 0; i < top.length; i++) {
            top[i] = top[i] / Math.max(1e-9f, below[i]);
        }
        return top;
    }

    private static float[] missing(
            float[] luminance, int width, int height, float[] around, int step, int w, int h) {
        float[] missing = new float[luminance.length];
        for (int y = 0; y < height; y++) {
            float v = Math.clamp((y + 0.5f) / step - 0.5f, 0, h - 1);
            int upper = Math.min((int) v, Math.max(0, h - 2));
            float fy = h == 1 ? 0 : v - upper;
            int lower = Math.min(h - 1, upper + 1);
            for (int x = 0; x < width; x++) {
                float u = Math.clamp((x + 0.5f) / step - 0.5f, 0, w - 1);
                int left = Math.min((int) u, Math.max(0, w - 2));
                float fx = w == 1 ? 0 : u - left;
                int right = Math.min(w - 1, left + 1);
                float top = around[upper * w + left] * (1 - fx) + around[upper * w + right] * fx;
                float bottom = around[lower * w + left] * (1 - fx) + around[lower * w + right] * fx;
                float skin = Math.max(LEAST_LIGHT, top * (1 - fy) + bottom * fy);
                int i = y * width + x;
                missing[i] = 1 - luminance[i] / skin;
            }
        }
        return missing;
    }
}
