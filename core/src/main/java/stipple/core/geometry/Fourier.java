package stipple.core.geometry;

/// The fast Fourier transform of a power of two of complex numbers, in place.
final class Fourier {
    private final int size;
    private final double[] cos;
    private final double[] sin;
    private final int[] swap;

    /// @param size a power of two, from 2
    Fourier(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size " + size + ", allowed powers of two from 2");
        }
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = StrictMath.cos(2 * Math.PI * i / size);
            sin[i] = -StrictMath.sin(2 * Math.PI * i / size);
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
        for (int half = 1; half < size; half *= 2) {
            stage(real, imaginary, half);
        }
    }

    private void stage(double[] real, double[] imaginary, int half) {
        int step = size / (2 * half);
        for (int first = 0; first < size; first += 2 * half) {
            for (int k = 0; k < half; k++) {
                int a = first + k;
                int b = a + half;
                double c = cos[k * step];
                double s = sin[k * step];
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
