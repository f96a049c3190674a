package stipple.core.math;

/// A likely value with the low and high end of what is plausible: `low <= likely <= high`.
///
/// Everything that Stipple tells people about the world is a range; a single number would be a
/// promise.
public record Range(double likely, double low, double high) {
    public Range {
        if (!(low <= likely && likely <= high)) {
            throw new IllegalArgumentException(
                    "a range needs low <= likely <= high, got "
                            + low
                            + ", "
                            + likely
                            + ", "
                            + high);
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /// `likely` with a relative one-sigma error on both sides, for example 0.04 for 4 %.
    public static Range relative(double likely, double sigmaFraction) {
        double margin = Math.abs(likely) * sigmaFraction;
        return new Range(likely, likely - margin, likely + margin);
    }

    public Range times(double factor) {
        if (factor < 0) {
            throw new IllegalArgumentException("factor " + factor + ", allowed from 0");
        }
        return new Range(likely * factor, low * factor, high * factor);
    }

    /// Each end with its counterpart, for ranges from 0.
    public Range times(Range factor) {
        if (low < 0 || factor.low < 0) {
            throw new IllegalArgumentException("only ranges from 0 can be multiplied");
        }
        return new Range(likely * factor.likely, low * factor.low, high * factor.high);
    }

    public Range plus(double offset) {
        return new Range(likely + offset, low + offset, high + offset);
    }

    public Range plus(Range other) {
        return new Range(likely + other.likely, low + other.low, high + other.high);
    }

    /// Whether `value` lies between low and high, both included.
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
