package stipple.core.price;

import stipple.core.math.Range;

/// The triangular distribution over a range with its mode at the likely value, without roots or
/// branches: of two uniform numbers the smaller is weighted with 1 - c and the larger with c, where
/// c is the place of the mode in the range. Source: stein2009triangular.
record Triangular(double lowest, double width, double modeFraction) {
    private static final double UNIT = 0x1.0p-32;
    private static final long LOW_HALF = 0xFFFFFFFFL;

    static Triangular over(Range range) {
        double width = range.high() - range.low();
        return new Triangular(
                range.low(), width, width > 0 ? (range.likely() - range.low()) / width : 0);
    }

    boolean isExact() {
        return width == 0;
    }

    /// The value of 64 random bits.
    double at(long bits) {
        double a = (bits >>> 32) * UNIT;
        double b = (bits & LOW_HALF) * UNIT;
        double smaller = Math.min(a, b);
        double larger = Math.max(a, b);
        return lowest + width * (smaller + modeFraction * (larger - smaller));
    }
}
