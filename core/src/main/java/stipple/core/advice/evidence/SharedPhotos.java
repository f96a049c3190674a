package stipple.core.advice.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.PortfolioCase;
import stipple.core.image.PhotoPrint;

/// Portfolio photos that stand under two technicians, even cropped, mirrored or saved again.
/// Neither copy counts until somebody has found out whose work it is.
public final class SharedPhotos {
    private static final int BANDS = 4;
    private static final int BAND_BITS = 16;
    private static final int BAND_MASK = 0xFFFF;
    private static final int LEAST_MEETINGS = 3;
    private static final int LARGEST_BUCKET = 400;

    private final Map<String, Set<String>> othersByCase;

    private SharedPhotos(Map<String, Set<String>> othersByCase) {
        this.othersByCase = othersByCase;
    }

    /// Compares only photos whose prints meet in an index, so the work grows with the number of
    /// photos, not with its square.
    public static SharedPhotos in(Directory directory) {
        List<PortfolioCase> cases =
                directory.all(PortfolioCase.class).stream()
                        .filter(c -> c.print().isPresent())
                        .toList();
        Map<String, Set<String>> found = new TreeMap<>();
        Map<Integer, List<Integer>> index = new HashMap<>();
        for (int k = 0; k < cases.size(); k++) {
            PhotoPrint print = cases.get(k).print().orElseThrow();
            for (int candidate : met(index, print)) {
                PortfolioCase other = cases.get(candidate);
                if (isShared(cases.get(k), other)) {
                    link(found, cases.get(k).id(), other.id());
                    link(found, other.id(), cases.get(k).id());
                }
            }
            for (long look : print.looks()) {
                for (int band = 0; band < BANDS; band++) {
                    index.computeIfAbsent(key(look, band), b -> new ArrayList<>(2)).add(k);
                }
            }
        }
        return new SharedPhotos(found);
    }

    private static boolean isShared(PortfolioCase one, PortfolioCase other) {
        return !one.technician().equals(other.technician())
                && one.print().orElseThrow().isSamePhoto(other.print().orElseThrow());
    }

    private static void link(Map<String, Set<String>> found, String one, String other) {
        found.computeIfAbsent(one, k -> new TreeSet<>()).add(other);
    }

    private static int key(long look, int band) {
        return band << BAND_BITS | (int) (look >>> (BAND_BITS * band) & BAND_MASK);
    }

    /// Photos that share a quarter of a look at least three times, mirrored or not.
    private static Set<Integer> met(Map<Integer, List<Integer>> index, PhotoPrint print) {
        Map<Integer, Integer> meetings = new HashMap<>();
        for (long look : print.looks()) {
            for (int band = 0; band < BANDS; band++) {
                count(meetings, index.get(key(look, band)));
                count(meetings, index.get(key(PhotoPrint.mirrored(look), band)));
            }
        }
        Set<Integer> found = new HashSet<>();
        meetings.forEach((other, times) -> {
            if (times >= LEAST_MEETINGS) {
                found.add(other);
            }
        });
        return found;
    }

    private static void count(
            Map<Integer, Integer> meetings,
            @org.jspecify.annotations.Nullable List<Integer> bucket) {
        if (bucket != null && bucket.size() <= LARGEST_BUCKET) {
            bucket.forEach(other -> meetings.merge(other, 1, Integer::sum));
        }
    }

    /// The photo stands under somebody else too.
    public boolean isShared(PortfolioCase result) {
        return othersByCase.containsKey(result.id());
    }

    /// For each photo that is shown by several, the ids of the others.
    public Map<String, Set<String>> all() {
        return othersByCase;
    }
}
