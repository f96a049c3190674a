package stipple.core.geometry;

/// The fast Fourier transform of a power of two of complex numbers, in place.
final class Fourier {
    private final int size;

    /// Turns of every stage one after the other, so that the innermost loop reads them in line:
    /// those of half length h from h - 1.
    private final double[] cos;

    private final double[] sin;
    private final int[] swap;

    /// @param size a power of two, from 2
    Fourier(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size " + size + ", allowed powers of two from 2");
        }
        this.size = size;
        cos = new double[size - 1];
        sin = new double[size - 1];
        for (int half = 1; half < size; half *= 2) {
            for (int k = 0; k < half; k++) {
                int i = k * (size / (2 * half));
                cos[half - 1 + k] = StrictMath.cos(2 * Math.PI * i / size);
                sin[half - 1 + k] = -StrictMath.sin(2 * Math.PI * i / size);
            }
        }
        swap = new int[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            swap[i] = Integer.reverse(i) >>> (32 - bits);
        }
    }

    /// Replaces the numbers by their sums with `exp(-2 pi i j k / size)`.
    void forward(double[] real, double[] imaginary) {
        for (int i = 0; i < size; i++) {
            int j = swap[i];
            if (j > i) {
                double r = real[i];
                real[i] = real[j];
                real[j] = r;
                double m = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = m;
            }
        }
        pairs(real);
        pairs(imaginary);
        for (int half = 2; half < size; half *= 2) {
            stage(real, imaginary, half);
        }
    }

    /// The first stage, which turns nothing.
    private void pairs(double[] part) {
        for (int a = 0; a < size; a += 2) {
            double second = part[a + 1];
            part[a + 1] = part[a] - second;
            part[a] += second;
        }
    }

    private void stage(double[] real, double[] imaginary, int half) {
        for (int first = 0; first < size; first += 2 * half) {
            for (int k = 0; k < half; k++) {
                int a = first + k;
                int b = a + half;
                double c = cos[half - 1 + k];
                double s = sin[half - 1 + k];
                double r = real[b] * c - imaginary[b] * s;
                double m = real[b] * s + imaginary[b] * c;
                real[b] = real[a] - r;
                imaginary[b] = imaginary[a] - m;
                real[a] += r;
                imaginary[a] += m;
            }
        }
    }
}
