package stipple.core.advice;

import java.util.ArrayList;
import java.util.List;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Contribution;
import stipple.core.advice.place.Place;

/// Makes recommendations for one question: distances, the cost of travel, ranks.
final class Recommender {
    private final AdviceRules rules;
    private final Question question;
    private final Candidate.Spot from;
    private final double reachKm;
    private final double reachChord2;

    Recommender(AdviceRules rules, Question question) {
        this.rules = rules;
        this.question = question;
        this.from = Candidate.Spot.of(question.from());
        this.reachKm = question.reachKm().orElse(rules.reachKm());
        this.reachChord2 = Candidate.Spot.chord2OfKm(reachKm);
    }

    double chord2(Candidate candidate) {
        return from.chord2(candidate.spot());
    }

    /// Inside the region asked about or, without one, near enough.
    boolean isWithinReach(Candidate candidate, double chord2) {
        return question.region()
                .map(region -> region.holds(candidate.branch().place()))
                .orElse(chord2 <= reachChord2);
    }

    boolean isWithinReach(Place place, double km) {
        return question.region().map(region -> region.holds(place)).orElse(km <= reachKm);
    }

    Hit hit(Candidate candidate, Assessment known, double chord2) {
        double km = Candidate.Spot.kmOfChord2(chord2);
        int score = known.qualityHundredths() + travelHundredths(km);
        return new Hit(candidate, known, chord2, score);
    }

    private int travelHundredths(double km) {
        return question.region().isPresent() ? 0 : rules.travelHundredths(km);
    }

    /// By score; whoever lies close behind the first of a rank shares it.
    List<Recommendation> ranked(List<Hit> hits, boolean isBeyondReach) {
        List<Recommendation> list = new ArrayList<>();
        int rank = 0;
        int top = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            if (rank == 0 || top - hit.scoreHundredths() > 100 * rules.equalPoints()) {
                rank = list.size() + 1;
                top = hit.scoreHundredths();
            }
            list.add(recommendation(hit, isBeyondReach).ranked(rank));
        }
        return list;
    }

    /// As they come: the nearest first.
    List<Recommendation> inOrder(List<Hit> hits, boolean isBeyondReach) {
        List<Recommendation> list = new ArrayList<>();
        for (Hit hit : hits) {
            list.add(recommendation(hit, isBeyondReach).ranked(list.size() + 1));
        }
        return list;
    }

    private Recommendation recommendation(Hit hit, boolean isBeyondReach) {
        Candidate candidate = hit.candidate();
        List<Contribution> sum = new ArrayList<>(hit.known().contributions());
        sum.add(new Contribution("travel", travelHundredths(hit.distanceKm()), 0));
        return new Recommendation(
                candidate.technician(),
                candidate.branch(),
                candidate.provider(),
                hit.distanceKm(),
                Travel.of(hit.distanceKm(), rules),
                !candidate.branch().place().country().equals(question.from().country()),
                isBeyondReach,
                1,
                sum,
                hit.known());
    }
}
