package stipple.core.scalp;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;

/// The colour of a person's scalp skin and stubble, read off the pixels where the fitted head says
/// that bald or hairy scalp faces the camera.
///
/// The skin's colour is the median of its well lit half, so that shade and gloss count little; the
/// stubble's is the darkest twentieth of the hairy scalp. No white balance is undone: a photo under
/// coloured light gives a coloured answer.
public final class SkinReading {
    private static final double FACING = 0.55;
    private static final int STEP_MM = 3;
    private static final int LEAST_SAMPLES = 60;

    private int count;
    private int[] pixels = new int[4096];

    private SkinReading() {}

    /// Gathers the pixels of one photo in which scalp with weight above one half faces the camera.
    ///
    /// @param weight 1 on the scalp that is asked for, 0 elsewhere
    private static int[] samples(
            CodedImage photo, Camera camera, Head head, ToDoubleFunction<ScalpPoint> weight) {
        SkinReading reading = new SkinReading();
        Vec3 eye = camera.cameraInHeadMm();
        for (double s = 0; s < head.chart().sMaxMm(); s += STEP_MM) {
            for (double w = -130; w <= 130; w += STEP_MM) {
                ScalpPoint at = new ScalpPoint(s, w);
                if (head.chart().covers(at) && weight.applyAsDouble(at) > 0.5) {
                    reading.take(photo, camera, eye, head.chart().surfaceAt(at));
                }
            }
        }
        return Arrays.copyOf(reading.pixels, reading.count);
    }

    private void take(CodedImage photo, Camera camera, Vec3 eye, SurfacePoint place) {
        double facing = place.normal().dot(eye.minus(place.positionMm()).unit());
        if (facing < FACING) {
            return;
        }
        var at = camera.photoFromHead(place.positionMm());
        int x = (int) Math.floor(at.xPx());
        int y = (int) Math.floor(at.yPx());
        if (x < 0 || y < 0 || x >= photo.width() || y >= photo.height()) {
            return;
        }
        if (count == pixels.length) {
            pixels = Arrays.copyOf(pixels, 2 * count);
        }
        pixels[count++] = photo.get(x, y);
    }

    /// Skin colour, or `otherwise` where too little bald scalp is seen.
    public static SrgbColor skin(
            CodedImage photo,
            Camera camera,
            Head head,
            ToDoubleFunction<ScalpPoint> bald,
            SrgbColor otherwise) {
        int[] found = samples(photo, camera, head, bald);
        return found.length < LEAST_SAMPLES ? otherwise : quantile(found, 0.5, 0.9);
    }

    /// Stubble colour, or `otherwise` where too little hairy scalp is seen.
    public static SrgbColor stubble(
            CodedImage photo,
            Camera camera,
            Head head,
            ToDoubleFunction<ScalpPoint> hairy,
            SrgbColor otherwise) {
        int[] found = samples(photo, camera, head, hairy);
        return found.length < LEAST_SAMPLES ? otherwise : quantile(found, 0, 0.05);
    }

    /// Channel medians of the pixels whose green light lies between two quantiles.
    private static SrgbColor quantile(int[] pixels, double from, double to) {
        int[] sorted =
                Arrays.stream(pixels)
                        .boxed()
                        .sorted(java.util.Comparator.comparingInt(p -> p >> 8 & 0xFF))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int start = (int) (from * sorted.length);
        int end = Math.max(start + 1, (int) (to * sorted.length));
        int[] band = Arrays.copyOfRange(sorted, start, end);
        return new SrgbColor(median(band, 16), median(band, 8), median(band, 0));
    }

    private static int median(int[] band, int shift) {
        int[] levels = Arrays.stream(band).map(p -> p >> shift & 0xFF).sorted().toArray();
        return levels[levels.length / 2];
    }
}
