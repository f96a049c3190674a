package stipple.core.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stipple.core.math.Seed;

class BlurTest {
    @ParameterizedTest
    @CsvSource({"40, 30, 0.7", "40, 30, 3", "5, 4, 3", "1, 9, 1", "64, 1, 1.1"})
    void every_pixel_is_the_sum_of_its_neighbours_with_edges_held(
            int width, int height, float sigmaPx) {
        float[] plane = noise(width, height);
        float[] plain =
                turned(rows(turned(rows(plane, width, sigmaPx), width), height, sigmaPx), height);
        for (int threads = 1; threads <= 3; threads++) {
            float[] blurred = plane.clone();
            Blur.gaussian(blurred, width, height, sigmaPx, threads);
            assertThat(blurred).isEqualTo(plain);
        }
    }

    private static float[] rows(float[] in, int width, float sigmaPx) {
        float[] kernel = Blur.kernel(sigmaPx);
        float[] out = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            int row = i - i % width;
            float sum = kernel[0] * in[i];
            for (int k = 1; k < kernel.length; k++) {
                float before = in[Math.max(row, i - k)];
                float after = in[Math.min(row + width - 1, i + k)];
                sum += kernel[k] * (before + after);
            }
            out[i] = sum;
        }
        return out;
    }

    /// The columns as rows.
    private static float[] turned(float[] in, int width) {
        int height = in.length / width;
        float[] out = new float[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[x * height + y] = in[y * width + x];
            }
        }
        return out;
    }

    private static float[] noise(int width, int height) {
        Seed seed = new Seed(5);
        float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) seed.uniform(i);
        }
        return plane;
    }
}
