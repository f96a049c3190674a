package stipple.core.advice.evidence;

import java.util.Arrays;
import java.util.List;
import stipple.core.image.PhotoPrint;

/// Finds pairs of prints that may be of one photo without comparing each with each.
///
/// A look of 64 bits is four bands of 16. A copy changes a few bits of a look, so some of its six
/// pairs of bands stay as they are, and a mirror turns each band round by itself: the smaller of
/// the two ways is the key of both. Keys of one pair of bands are sorted; prints that stand beside
/// each other under several keys are worth a look. 32 bits hardly ever meet by chance, so the work
/// grows with the number of marks.
final class PrintIndex {
    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final long BAND_MASK = 0xFFFF;
    private static final int LEAST_MEETINGS = 2;

    /// In a longer row of equal keys each print meets only so many after it: what stands there so
    /// often is found all the same, and a plain wall behind many heads costs nothing.
    private static final int MOST_NEIGHBOURS = 32;

    private final List<PhotoPrint> prints;
    private final int[] owners;
    private long[] meetings = new long[1 << 10];
    private int count;

    /// @param owners whose each print is; prints of one owner do not meet
    PrintIndex(List<PhotoPrint> prints, int[] owners) {
        this.prints = prints;
        this.owners = owners.clone();
    }

    /// Pairs that may be of one photo, as `first << 32 | second` with `first < second`, rising.
    long[] candidates() {
        long[] looks = prints.stream().flatMapToLong(p -> Arrays.stream(p.looks())).toArray();
        long[] keys = new long[looks.length];
        for (int one = 0; one < BANDS; one++) {
            for (int other = one + 1; other < BANDS; other++) {
                int at = 0;
                for (int k = 0; k < prints.size(); k++) {
                    for (int mark = prints.get(k).marks(); mark > 0; mark--, at++) {
                        keys[at] = (key(looks[at], one, other) << 32) | k;
                    }
                }
                Arrays.parallelSort(keys);
                meet(keys);
            }
        }
        return oftenMet();
    }

    private static long key(long look, int one, int other) {
        long mirrored = PhotoPrint.mirrored(look);
        return Math.min(pair(look, one, other), pair(mirrored, one, other));
    }

    private static long pair(long look, int one, int other) {
        return (band(look, one) << BAND_BITS) | band(look, other);
    }

    private static long band(long look, int number) {
        return (look >>> (BAND_BITS * number)) & BAND_MASK;
    }

    private void meet(long[] keys) {
        for (int i = 0; i < keys.length; i++) {
            int end = Math.min(keys.length, i + 1 + MOST_NEIGHBOURS);
            for (int j = i + 1; j < end && keys[j] >>> 32 == keys[i] >>> 32; j++) {
                int first = (int) keys[i];
                int second = (int) keys[j];
                if (owners[first] != owners[second]) {
                    note(((long) first << 32) | second);
                }
            }
        }
    }

    private void note(long pair) {
        if (count == meetings.length) {
            meetings = Arrays.copyOf(meetings, 2 * count);
        }
        meetings[count++] = pair;
    }

    private long[] oftenMet() {
        Arrays.sort(meetings, 0, count);
        int kept = 0;
        int times = 0;
        for (int k = 0; k < count; k++) {
            times = k > 0 && meetings[k] == meetings[k - 1] ? times + 1 : 1;
            if (times == LEAST_MEETINGS) {
                meetings[kept++] = meetings[k];
            }
        }
        return Arrays.copyOf(meetings, kept);
    }
}
