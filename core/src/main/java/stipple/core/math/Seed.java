package stipple.core.math;

/// The start of every random choice. Random numbers are a pure function of (seed, purpose,
/// counter), so that any order of work and any number of threads gives the same result.
///
/// The mixing function is the finaliser of SplitMix64. Source: steele2014splitmix.
public record Seed(long value) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /// A seed for one purpose ("dots", "noise") that is independent of the seeds for others.
    public Seed forPurpose(String purpose) {
        long hash = value;
        for (int i = 0; i < purpose.length(); i++) {
            hash = mix(hash + GOLDEN_GAMMA + purpose.charAt(i));
        }
        return new Seed(hash);
    }

    /// 64 random bits number `counter` of this seed.
    public long bits(long counter) {
        return mix(value + GOLDEN_GAMMA * (counter + 1));
    }

    /// A uniform number in [0, 1) with 53 bits, number `counter` of this seed.
    public double uniform(long counter) {
        return (bits(counter) >>> 11) * 0x1.0p-53;
    }

    /// A standard normal number made of the uniform numbers `2 * counter` and `2 * counter + 1`;
    /// StrictMath, so equal on every machine.
    public double normal(long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * counter)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(2 * counter + 1));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
