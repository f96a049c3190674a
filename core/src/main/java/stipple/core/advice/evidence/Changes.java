package stipple.core.advice.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What would change an assessment: each line is worked out by adding that evidence and weighing
/// again.
final class Changes {
    private static final int STEP = 3;
    private static final double GOOD_RESULT = 0.9;

    private Changes() {}

    static List<Change> of(Tally tally, List<Bar> bars, Set<Item> held) {
        List<Change> changes = new ArrayList<>();
        if (bars.contains(Bar.TATTOO_INK)) {
            changes.add(new Change("scalp-pigment", 1, 0, bars.size() == 1));
        }
        if (!held.contains(Item.PIGMENT_PROOF) && !bars.contains(Bar.TATTOO_INK)) {
            changes.add(new Change("pigment-proof", 1, 0, only(bars, Bar.PIGMENT_UNPROVEN)));
        }
        if (bars.contains(Bar.TATTOOIST_WITHOUT_PROOF) && !held.contains(Item.TRAINING_PROOF)) {
            changes.add(
                    new Change("training-proof", 1, 0, only(bars, Bar.TATTOOIST_WITHOUT_PROOF)));
        }
        addEvidence(changes, tally, bars);
        return changes;
    }

    private static void addEvidence(List<Change> changes, Tally tally, List<Bar> bars) {
        EvidenceRules rules = tally.rules();
        Belief now = tally.afterReviews();
        int here = tally.hundredths(now);
        int more = tally.hundredths(now.with(STEP, GOOD_RESULT)) - here;
        boolean reaches = here + more >= 10_000 * rules.leastQualityFraction();
        changes.add(
                new Change("measured-results", STEP, more, reaches && only(bars, Bar.UNCERTAIN)));
        int lacking = rules.leastClients() - tally.provenClients();
        if (lacking > 0) {
            double weight = Math.min(lacking * rules.caseWeight(), rules.mostCaseWeight());
            int gain = tally.hundredths(now.with(weight, 1)) - here;
            changes.add(new Change("healed-clients", lacking, gain, false));
        }
        long lackingDays = (long) rules.leastRecordDays() - tally.recordDays();
        if (lackingDays > 0 && tally.recordDays() > 0) {
            changes.add(
                    new Change(
                            "longer-record", (int) lackingDays, 0, only(bars, Bar.SHORT_RECORD)));
        }
        double review = STEP * rules.reviewWeight();
        int praised = tally.hundredths(now.with(review, 1)) - here;
        changes.add(new Change("good-reviews", STEP, praised, false));
        int blamed = tally.hundredths(now.with(STEP, 0)) - here;
        changes.add(new Change("poor-results", STEP, blamed, false));
    }

    private static boolean only(List<Bar> bars, Bar bar) {
        return bars.size() == 1 && bars.getFirst() == bar;
    }
}
