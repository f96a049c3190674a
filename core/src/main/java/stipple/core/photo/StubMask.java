package stipple.core.photo;

import java.util.ArrayDeque;
import java.util.Arrays;
import stipple.core.image.GaussianBlur;

/// Which pixels are hair, how wide hairs are and which way most of them lean.
final class StubMask {
    private static final double SMOOTH_MM = 0.012;
    private static final double LEAST_AREA_MM2 = 0.006;
    private static final double LEAST_WIDTH_MM = 0.03;
    private static final float GLARE = -0.12f;
    private static final double GLARE_RIM_MM = 0.04;

    private final int width;
    private final int height;
    private final boolean[] isHair;
    private final boolean[] isGlare;
    private final double hairWidthPx;
    private final double leanRad;

    private StubMask(
            int width,
            int height,
            boolean[] isHair,
            boolean[] isGlare,
            double hairWidthPx,
            double leanRad) {
        this.width = width;
        this.height = height;
        this.isHair = isHair;
        this.isGlare = isGlare;
        this.hairWidthPx = hairWidthPx;
        this.leanRad = leanRad;
    }

    static StubMask of(float[] contrast, int width, int height, double least, double scale) {
        float[] soft = GaussianBlur.of(contrast, width, height, Math.max(0.4, SMOOTH_MM * scale));
        boolean[] isHair = new boolean[soft.length];
        for (int i = 0; i < soft.length; i++) {
            isHair[i] = soft[i] > least;
        }
        dropSpecks(isHair, width, LEAST_AREA_MM2 * scale * scale);
        double hairWidth = Math.max(LEAST_WIDTH_MM * scale, hairWidth(isHair, width, height));
        return new StubMask(
                width,
                height,
                isHair,
                glare(soft, width, height, (int) Math.ceil(GLARE_RIM_MM * scale)),
                hairWidth,
                lean(soft, isHair, width, height));
    }

    /// Pixels at which glare hides what is there: brighter than skin, with a rim.
    private static boolean[] glare(float[] soft, int width, int height, int rim) {
        boolean[] isGlare = new boolean[soft.length];
        for (int i = 0; i < soft.length; i++) {
            if (soft[i] < GLARE) {
                int left = Math.max(0, i % width - rim);
                int right = Math.min(width - 1, i % width + rim);
                int below = Math.min(height - 1, i / width + rim);
                for (int y = Math.max(0, i / width - rim); y <= below; y++) {
                    Arrays.fill(isGlare, y * width + left, y * width + right + 1, true);
                }
            }
        }
        return isGlare;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isHair(int i) {
        return isHair[i];
    }

    /// Whether a pixel shows neither hair nor skin.
    boolean isHidden(int i) {
        return isGlare[i] && !isHair[i];
    }

    /// Whether the pixel nearest to a place shows skin.
    boolean isSkinAt(double x, double y) {
        int i = Math.clamp(Math.round(y), 0, height - 1) * width;
        return !isHairAt(x, y) && !isHidden(i + Math.clamp(Math.round(x), 0, width - 1));
    }

    /// Whether the pixel nearest to a place is hair; beyond the border nobody sees any.
    boolean isHairAt(double x, double y) {
        long px = Math.round(x);
        long py = Math.round(y);
        return px >= 0 && py >= 0 && px < width && py < height && isHair[(int) (py * width + px)];
    }

    double hairWidthPx() {
        return hairWidthPx;
    }

    /// Direction of most hairs, without sense, 0 to pi.
    double leanRad() {
        return leanRad;
    }

    private static void dropSpecks(boolean[] isHair, int width, double least) {
        boolean[] seen = new boolean[isHair.length];
        for (int start = 0; start < isHair.length; start++) {
            if (isHair[start] && !seen[start]) {
                int[] spot = spot(isHair, seen, width, start);
                if (spot.length < least) {
                    for (int i : spot) {
                        isHair[i] = false;
                    }
                }
            }
        }
    }

    private static int[] spot(boolean[] isHair, boolean[] seen, int width, int start) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int[] spot = new int[64];
        int count = 0;
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int i = open.poll();
            spot = count == spot.length ? Arrays.copyOf(spot, 2 * count) : spot;
            spot[count++] = i;
            int[] next = {
                i % width > 0 ? i - 1 : i,
                i % width < width - 1 ? i + 1 : i,
                i >= width ? i - width : i,
                i + width < isHair.length ? i + width : i
            };
            for (int n : next) {
                if (isHair[n] && !seen[n]) {
                    seen[n] = true;
                    open.add(n);
                }
            }
        }
        return Arrays.copyOf(spot, count);
    }

    /// Median over hair pixels of the shortest run of hair through them in four directions, pixels
    /// counted as areas.
    private static double hairWidth(boolean[] isHair, int width, int height) {
        int[][] ways = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
        double[] runs = new double[isHair.length];
        int n = 0;
        for (int i = 0; i < isHair.length; i++) {
            if (isHair[i]) {
                double least = Double.POSITIVE_INFINITY;
                for (int[] way : ways) {
                    int run =
                            1
                                    + run(isHair, width, height, i, way[0], way[1])
                                    + run(isHair, width, height, i, -way[0], -way[1]);
                    least = Math.min(least, run * Math.hypot(way[0], way[1]));
                }
                runs[n++] = least;
            }
        }
        double[] sorted = Arrays.copyOf(runs, n);
        Arrays.sort(sorted);
        return n == 0 ? 1 : sorted[(int) (0.45 * (n - 1))];
    }

    private static int run(boolean[] isHair, int width, int height, int i, int dx, int dy) {
        int x = i % width + dx;
        int y = i / width + dy;
        int run = 0;
        while (x >= 0 && y >= 0 && x < width && y < height && isHair[y * width + x] && run < 60) {
            run++;
            x += dx;
            y += dy;
        }
        return run;
    }

    /// From the mean outer product of slopes at hair pixels: hairs run across it.
    private static double lean(float[] soft, boolean[] isHair, int width, int height) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                if (isHair[i] || isHair[i - 1] || isHair[i + 1]) {
                    double gx = soft[i + 1] - soft[i - 1];
                    double gy = soft[i + width] - soft[i - width];
                    xx += gx * gx;
                    xy += gx * gy;
                    yy += gy * gy;
                }
            }
        }
        double across = 0.5 * StrictMath.atan2(2 * xy, xx - yy);
        double along = across + Math.PI / 2;
        return along < 0 ? along + Math.PI : along >= Math.PI ? along - Math.PI : along;
    }
}
