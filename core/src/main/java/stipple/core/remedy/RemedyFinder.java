package stipple.core.remedy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.core.course.Moment;
import stipple.core.course.SessionPlanner;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.PatternFamily;
import stipple.core.ink.Treatment;
import stipple.core.notice.NoticeCause;
import stipple.core.notice.NoticeVerdict;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;

/// Looks for the change of a plan that brings the distance nearest: what the strongest causes ask
/// for is applied to the plan, and what does not help is dropped.
public final class RemedyFinder {
    /// How much a change must help to be worth a word.
    private static final double WORTH = 0.95;

    private static final double LEAST_SHARE = 0.05;
    private static final int CAUSES = 3;
    private static final int FEW = 3;

    /// Dots take a little more light than hairs, so that fewer of them do.
    private static final double FEWER = 0.8;

    private static final double MORE = 1.2;
    private static final double MOST_PER_CM2 = 250;
    private static final double LEAST_DIAMETER_MM = 0.08;

    private final PlanJudge judge;
    private final Head head;
    private final Parameters parameters;
    private final int threads;

    /// @param threads to work with; the answer does not depend on it
    public RemedyFinder(PlanJudge judge, Head head, Parameters parameters, int threads) {
        this.judge = judge;
        this.head = head;
        this.parameters = parameters;
        this.threads = threads;
    }

    /// The change that helps most, if any does.
    ///
    /// @param before what was said of the plan
    /// @param placing whether changes may be tried for which dots are placed anew, which takes
    ///   seconds; without it only the first few are tried
    public Optional<Remedy> best(
            TreatmentPlan plan, Moment moment, PlanVerdict before, boolean placing) {
        Optional<Remedy> best = Optional.empty();
        int left = placing ? Integer.MAX_VALUE : FEW;
        for (Change change : candidates(plan, before.usual())) {
            if (left > 0 && (placing || !change.kind().movesDots())) {
                left--;
                double toBeat =
                        best.map(b -> b.after().distanceM()).orElse(WORTH * before.distanceM());
                Optional<Remedy> found = tried(plan, moment, before, change, toBeat);
                best = found.isPresent() ? found : best;
            }
        }
        return best;
    }

    private Optional<Remedy> tried(
            TreatmentPlan plan, Moment moment, PlanVerdict before, Change change, double toBeatM) {
        try {
            TreatmentPlan changed = ChangedPlan.of(plan, head, change, parameters, threads);
            return judge.nearer(changed, moment, before.zone(), toBeatM)
                    .map(after -> new Remedy(change, changed, before, after));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<Change> candidates(TreatmentPlan plan, NoticeVerdict verdict) {
        Set<Change> changes = new LinkedHashSet<>();
        verdict.causes().stream()
                .filter(share -> share.share() >= LEAST_SHARE)
                .limit(CAUSES)
                .forEach(share -> changes.addAll(against(share.cause(), plan, verdict)));
        return changes;
    }

    private List<Change> against(NoticeCause cause, TreatmentPlan plan, NoticeVerdict verdict) {
        double perCm2 = plan.design().densityPerCm2();
        return switch (cause) {
            case TOO_DARK, DOT_SIZE -> gentler(plan);
            case HUE -> verdict.deltaLightness() > 0 ? stronger() : gentler(plan);
            case TOO_LIGHT -> stronger();
            case DOT_CONTRAST -> verdict.contrastRatio() < 1 ? stronger() : gentler(plan);
            case DENSITY ->
                    verdict.densityRatio() > 1
                            ? List.of(density(FEWER * perCm2 / verdict.densityRatio()))
                            : List.of(
                                    new Change(Change.Kind.DARKER, 1),
                                    new Change(Change.Kind.DARKER, 2),
                                    density(Math.min(MOST_PER_CM2, MORE * perCm2)));
            case PATCHES, REGULARITY -> patterns(plan);
            case UNEVEN -> List.of(new Change(Change.Kind.EVEN_HAND, 0));
            case STRAIGHT_OUTLINE, HARD_OUTLINE, SYMMETRIC_OUTLINE ->
                    List.of(
                            new Change(Change.Kind.SOFTER_LINE, 0),
                            new Change(Change.Kind.NATURAL_LINE, 0));
            case LOW_OUTLINE -> List.of(new Change(Change.Kind.HIGHER_LINE, 10));
            case GLOSS -> List.of();
        };
    }

    /// More ink: where skin shines through, the area is too light and has the hue of bare skin.
    private static List<Change> stronger() {
        return List.of(new Change(Change.Kind.DARKER, 1), new Change(Change.Kind.DARKER, 2));
    }

    private static Change density(double perCm2) {
        return new Change(Change.Kind.DENSITY, perCm2);
    }

    private List<Change> patterns(TreatmentPlan plan) {
        List<Change> changes = new ArrayList<>();
        if (plan.design().pattern() != PatternFamily.FINE) {
            changes.add(new Change(Change.Kind.FOLLICLE_PATTERN, 0));
        }
        changes.add(new Change(Change.Kind.PALER, 1));
        changes.add(new Change(Change.Kind.DARKER, 1));
        return changes;
    }

    /// Less ink, in the order in which it costs least: the right ink, the right depth, a finer
    /// needle, paler ink, more sessions.
    private List<Change> gentler(TreatmentPlan plan) {
        List<Change> changes = new ArrayList<>();
        if (plan.design().treatment() == Treatment.TATTOO) {
            changes.add(new Change(Change.Kind.SCALP_INK, 0));
            return changes;
        }
        DepositSpread now = DepositSpread.of(plan.deposits());
        double rightDepth = parameters.likely("b-d10-pigment-depth");
        if (now.meanDepthMm() > 1.3 * rightDepth) {
            changes.add(new Change(Change.Kind.SHALLOWER, rightDepth));
        }
        double rightDiameter = parameters.likely("b-d1-dot-diameter");
        if (now.meanDiameterMm() > 1.3 * rightDiameter) {
            changes.add(new Change(Change.Kind.FINER, rightDiameter));
        }
        changes.add(
                new Change(
                        Change.Kind.FINER,
                        Math.max(LEAST_DIAMETER_MM, 0.85 * now.meanDiameterMm())));
        changes.add(new Change(Change.Kind.PALER, 1));
        changes.add(new Change(Change.Kind.PALER, 2));
        int usual =
                new SessionPlanner(parameters)
                        .sessionsFor(plan.deposits().count(), plan.design().treatment());
        if (plan.sessions().size() < usual) {
            changes.add(new Change(Change.Kind.MORE_SESSIONS, usual));
        }
        return changes;
    }
}
