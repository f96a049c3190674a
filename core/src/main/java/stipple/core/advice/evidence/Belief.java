package stipple.core.advice.evidence;

/// What is believed about the chance that a treatment is up to standard: a beta distribution.
///
/// @param goodWeight evidence for, in measured results
/// @param badWeight evidence against
record Belief(double goodWeight, double badWeight) {
    static Belief prior(EvidenceRules rules) {
        double good = rules.priorFraction() * rules.priorWeight();
        return new Belief(good, rules.priorWeight() - good);
    }

    /// With more evidence, of which a fraction speaks for.
    Belief with(double weight, double goodFraction) {
        return new Belief(
                goodWeight + weight * goodFraction, badWeight + weight * (1 - goodFraction));
    }

    double meanFraction() {
        return goodWeight / (goodWeight + badWeight);
    }

    /// Mean less so many standard deviations of the beta distribution, not below 0.
    double lowerFraction(double sigmas) {
        return Math.max(0, meanFraction() - sigmas * deviation());
    }

    double upperFraction(double sigmas) {
        return Math.min(1, meanFraction() + sigmas * deviation());
    }

    private double deviation() {
        double sum = goodWeight + badWeight;
        return Math.sqrt(goodWeight * badWeight / (sum * sum * (sum + 1)));
    }
}
