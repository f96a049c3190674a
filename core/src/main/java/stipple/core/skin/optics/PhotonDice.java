package stipple.core.skin.optics;

import stipple.core.math.Seed;

/// The chance of one batch of photons: numbers 0, 1, 2, ... of one seed, in the order in which the
/// photons of the batch ask for them.
///
/// Logarithms come from a table with a short series, exact to 1e-12 and, being plain arithmetic,
/// the same on every machine; azimuths come from points in a circle, without sine and cosine.
public final class PhotonDice {
    private static final int TABLE_BITS = 8;
    private static final int TABLE_SHIFT = 52 - TABLE_BITS;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final double LN2 = 0.6931471805599453;
    private static final double UNIT = 0x1.0p-31;

    private final double[] inverse = new double[1 << TABLE_BITS];
    private final double[] log = new double[1 << TABLE_BITS];
    private final Seed seed;
    private long counter;

    /// Cosine and sine of the azimuth last drawn.
    double cosAzimuth;

    double sinAzimuth;

    public PhotonDice(Seed seed) {
        this.seed = seed;
        for (int i = 0; i < inverse.length; i++) {
            double middle = 1 + (i + 0.5) / inverse.length;
            inverse[i] = 1 / middle;
            log[i] = StrictMath.log(middle);
        }
    }

    /// Uniform in [0, 1).
    double uniform() {
        return (seed.bits(counter++) >>> 11) * 0x1.0p-53;
    }

    /// Exponential with mean 1, the optical length of a free path.
    double exponential() {
        return -logarithm(((seed.bits(counter++) >>> 11) | 1) * 0x1.0p-53);
    }

    /// Natural logarithm of a positive number.
    double logarithm(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int at = (int) (bits >>> TABLE_SHIFT) & ((1 << TABLE_BITS) - 1);
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) | 0x3FF0000000000000L);
        double r = mantissa * inverse[at] - 1;
        double series = r * (1 - r * (0.5 - r * (1.0 / 3 - r * (0.25 - r * 0.2))));
        return ((int) (bits >>> 52) - 1023) * LN2 + log[at] + series;
    }

    /// Draws a uniform azimuth into [#cosAzimuth] and [#sinAzimuth]: the direction, doubled, of a
    /// uniform point of the unit circle.
    void azimuth() {
        double x;
        double y;
        double square;
        do {
            long bits = seed.bits(counter++);
            x = (int) bits * UNIT;
            y = (int) (bits >>> 32) * UNIT;
            square = x * x + y * y;
        } while (square > 1 || square == 0);
        double scale = 1 / square;
        cosAzimuth = (x * x - y * y) * scale;
        sinAzimuth = 2 * x * y * scale;
    }
}
