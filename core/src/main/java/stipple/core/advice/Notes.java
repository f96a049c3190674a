package stipple.core.advice;

import java.util.ArrayList;
import java.util.List;
import stipple.core.advice.directory.Need;
import stipple.core.ink.Treatment;

/// What else belongs to an answer.
final class Notes {
    private static final double NEARER_FACTOR = 0.5;

    private Notes() {}

    static List<String> of(
            Question question,
            AdviceRules rules,
            List<Recommendation> permanent,
            List<Recommendation> trico) {
        List<String> notes = new ArrayList<>();
        question.ageYears()
                .ifPresent(age -> {
                    if (age < rules.youngAgeYears()) {
                        notes.add("young");
                    }
                });
        if (question.need() == Need.PERMANENT && isMuchNearer(trico, permanent)) {
            notes.add("trade-off-trico");
        }
        if (question.need() == Need.TRICO && isMuchNearer(permanent, trico)) {
            notes.add("trade-off-permanent");
        }
        if (question.need() == Need.REPAIR) {
            notes.add("laser-first");
        }
        boolean isPermanentMeant = Search.isWanted(question.need(), Treatment.PERMANENT);
        boolean isTricoMeant = Search.isWanted(question.need(), Treatment.TRICO);
        if ((isPermanentMeant && permanent.stream().anyMatch(Recommendation::isAbroad))
                || (isTricoMeant && trico.stream().anyMatch(Recommendation::isAbroad))) {
            notes.add("abroad");
        }
        return notes;
    }

    private static boolean isMuchNearer(List<Recommendation> one, List<Recommendation> other) {
        return !one.isEmpty() && nearest(one) < NEARER_FACTOR * nearest(other);
    }

    private static double nearest(List<Recommendation> list) {
        return list.stream()
                .mapToDouble(Recommendation::distanceKm)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
