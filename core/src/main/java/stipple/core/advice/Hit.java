package stipple.core.advice;

import java.util.Comparator;
import stipple.core.advice.evidence.Assessment;

/// A technician found, before anything is told about them.
record Hit(Candidate candidate, Assessment known, double chord2, int scoreHundredths) {
    double distanceKm() {
        return Candidate.Spot.kmOfChord2(chord2);
    }

    static Comparator<Hit> byScore() {
        return Comparator.comparingInt(Hit::scoreHundredths)
                .reversed()
                .thenComparingDouble(Hit::chord2)
                .thenComparing(hit -> hit.candidate().technician().id());
    }

    static Comparator<Hit> byDistance() {
        return Comparator.comparingDouble(Hit::chord2)
                .thenComparing(hit -> hit.candidate().technician().id());
    }
}
