package stipple.core.advice.evidence;

import stipple.core.parameter.Parameters;

/// The numbers by which evidence is weighed, read once.
///
/// @param priorFraction belief that an unknown technician works to standard
/// @param priorWeight how many measured results that belief weighs
/// @param caseWeight a verified healed case, in measured results
/// @param reviewWeight a review of a verified treatment, in measured results
/// @param mostCaseWeight all verified cases together
/// @param mostReviewWeight all reviews together
/// @param halfLifeDays age at which evidence counts half
/// @param movedFactor what cases from an earlier post still count
/// @param boundSigmas how far below the mean the lower bound lies
/// @param leastQualityFraction lowest bound that is recommended
/// @param leastClients different people with proven healed results
/// @param recentDays how old a proof may be to count among those
/// @param leastRecordDays from the first proof to today
/// @param leastNeedCases proofs of the special need asked for
record EvidenceRules(
        double priorFraction,
        double priorWeight,
        double caseWeight,
        double reviewWeight,
        double mostCaseWeight,
        double mostReviewWeight,
        double halfLifeDays,
        double movedFactor,
        double boundSigmas,
        double leastQualityFraction,
        int leastClients,
        double recentDays,
        double leastRecordDays,
        int leastNeedCases) {
    static EvidenceRules of(Parameters parameters) {
        return new EvidenceRules(
                1 - parameters.likely("x-advice-prior-substandard-share"),
                parameters.likely("x-advice-prior-weight"),
                parameters.likely("x-advice-weight-case"),
                parameters.likely("x-advice-weight-review"),
                parameters.likely("x-advice-most-case-weight"),
                parameters.likely("x-advice-most-review-weight"),
                parameters.likely("x-advice-half-life"),
                parameters.likely("x-advice-moved-factor"),
                parameters.likely("x-advice-bound-sigmas"),
                parameters.likely("x-advice-least-quality"),
                (int) parameters.likely("x-advice-least-clients"),
                parameters.likely("x-advice-recent"),
                parameters.likely("x-advice-least-record"),
                (int) parameters.likely("x-advice-least-need-cases"));
    }

    /// What evidence of a day counts today; evidence from the future counts nothing.
    double ageFactor(long ageDays) {
        return ageDays < 0 ? 0 : StrictMath.pow(0.5, ageDays / halfLifeDays);
    }
}
