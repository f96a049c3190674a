package stipple.core.advice;

import java.util.Comparator;
import stipple.core.advice.evidence.Assessment;

/// A technician found, before anything is told about them.
record Hit(Candidate candidate, Assessment known, double distanceKm, int scoreHundredths) {
    static Comparator<Hit> byScore() {
        return Comparator.comparingInt(Hit::scoreHundredths)
                .reversed()
                .thenComparingDouble(Hit::distanceKm)
                .thenComparing(hit -> hit.candidate().technician().id());
    }

    static Comparator<Hit> byDistance() {
        return Comparator.comparingDouble(Hit::distanceKm)
                .thenComparing(hit -> hit.candidate().technician().id());
    }
}
