package stipple.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stipple.core.math.Seed;

class PointSpectrumTest {
    @Test
    void the_transform_of_a_wave_is_its_two_frequencies() {
        double[] real = new double[16];
        double[] imaginary = new double[16];
        for (int i = 0; i < 16; i++) {
            real[i] = Math.cos(2 * Math.PI * 3 * i / 16);
        }
        new Fourier(16).forward(real, imaginary);
        for (int k = 0; k < 16; k++) {
            assertThat(real[k]).isCloseTo(k == 3 || k == 13 ? 8 : 0, within(1e-12));
            assertThat(imaginary[k]).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void the_fast_way_is_the_plain_sum() {
        double width = 1.5;
        double height = 1;
        int n = 400;
        double[] x = new double[n];
        double[] y = new double[n];
        thrown(x, y, width, height, new Seed(4));
        int rings = 8;
        PointSpectrum fast = PointSpectrum.inWindow(x, y, width, height, rings);
        double most = Math.sqrt(n / (width * height));
        double[] sum = new double[rings];
        int[] count = new int[rings];
        for (int p = 0; p <= most * width; p++) {
            for (int q = -(int) (most * height); q <= most * height; q++) {
                int ring = (int) (Math.hypot(p / width, q / height) / most * rings);
                if (ring < rings && (p > 0 || q > 0)) {
                    sum[ring] += power(x, y, p / width, q / height);
                    count[ring]++;
                }
            }
        }
        for (int i = 0; i < rings; i++) {
            double plain = sum[i] / count[i] / n;
            assertThat(fast.power(i)).isCloseTo(plain, within(0.01 * plain));
            assertThat(fast.frequency(i)).isCloseTo((i + 0.5) * most / rings, within(1e-9));
        }
    }

    @Test
    void points_at_random_have_power_one_and_even_points_none_at_low_frequencies() {
        double[] x = new double[10_000];
        double[] y = new double[10_000];
        thrown(x, y, 1, 1, new Seed(5));
        PointSpectrum random = PointSpectrum.inWindow(x, y, 1, 1, 20);
        for (int i = 0; i < 10_000; i++) {
            x[i] = (i % 100 + 0.2 + 0.6 * x[i]) / 100;
            int row = i / 100;
            y[i] = (row + 0.2 + 0.6 * y[i]) / 100;
        }
        PointSpectrum even = PointSpectrum.inWindow(x, y, 1, 1, 20);
        for (int i = 2; i < 20; i++) {
            assertThat(random.power(i)).isBetween(0.85, 1.15);
        }
        assertThat(even.power(3)).isLessThan(0.1);
    }

    private static double power(double[] x, double[] y, double u, double v) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < x.length; i++) {
            double phase = 2 * Math.PI * (u * x[i] + v * y[i]);
            real += Math.cos(phase);
            imaginary += Math.sin(phase);
        }
        return real * real + imaginary * imaginary;
    }

    private static void thrown(double[] x, double[] y, double width, double height, Seed seed) {
        for (int i = 0; i < x.length; i++) {
            x[i] = width * seed.uniform(2L * i);
            y[i] = height * seed.uniform(2L * i + 1);
        }
    }
}
