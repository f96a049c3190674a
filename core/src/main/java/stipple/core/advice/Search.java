package stipple.core.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import stipple.core.advice.directory.Branch;
import stipple.core.advice.directory.Need;
import stipple.core.advice.directory.Provider;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Item;
import stipple.core.ink.Treatment;

/// One walk over all technicians for one question.
///
/// Proven ones within reach are kept by score, proven ones beyond it by distance, the others within
/// reach by distance with the reason. Equals are ordered by id, so the order in which records came
/// in changes nothing.
final class Search {
    private static final int MOST_BEYOND = 6;
    private static final int MOST_BEYOND_KEPT = 60;
    private static final int MOST_UNPROVEN = 10;

    private final Advisor advisor;
    private final Question question;
    private final Recommender recommender;
    private final Map<Treatment, PriorityQueue<Hit>> within = new EnumMap<>(Treatment.class);
    private final Map<Treatment, PriorityQueue<Hit>> beyond = new EnumMap<>(Treatment.class);
    private final PriorityQueue<Advice.Unproven> unproven =
            new PriorityQueue<>(byDistance().reversed());
    private int examined;
    private int unknown;
    private int unsound;
    private int proven;

    Search(Advisor advisor, Question question) {
        this.advisor = advisor;
        this.question = question;
        this.recommender = new Recommender(advisor.rules(), question);
        for (Treatment treatment : Treatment.values()) {
            within.put(treatment, new PriorityQueue<>(Hit.byScore().reversed()));
            beyond.put(treatment, new PriorityQueue<>(Hit.byDistance().reversed()));
        }
    }

    Advice advice() {
        for (Candidate candidate : advisor.candidates()) {
            look(candidate);
        }
        advisor.emptyBranches().forEach(this::lookAtEmpty);
        List<Recommendation> permanent = list(Treatment.PERMANENT);
        List<Recommendation> trico = list(Treatment.TRICO);
        List<Advice.Expected> openings = openings();
        Answer answer = answer(openings);
        List<Item> askFor = answer == Answer.NO_EVIDENCE ? Requests.everything() : List.of();
        return new Advice(
                answer,
                answer,
                question.need(),
                permanent,
                trico,
                openings,
                advisor.advisories(countries(permanent, trico)),
                examined,
                proven,
                unproven.stream().sorted(byDistance()).toList(),
                askFor,
                Optional.empty(),
                Notes.of(question, advisor.rules(), permanent, trico));
    }

    private void look(Candidate candidate) {
        double chord2 = recommender.chord2(candidate);
        boolean isNear = recommender.isWithinReach(candidate, chord2);
        boolean isProvenForNeed = false;
        Optional<Assessment> shown = Optional.empty();
        for (Treatment treatment : Treatment.values()) {
            Optional<Assessment> offer = candidate.offer(question.need(), treatment);
            if (offer.isEmpty()) {
                continue;
            }
            boolean isWanted = isWanted(question.need(), treatment);
            boolean isProven = offer.get().isQualified(question.need(), advisor.leastNeedCases());
            if (isProven) {
                keep(candidate, treatment, chord2, isNear);
            }
            isProvenForNeed |= isProven && isWanted;
            shown = isWanted && shown.isEmpty() ? offer : shown;
        }
        if (isNear && shown.isPresent()) {
            count(candidate.branch(), candidate.provider(), shown.get(), isProvenForNeed);
        }
    }

    private void count(Branch branch, Provider house, Assessment known, boolean isProven) {
        examined++;
        if (isProven) {
            proven++;
            return;
        }
        unknown += known.isUnknown() && !known.isUnsound() ? 1 : 0;
        unsound += known.isUnsound() ? 1 : 0;
        addUnproven(branch, house.name(), Optional.of(known));
    }

    /// A branch about whose present technician nothing is known may do anything.
    private void lookAtEmpty(Branch branch) {
        double km = question.from().distanceKm(branch.place());
        if (recommender.isWithinReach(branch.place(), km)) {
            examined++;
            unknown++;
            String house = advisor.directory().get(Provider.class, branch.provider()).name();
            addUnproven(branch, house, Optional.empty());
        }
    }

    private void addUnproven(Branch branch, String house, Optional<Assessment> known) {
        double km = question.from().distanceKm(branch.place());
        unproven.add(new Advice.Unproven(branch, house, km, known));
        if (unproven.size() > MOST_UNPROVEN) {
            unproven.remove();
        }
    }

    private void keep(Candidate candidate, Treatment treatment, double chord2, boolean isNear) {
        PriorityQueue<Hit> queue = queue(isNear ? within : beyond, treatment);
        int most = isNear ? question.most() : MOST_BEYOND_KEPT;
        Hit farthest = queue.peek();
        // Most of the world lies further away than those kept: a third of the time for 100,000.
        if (!isNear && farthest != null && queue.size() == most && chord2 > farthest.chord2()) {
            return;
        }
        Assessment known = candidate.assessment(treatment).orElseThrow();
        queue.add(recommender.hit(candidate, known, chord2));
        if (queue.size() > most) {
            queue.remove();
        }
    }

    private static PriorityQueue<Hit> queue(
            Map<Treatment, PriorityQueue<Hit>> queues, Treatment treatment) {
        return java.util.Objects.requireNonNull(queues.get(treatment));
    }

    /// Those within reach; if there are none, the nearest beyond.
    private List<Recommendation> list(Treatment treatment) {
        List<Hit> near = new ArrayList<>(queue(within, treatment));
        if (!near.isEmpty()) {
            near.sort(Hit.byScore());
            return recommender.ranked(near, false);
        }
        if (question.region().isPresent()) {
            return List.of();
        }
        List<Hit> far = new ArrayList<>(queue(beyond, treatment));
        far.sort(Hit.byDistance());
        return recommender.inOrder(onePerTown(far), true);
    }

    /// Whoever has to travel chooses among towns: of each the best one.
    private static List<Hit> onePerTown(List<Hit> nearestFirst) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Hit hit : nearestFirst) {
            best.merge(
                    hit.candidate().branch().place().text(),
                    hit,
                    (one, other) -> Hit.byScore().compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream().limit(MOST_BEYOND).sorted(Hit.byDistance()).toList();
    }

    private List<Advice.Expected> openings() {
        List<Advice.Expected> found = new ArrayList<>();
        for (Advisor.Dated dated : advisor.expected()) {
            Candidate candidate = dated.candidate();
            double chord2 = recommender.chord2(candidate);
            for (Treatment treatment : Treatment.values()) {
                Optional<Assessment> offer = candidate.offer(question.need(), treatment);
                if (isWanted(question.need(), treatment)
                        && recommender.isWithinReach(candidate, chord2)
                        && offer.isPresent()
                        && offer.get().isQualified(question.need(), advisor.leastNeedCases())) {
                    Hit hit = recommender.hit(candidate, offer.get(), chord2);
                    found.add(
                            new Advice.Expected(
                                    dated.opensOn(),
                                    recommender.ranked(List.of(hit), false).getFirst()));
                }
            }
        }
        return found;
    }

    private Answer answer(List<Advice.Expected> openings) {
        if (proven > 0) {
            return Answer.RECOMMENDED;
        }
        if (!openings.isEmpty()) {
            return Answer.WAIT;
        }
        if (examined > 0 && unknown == examined) {
            return Answer.NO_EVIDENCE;
        }
        boolean isAnywhere =
                beyond.entrySet().stream()
                        .anyMatch(e ->
                                isWanted(question.need(), e.getKey()) && !e.getValue().isEmpty());
        boolean isAllUnsound = examined > 0 && unsound == examined;
        return isAllUnsound && !isAnywhere ? Answer.DO_NOT_TREAT_NOW : Answer.NONE_NEARBY;
    }

    private Set<String> countries(List<Recommendation> permanent, List<Recommendation> trico) {
        Set<String> countries = new HashSet<>();
        countries.add(question.from().country());
        permanent.forEach(r -> countries.add(r.branch().place().country()));
        trico.forEach(r -> countries.add(r.branch().place().country()));
        return countries;
    }

    /// A special need can be met either way; the others say which way they mean.
    static boolean isWanted(Need need, Treatment treatment) {
        return switch (need) {
            case PERMANENT -> treatment == Treatment.PERMANENT;
            case TRICO -> treatment == Treatment.TRICO;
            case SCAR, WOMEN, AFRO, REPAIR -> true;
        };
    }

    private static Comparator<Advice.Unproven> byDistance() {
        return Comparator.comparingDouble(Advice.Unproven::distanceKm)
                .thenComparing(u -> u.branch().id())
                .thenComparing(u -> u.assessment().map(Assessment::technician).orElse(""));
    }
}
