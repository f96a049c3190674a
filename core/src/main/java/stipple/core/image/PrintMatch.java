package stipple.core.image;

/// Counts marks of two prints in the same arrangement.
///
/// Every pair of marks that look alike proposes how one photo lies in the other: a scale from the
/// sizes of the two blobs and a shift from their places, as seen or mirrored. The proposal with
/// which most other pairs agree wins; its count is the answer. Each mark counts once.
final class PrintMatch {
    private static final double SIZE_STEPS_PER_OCTAVE = 8;
    private static final int MOST_SIZE_STEPS_OFF = 2;
    private static final double MOST_OFF_PX = 2.5;

    private final PhotoPrint one;
    private final PhotoPrint other;
    private final boolean isMirrored;
    private final int[] first = new int[PhotoPrint.MOST_MARKS * PhotoPrint.MOST_MARKS];
    private final int[] second = new int[first.length];
    private int pairs;

    private PrintMatch(PhotoPrint one, PhotoPrint other, boolean isMirrored) {
        this.one = one;
        this.other = other;
        this.isMirrored = isMirrored;
        collectPairs();
    }

    static int commonMarks(PhotoPrint one, PhotoPrint other) {
        return Math.max(
                new PrintMatch(one, other, false).best(), new PrintMatch(one, other, true).best());
    }

    private void collectPairs() {
        for (int a = 0; a < one.marks(); a++) {
            long look = isMirrored ? PhotoPrint.mirrored(one.look(a)) : one.look(a);
            for (int b = 0; b < other.marks(); b++) {
                int different = Long.bitCount(look ^ other.look(b));
                if (different <= PhotoPrint.MOST_DIFFERENT_BITS) {
                    first[pairs] = a;
                    second[pairs] = b;
                    pairs++;
                }
            }
        }
    }

    private int best() {
        int best = 0;
        for (int k = 0; k < pairs && pairs > best; k++) {
            best = Math.max(best, agreeing(k));
        }
        return best;
    }

    private int agreeing(int proposal) {
        int a0 = first[proposal];
        int b0 = second[proposal];
        int steps = other.size(b0) - one.size(a0);
        double scale = Math.pow(2, steps / SIZE_STEPS_PER_OCTAVE);
        double allowed = MOST_OFF_PX * PhotoPrint.UNITS_PER_PX * Math.max(1, scale);
        long seenFirst = 0;
        long seenSecond = 0;
        for (int k = 0; k < pairs; k++) {
            int a = first[k];
            int b = second[k];
            boolean used = ((seenFirst >>> a) & 1) != 0 || ((seenSecond >>> b) & 1) != 0;
            int sizeOff = other.size(b) - one.size(a) - steps;
            if (used || Math.abs(sizeOff) > MOST_SIZE_STEPS_OFF) {
                continue;
            }
            double dx = (isMirrored ? -1 : 1) * scale * (one.x(a) - one.x(a0));
            double dy = scale * (one.y(a) - one.y(a0));
            // The scale is known to half a step only, so the error grows away from the first pair.
            double reach = allowed + 0.03 * (Math.abs(dx) + Math.abs(dy));
            if (Math.abs(other.x(b) - other.x(b0) - dx) <= reach
                    && Math.abs(other.y(b) - other.y(b0) - dy) <= reach) {
                seenFirst |= 1L << a;
                seenSecond |= 1L << b;
            }
        }
        return Long.bitCount(seenFirst);
    }
}
