package stipple.core.advice.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stipple.core.advice.directory.Directory;
import stipple.core.advice.directory.Moderation;
import stipple.core.advice.directory.ModerationAction;
import stipple.core.advice.directory.Review;
import stipple.core.advice.directory.Verification;
import stipple.core.parameter.Parameters;

/// Which reviews count. Only those bound to a treatment can; of those, two patterns are set aside:
///
/// - **burst**: many of one technician within a week, far more than that technician's usual rate;
/// - **ring**: writers who all wrote about the same several technicians.
///
/// Nothing is deleted: a set-aside review stays in the directory, is named in the log, and counts
/// again as soon as a moderation says so. The same directory gives the same answer.
public final class ReviewScreening {
    private final Map<String, Suspicion> byReview;
    private final Set<String> held;
    private final Set<String> restored;

    private ReviewScreening(
            Map<String, Suspicion> byReview, Set<String> held, Set<String> restored) {
        this.byReview = byReview;
        this.held = held;
        this.restored = restored;
    }

    public static ReviewScreening of(Directory directory, Parameters parameters) {
        List<Review> reviews =
                directory.all(Review.class).stream()
                        .filter(r -> r.verification() == Verification.TREATMENT)
                        .toList();
        Map<String, Suspicion> found = new TreeMap<>();
        addBursts(found, reviews, parameters);
        addRings(found, reviews, parameters);
        Set<String> held = new TreeSet<>();
        Set<String> restored = new TreeSet<>();
        for (Review review : reviews) {
            directory.about(Moderation.class, review.id()).stream()
                    .max(Comparator.comparing(Moderation::on).thenComparing(Moderation::id))
                    .ifPresent(last ->
                            (last.action() == ModerationAction.HOLD ? held : restored)
                                    .add(review.id()));
        }
        return new ReviewScreening(found, held, restored);
    }

    public boolean counts(Review review) {
        if (review.verification() != Verification.TREATMENT || held.contains(review.id())) {
            return false;
        }
        return restored.contains(review.id()) || !byReview.containsKey(review.id());
    }

    /// What the screening found, restored or not, by review.
    public List<Suspicion> log() {
        return List.copyOf(byReview.values());
    }

    private static void addBursts(
            Map<String, Suspicion> found, List<Review> reviews, Parameters parameters) {
        int window = (int) parameters.likely("x-advice-burst-window");
        int least = (int) parameters.likely("x-advice-burst-reviews");
        double factor = parameters.likely("x-advice-burst-factor");
        for (List<Review> own : byTechnician(reviews).values()) {
            own.sort(Comparator.comparing(Review::writtenOn).thenComparing(Review::id));
            int first = 0;
            for (int last = 0; last < own.size(); last++) {
                while (daysBetween(own.get(first), own.get(last)) >= window) {
                    first++;
                }
                int here = last - first + 1;
                double usual = usualIn(window, own, here);
                if (here >= least && here > factor * usual) {
                    for (Review review : own.subList(first, last + 1)) {
                        found.put(
                                review.id(), new Suspicion(review.id(), "burst", here, least - 1));
                    }
                }
            }
        }
    }

    /// Reviews that the rest of this technician's time would bring in such a window.
    private static double usualIn(int windowDays, List<Review> own, int here) {
        long days = Math.max(windowDays, daysBetween(own.getFirst(), own.getLast()));
        return (own.size() - here) * (double) windowDays / days;
    }

    private static long daysBetween(Review earlier, Review later) {
        LocalDate start = earlier.writtenOn();
        return ChronoUnit.DAYS.between(start, later.writtenOn());
    }

    private static Map<String, List<Review>> byTechnician(List<Review> reviews) {
        Map<String, List<Review>> map = new HashMap<>();
        for (Review review : reviews) {
            map.computeIfAbsent(review.technician(), k -> new ArrayList<>()).add(review);
        }
        return map;
    }

    private static void addRings(
            Map<String, Suspicion> found, List<Review> reviews, Parameters parameters) {
        int leastTargets = (int) parameters.likely("x-advice-ring-targets");
        int leastWriters = (int) parameters.likely("x-advice-ring-writers");
        for (ReviewRing ring : ReviewRing.in(reviews, leastTargets)) {
            if (ring.writers().size() >= leastWriters) {
                for (Review review : reviews) {
                    if (ring.holds(review)) {
                        found.put(
                                review.id(),
                                new Suspicion(
                                        review.id(),
                                        "ring",
                                        ring.writers().size(),
                                        leastWriters - 1));
                    }
                }
            }
        }
    }
}
