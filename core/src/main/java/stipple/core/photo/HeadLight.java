package stipple.core.photo;

import java.util.List;
import java.util.Optional;
import stipple.core.geometry.PlanePolygon;
import stipple.core.image.CodedImage;

/// Whether the light on a head allows its skin to be read: neither drowned nor washed out.
final class HeadLight {
    private static final int SAMPLES = 120;
    private static final int WHITE = 252;
    private static final double MOST_WHITE_SHARE = 0.25;
    private static final double BRIGHT_QUANTILE = 0.9;
    private static final int LEAST_BRIGHT_LEVEL = 36;

    private HeadLight() {}

    /// @param outline of the head in the photo
    static Optional<ReadingRefusal> refusal(CodedImage photo, List<PhotoPoint> outline) {
        PlanePolygon head = Drawn.polygon(outline);
        int[] brightness = new int[256];
        int count = 0;
        int step = Math.max(1, Math.max(photo.width(), photo.height()) / SAMPLES);
        for (int y = step / 2; y < photo.height(); y += step) {
            for (int x = step / 2; x < photo.width(); x += step) {
                if (head.contains(x + 0.5, y + 0.5)) {
                    brightness[brightest(photo.get(x, y))]++;
                    count++;
                }
            }
        }
        double white = share(brightness, WHITE, count);
        if (white > MOST_WHITE_SHARE) {
            return Optional.of(new ReadingRefusal(ReadingRefusal.Code.TOO_BRIGHT, white));
        }
        double bright = share(brightness, LEAST_BRIGHT_LEVEL, count);
        return bright < 1 - BRIGHT_QUANTILE
                ? Optional.of(new ReadingRefusal(ReadingRefusal.Code.TOO_DARK, 1 - bright))
                : Optional.empty();
    }

    private static int brightest(int pixel) {
        return Math.max(pixel >> 16 & 0xFF, Math.max(pixel >> 8 & 0xFF, pixel & 0xFF));
    }

    private static double share(int[] brightness, int from, int count) {
        int sum = 0;
        for (int level = from; level < brightness.length; level++) {
            sum += brightness[level];
        }
        return count == 0 ? 1 : (double) sum / count;
    }
}
