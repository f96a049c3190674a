package stipple.core.math;

/// Scrambles 32 bits so that neighbours have nothing in common: for patterns that are needed for
/// millions of pixels and, written as plain arithmetic, are made many at once. [Seed] is for
/// everything else. Source: wellons2018prospecting.
public final class Hash32 {
    private Hash32() {}

    /// A random-looking number that belongs to `x`; different for every `x`.
    public static int of(int x) {
        int h = x ^ (x >>> 16);
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return h ^ (h >>> 16);
    }
}
