package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import stipple.core.color.Srgb;
import stipple.core.color.SrgbColor;
import stipple.core.geometry.TriangleMesh;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;

/// How light falls on a head, read off its face, which is skin on everybody: for each channel the
/// logarithm of the light as a constant and a slope along the direction in which the skin looks.
/// Brows, lips, beard and gloss lie off such a plane and lose their say round by round.
final class FaceLight {
    private static final int CHANNELS = 3;
    private static final int GREEN = 1;
    private static final int TERMS = 4;
    private static final int ROUNDS = 6;
    private static final int EVERY = 3;
    private static final int LEAST_PLACES = 150;
    private static final double NEARLY_NOTHING = 1e-5;
    private static final double FRONT_MM = 35;
    private static final double FOREHEAD_MM = 25;
    private static final double FACING = 0.45;
    private static final double LEAST_SCATTER = 0.01;
    private static final double NORMAL_OVER_MEDIAN = 1.4826;
    private static final double FAR_OFF = 4;

    /// The share of the face in less light than what counts as well lit, and half the width of the
    /// band about it.
    private static final double WELL_LIT = 0.8;

    private static final double BAND = 0.05;

    /// Where most of some skin is at least so much darker than the well lit face, it lies in shade.
    private static final double SHADE = 0.25;

    private static final double MOST_OF_IT = 0.7;

    private final RealMatrix light;
    private final List<SkinSample> face;

    private FaceLight(RealMatrix light, List<SkinSample> face) {
        this.light = light;
        this.face = face;
    }

    /// Nothing where too little of the face is seen.
    static Optional<FaceLight> of(CodedImage photo, Camera camera, Head head) {
        List<SkinSample> face = face(photo, camera, head);
        if (face.size() < LEAST_PLACES) {
            return Optional.empty();
        }
        double[] weights = new double[face.size()];
        Arrays.fill(weights, 1);
        FaceLight light = new FaceLight(solve(face, weights), face);
        for (int round = 1; round < ROUNDS; round++) {
            light.weigh(weights);
            light = new FaceLight(solve(face, weights), face);
        }
        return Optional.of(light);
    }

    /// Whether this skin is seen in much worse light than the face.
    boolean isShade(List<SkinSample> skin) {
        return quantile(skin, MOST_OF_IT) < quantile(face, WELL_LIT) - SHADE;
    }

    /// The commonest colour of this skin, had it been in the light of the well lit face.
    SrgbColor relit(List<SkinSample> skin) {
        int[] levels = new int[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int c = channel;
            double own = mode(numbers(skin, sample -> sample.logLight(c) - at(c, sample)));
            levels[c] = (int) Math.round(255 * Srgb.encode(SkinSample.light(wellLit(c) + own)));
        }
        return new SrgbColor(levels[0], levels[1], levels[2]);
    }

    private static List<SkinSample> face(CodedImage photo, Camera camera, Head head) {
        TriangleMesh mesh = head.mesh();
        TriangleMesh template = head.template().mesh();
        double chin = head.template().landmark(Landmark.CHIN).y();
        double brows = head.template().landmark(Landmark.GLABELLA).y();
        Vec3 eye = camera.cameraInHeadMm();
        List<SkinSample> face = new ArrayList<>();
        for (int v = 0; v < mesh.vertexCount(); v += EVERY) {
            double height = template.coordinate(v, 1);
            if (template.coordinate(v, 2) < FRONT_MM
                    || height < chin
                    || height > brows + FOREHEAD_MM
                    || mesh.normal(v).z() < 0
                    || mesh.normal(v).dot(eye.minus(mesh.vertex(v)).unit()) < FACING) {
                continue;
            }
            PhotoPoint at = camera.photoFromHead(mesh.vertex(v));
            int x = (int) Math.floor(at.xPx());
            int y = (int) Math.floor(at.yPx());
            if (x >= 0 && y >= 0 && x < photo.width() && y < photo.height()) {
                face.add(new SkinSample(photo.get(x, y), mesh.normal(v)));
            }
        }
        return face;
    }

    /// Weighted least squares: a row for each term, a column for each channel.
    private static RealMatrix solve(List<SkinSample> face, double[] weights) {
        RealMatrix normal = new Array2DRowRealMatrix(TERMS, TERMS);
        RealMatrix right = new Array2DRowRealMatrix(TERMS, CHANNELS);
        for (int k = 0; k < weights.length; k++) {
            double[] terms = terms(face.get(k).normal());
            for (int i = 0; i < TERMS; i++) {
                for (int j = 0; j < TERMS; j++) {
                    normal.addToEntry(i, j, weights[k] * terms[i] * terms[j]);
                }
                for (int c = 0; c < CHANNELS; c++) {
                    right.addToEntry(i, c, weights[k] * terms[i] * face.get(k).logLight(c));
                }
            }
        }
        for (int i = 0; i < TERMS; i++) {
            normal.addToEntry(i, i, NEARLY_NOTHING * weights.length);
        }
        return new LUDecomposition(normal).getSolver().solve(right);
    }

    private static double[] terms(Vec3 normal) {
        return new double[] {1, normal.x(), normal.y(), normal.z()};
    }

    /// Tukey's weights by how far a place's green lies off, against the usual distance.
    private void weigh(double[] weights) {
        double[] off =
                numbers(face, sample -> Math.abs(sample.logLight(GREEN) - at(GREEN, sample)));
        double[] sorted = off.clone();
        Arrays.sort(sorted);
        double usual = Math.max(LEAST_SCATTER, NORMAL_OVER_MEDIAN * sorted[sorted.length / 2]);
        for (int k = 0; k < weights.length; k++) {
            double share = off[k] / (FAR_OFF * usual);
            double left = Math.max(0, 1 - share * share);
            weights[k] = left * left;
        }
    }

    private double at(int channel, SkinSample sample) {
        double[] terms = terms(sample.normal());
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += terms[k] * light.getEntry(k, channel);
        }
        return sum;
    }

    private double quantile(List<SkinSample> skin, double share) {
        double[] sorted = numbers(skin, sample -> at(GREEN, sample));
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /// Mean light of a channel over the well lit part of the face.
    private double wellLit(int channel) {
        double low = quantile(face, WELL_LIT - BAND);
        double high = quantile(face, WELL_LIT + BAND);
        return face.stream()
                .filter(sample -> at(GREEN, sample) >= low && at(GREEN, sample) <= high)
                .mapToDouble(sample -> at(channel, sample))
                .average()
                .orElseThrow();
    }

    private static double[] numbers(List<SkinSample> skin, ToDoubleFunction<SkinSample> number) {
        return skin.stream().mapToDouble(number).toArray();
    }

    /// Where the numbers lie densest: the narrower half, again and again.
    static double mode(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int from = 0;
        int count = sorted.length;
        while (count > 2) {
            int half = (count + 1) / 2;
            int best = from;
            for (int k = from; k + half <= from + count; k++) {
                if (sorted[k + half - 1] - sorted[k] < sorted[best + half - 1] - sorted[best]) {
                    best = k;
                }
            }
            from = best;
            count = half;
        }
        return (sorted[from] + sorted[from + count - 1]) / 2;
    }
}
