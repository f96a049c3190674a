package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stipple.core.color.SrgbColor;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;

/// The colour of a person's scalp skin and stubble, read off the pixels where the fitted head says
/// that bald or hairy scalp faces the camera.
///
/// The skin's colour is the median of its well lit half, so that shade and gloss count little;
/// where all of it lies in shade beside a well lit face, the commonest colour in the face's light
/// (see [FaceLight]). The stubble's is the darkest twentieth of the hairy scalp. No white balance
/// is undone: a photo under coloured light gives a coloured answer.
public final class SkinReading {
    private static final double FACING = 0.55;
    private static final int STEP_MM = 3;
    private static final int LEAST_SAMPLES = 60;

    private SkinReading() {}

    /// Gathers the pixels of one photo in which scalp with weight above one half faces the camera.
    ///
    /// @param weight 1 on the scalp that is asked for, 0 elsewhere
    static List<SkinSample> samples(
            CodedImage photo, Camera camera, Head head, ToDoubleFunction<ScalpPoint> weight) {
        List<SkinSample> samples = new ArrayList<>();
        Vec3 eye = camera.cameraInHeadMm();
        for (double s = 0; s < head.chart().sMaxMm(); s += STEP_MM) {
            for (double w = -130; w <= 130; w += STEP_MM) {
                ScalpPoint at = new ScalpPoint(s, w);
                if (head.chart().covers(at) && weight.applyAsDouble(at) > 0.5) {
                    take(photo, camera, eye, head.chart().surfaceAt(at)).ifPresent(samples::add);
                }
            }
        }
        return samples;
    }

    private static Optional<SkinSample> take(
            CodedImage photo, Camera camera, Vec3 eye, SurfacePoint place) {
        double facing = place.normal().dot(eye.minus(place.positionMm()).unit());
        if (facing < FACING) {
            return Optional.empty();
        }
        var at = camera.photoFromHead(place.positionMm());
        int x = (int) Math.floor(at.xPx());
        int y = (int) Math.floor(at.yPx());
        return x < 0 || y < 0 || x >= photo.width() || y >= photo.height()
                ? Optional.empty()
                : Optional.of(new SkinSample(photo.get(x, y), place.normal()));
    }

    /// Skin colour, or `otherwise` where too little bald scalp is seen.
    public static SrgbColor skin(
            CodedImage photo,
            Camera camera,
            Head head,
            ToDoubleFunction<ScalpPoint> bald,
            SrgbColor otherwise) {
        List<SkinSample> found = samples(photo, camera, head, bald);
        if (found.size() < LEAST_SAMPLES) {
            return otherwise;
        }
        return FaceLight.of(photo, camera, head)
                .filter(light -> light.isShade(found))
                .map(light -> light.relit(found))
                .orElseGet(() -> asSeen(found));
    }

    /// The colour of the well lit half without its brightest part.
    static SrgbColor asSeen(List<SkinSample> samples) {
        return quantile(samples, 0.5, 0.9);
    }

    /// Stubble colour, or `otherwise` where too little hairy scalp is seen.
    public static SrgbColor stubble(
            CodedImage photo,
            Camera camera,
            Head head,
            ToDoubleFunction<ScalpPoint> hairy,
            SrgbColor otherwise) {
        List<SkinSample> found = samples(photo, camera, head, hairy);
        return found.size() < LEAST_SAMPLES ? otherwise : quantile(found, 0, 0.05);
    }

    /// Channel medians of the pixels whose green light lies between two quantiles.
    private static SrgbColor quantile(List<SkinSample> samples, double from, double to) {
        int[] sorted =
                samples.stream()
                        .map(SkinSample::pixel)
                        .sorted(Comparator.comparingInt(p -> p >> 8 & 0xFF))
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
