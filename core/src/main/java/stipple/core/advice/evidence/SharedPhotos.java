package stipple.core.advice.evidence;

import java.util.HashMap;
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
        List<PhotoPrint> prints = cases.stream().flatMap(c -> c.print().stream()).toList();
        Map<String, Set<String>> found = new TreeMap<>();
        for (long pair : new PrintIndex(prints, owners(cases)).candidates()) {
            PortfolioCase one = cases.get((int) (pair >>> Integer.SIZE));
            PortfolioCase other = cases.get((int) pair);
            if (isShared(one, other)) {
                link(found, one.id(), other.id());
                link(found, other.id(), one.id());
            }
        }
        return new SharedPhotos(found);
    }

    private static int[] owners(List<PortfolioCase> cases) {
        Map<String, Integer> numbers = new HashMap<>();
        return cases.stream()
                .mapToInt(c -> numbers.computeIfAbsent(c.technician(), k -> numbers.size()))
                .toArray();
    }

    private static boolean isShared(PortfolioCase one, PortfolioCase other) {
        return !one.technician().equals(other.technician())
                && one.print().orElseThrow().isSamePhoto(other.print().orElseThrow());
    }

    private static void link(Map<String, Set<String>> found, String one, String other) {
        found.computeIfAbsent(one, k -> new TreeSet<>()).add(other);
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
