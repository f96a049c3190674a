package stipple.core.advice.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stipple.core.advice.directory.Review;

/// Writers who wrote about the same several technicians.
///
/// @param writers who
/// @param technicians about whom they all wrote
record ReviewRing(Set<String> writers, Set<String> technicians) {
    /// The largest sets of writers with at least so many technicians in common, grown from each
    /// pair.
    static List<ReviewRing> in(List<Review> reviews, int leastTechnicians) {
        Map<String, Set<String>> targets = new TreeMap<>();
        for (Review review : reviews) {
            targets.computeIfAbsent(review.author(), k -> new TreeSet<>()).add(review.technician());
        }
        targets.values().removeIf(own -> own.size() < leastTechnicians);
        List<ReviewRing> rings = new ArrayList<>();
        Set<Set<String>> seen = new java.util.HashSet<>();
        for (Set<String> shared : sharedSets(targets, leastTechnicians)) {
            if (seen.add(shared)) {
                rings.add(new ReviewRing(writersAbout(shared, targets), shared));
            }
        }
        return rings;
    }

    boolean holds(Review review) {
        return writers.contains(review.author()) && technicians.contains(review.technician());
    }

    /// What two writers have in common, for each pair that meets at a technician.
    private static List<Set<String>> sharedSets(Map<String, Set<String>> targets, int least) {
        Map<String, List<String>> writers = new HashMap<>();
        targets.forEach((writer, own) ->
                own.forEach(t -> writers.computeIfAbsent(t, k -> new ArrayList<>()).add(writer)));
        List<Set<String>> shared = new ArrayList<>();
        targets.forEach((writer, own) -> {
            Set<String> met = new TreeSet<>();
            own.forEach(t -> met.addAll(writers.getOrDefault(t, List.of())));
            for (String other : met) {
                Set<String> both = new TreeSet<>(own);
                both.retainAll(targets.getOrDefault(other, Set.of()));
                if (other.compareTo(writer) > 0 && both.size() >= least) {
                    shared.add(both);
                }
            }
        });
        return shared;
    }

    private static Set<String> writersAbout(
            Set<String> technicians, Map<String, Set<String>> targets) {
        Set<String> writers = new TreeSet<>();
        targets.forEach((writer, own) -> {
            if (own.containsAll(technicians)) {
                writers.add(writer);
            }
        });
        return writers;
    }
}
