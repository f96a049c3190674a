package stipple.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stipple.core.math.Seed;

class PictureQualityTest {
    private static final int SIZE = 400;

    /// Discs of five greys, blurred by the camera, with its noise.
    private static CodedImage photo(double blurPx, NoiseModel noise) {
        float[] plane = new float[SIZE * SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double dx = x % 80 - 40 + 0.37;
                double dy = y % 80 - 40 + 0.21;
                boolean inside = dx * dx + dy * dy < 900;
                plane[y * SIZE + x] = inside ? 0.1f : 0.3f + 0.1f * Math.floorDiv(y, 80);
            }
        }
        float[] blurred = GaussianBlur.of(plane, SIZE, SIZE, blurPx);
        LinearImage linear = new LinearImage(SIZE, SIZE);
        Seed seed = new Seed(2);
        for (int i = 0; i < plane.length; i++) {
            for (int c = 0; c < 3; c++) {
                double flicker = seed.normal(3L * i + c) * noise.sigma(blurred[i]);
                linear.plane(c)[i] = (float) (blurred[i] + flicker);
            }
        }
        return CodedImage.of(linear);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.2, 1.8})
    void blur_is_read_off_the_edges(double blurPx) {
        PictureQuality read = PictureQuality.estimate(photo(blurPx, NoiseModel.NONE), 0.7);
        assertThat(read.blurSigmaPx()).isCloseTo(blurPx, within(0.2 * blurPx));
    }

    @Test
    void noise_is_read_off_the_flat_tiles() {
        NoiseModel noise = new NoiseModel(0, 2e-4);
        PictureQuality read = PictureQuality.estimate(photo(1, noise), 0.7);
        assertThat(read.noise().sigma(0.4)).isCloseTo(noise.sigma(0.4), within(0.003));
    }

    @Test
    void a_picture_without_edges_has_the_usual_blur() {
        CodedImage flat = new CodedImage(64, 64);
        java.util.Arrays.fill(flat.rgb(), 0x808080);
        PictureQuality read = PictureQuality.estimate(flat, 0.7);
        assertThat(read.blurSigmaPx()).isEqualTo(0.7);
        assertThat(read.noise().sigma(0.5)).isZero();
    }

    @Test
    void the_smallest_picture_is_no_error() {
        assertThat(PictureQuality.estimate(new CodedImage(1, 1), 0.7).blurSigmaPx()).isEqualTo(0.7);
    }

    @Test
    void darkened_pixels_lack_the_noise_that_a_camera_would_have_kept() {
        NoiseModel noise = new NoiseModel(1e-5, 1e-4);
        double lacking = noise.missingVariance(0.5, 0.4);
        double own = 0.4 * 0.4 * noise.sigma(0.5) * noise.sigma(0.5);
        double real = noise.sigma(0.2) * noise.sigma(0.2);
        assertThat(own + lacking).isCloseTo(real, within(1e-12));
    }
}
