package stipple.core.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.advice.evidence.Assessment;
import stipple.core.advice.evidence.Item;
import stipple.core.advice.place.Spelling;
import stipple.core.ink.Treatment;

/// What is held about one technician who is named. Of several with the name, the nearest is meant.
final class NamedSearch {
    private final Advisor advisor;
    private final Question question;
    private final Recommender recommender;

    NamedSearch(Advisor advisor, Question question) {
        this.advisor = advisor;
        this.question = question;
        this.recommender = new Recommender(advisor.rules(), question);
    }

    Advice advice() {
        String wanted = question.technician().orElseThrow();
        String folded = Spelling.fold(wanted);
        Optional<Candidate> found =
                advisor.candidates().stream()
                        .filter(c ->
                                c.technician().id().equals(wanted)
                                        || Spelling.fold(c.technician().name()).equals(folded))
                        .min(
                                java.util.Comparator.comparingDouble(recommender::chord2)
                                        .thenComparing(c -> c.technician().id()));
        return found.map(this::about).orElseGet(this::unheardOf);
    }

    private Advice about(Candidate candidate) {
        List<Recommendation> permanent = list(candidate, Treatment.PERMANENT);
        List<Recommendation> trico = list(candidate, Treatment.TRICO);
        Optional<Assessment> known = shown(candidate);
        boolean isProven = known.map(this::isProven).orElse(false);
        boolean isUnsound = known.map(Assessment::isUnsound).orElse(false);
        Answer answer =
                isProven
                        ? Answer.RECOMMENDED
                        : isUnsound ? Answer.DO_NOT_TREAT_NOW : Answer.NO_EVIDENCE;
        List<Item> askFor =
                answer == Answer.NO_EVIDENCE
                        ? known.map(Requests::missing).orElse(Requests.everything())
                        : List.of();
        return advice(answer, permanent, trico, askFor, Optional.of(named(candidate, known)));
    }

    private Advice.Unproven named(Candidate candidate, Optional<Assessment> known) {
        return new Advice.Unproven(
                candidate.branch(),
                candidate.provider().name(),
                question.from().distanceKm(candidate.branch().place()),
                known);
    }

    private boolean isProven(Assessment known) {
        return known.isQualified(question.need(), advisor.leastNeedCases());
    }

    private Optional<Assessment> shown(Candidate candidate) {
        for (Treatment treatment : Treatment.values()) {
            Optional<Assessment> offer = candidate.offer(question.need(), treatment);
            if (Search.isWanted(question.need(), treatment) && offer.isPresent()) {
                return offer;
            }
        }
        return Optional.empty();
    }

    private List<Recommendation> list(Candidate candidate, Treatment treatment) {
        List<Hit> hits = new ArrayList<>();
        candidate
                .offer(question.need(), treatment)
                .filter(this::isProven)
                .ifPresent(known ->
                        hits.add(recommender.hit(candidate, known, recommender.chord2(candidate))));
        return recommender.ranked(hits, false);
    }

    private Advice unheardOf() {
        return advice(
                Answer.NO_EVIDENCE, List.of(), List.of(), Requests.everything(), Optional.empty());
    }

    private Advice advice(
            Answer answer,
            List<Recommendation> permanent,
            List<Recommendation> trico,
            List<Item> askFor,
            Optional<Advice.Unproven> named) {
        return new Advice(
                answer,
                answer,
                question.need(),
                permanent,
                trico,
                List.of(),
                advisor.advisories(Set.of(question.from().country())),
                named.isPresent() ? 1 : 0,
                answer == Answer.RECOMMENDED ? 1 : 0,
                List.of(),
                askFor,
                named,
                Notes.of(question, advisor.rules(), permanent, trico));
    }
}
