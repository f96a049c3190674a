package stipple.core.color;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// A quantity at each visible wavelength: 31 samples from 400 to 700 nm, 10 nm apart.
///
/// Mostly a reflectance, 0 = no light of this wavelength comes back, 1 = all of it.
public final class Spectrum {
    public static final int SAMPLES = 31;
    public static final int FIRST_NM = 400;
    public static final int STEP_NM = 10;

    private final double[] samples;

    private Spectrum(double[] samples) {
        this.samples = samples;
    }

    /// The value of a function of the wavelength in nm at each sample.
    public static Spectrum ofNm(IntToDoubleFunction valueAtNm) {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = valueAtNm.applyAsDouble(nm(i));
        }
        return new Spectrum(samples);
    }

    /// @throws IllegalArgumentException unless there are 31 samples
    public static Spectrum of(double... samples) {
        if (samples.length != SAMPLES) {
            throw new IllegalArgumentException(
                    samples.length + " samples, a spectrum has " + SAMPLES);
        }
        return new Spectrum(samples.clone());
    }

    public static Spectrum flat(double value) {
        return ofNm(nm -> value);
    }

    /// The wavelength in nm of sample number `index` in [0, 31).
    public static int nm(int index) {
        return FIRST_NM + STEP_NM * index;
    }

    /// Sample number `index` in [0, 31).
    public double sample(int index) {
        return samples[index];
    }

    /// The value at a wavelength in nm, straight lines between the samples and constant outside.
    public double atNm(double wavelengthNm) {
        double place = (wavelengthNm - FIRST_NM) / STEP_NM;
        if (!(place > 0)) {
            return samples[0];
        }
        if (place >= SAMPLES - 1) {
            return samples[SAMPLES - 1];
        }
        int below = (int) place;
        return samples[below] + (place - below) * (samples[below + 1] - samples[below]);
    }

    /// Sample by sample product.
    public Spectrum times(Spectrum other) {
        double[] product = samples.clone();
        for (int i = 0; i < SAMPLES; i++) {
            product[i] *= other.samples[i];
        }
        return new Spectrum(product);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spectrum spectrum && Arrays.equals(samples, spectrum.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return Arrays.toString(samples);
    }
}
