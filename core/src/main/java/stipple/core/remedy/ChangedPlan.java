package stipple.core.remedy;

import java.util.List;
import stipple.core.course.OtherInk;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.course.SessionPlanner;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.HairlineLayout;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.dots.TechnicianSkill;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpPoint;

/// A plan with one change applied to it.
final class ChangedPlan {
    private static final int SHADE_STEPS = 7;
    private static final double LEAST_MM = 0.06;

    private final TreatmentPlan plan;
    private final Head head;
    private final Parameters parameters;
    private final int threads;

    private ChangedPlan(TreatmentPlan plan, Head head, Parameters parameters, int threads) {
        this.plan = plan;
        this.head = head;
        this.parameters = parameters;
        this.threads = threads;
    }

    /// @throws IllegalArgumentException if the change leaves nothing that can be planned
    static TreatmentPlan of(
            TreatmentPlan plan, Head head, Change change, Parameters parameters, int threads) {
        ChangedPlan changed = new ChangedPlan(plan, head, parameters, threads);
        Design design = plan.design();
        List<ScalpPoint> line = design.hairline();
        double amount = change.amount();
        return switch (change.kind()) {
            case PALER -> changed.shaded(-amount / SHADE_STEPS);
            case DARKER -> changed.shaded(amount / SHADE_STEPS);
            case FINER -> changed.finer(amount);
            case SHALLOWER -> changed.shallower(amount);
            case EVEN_HAND -> changed.evenHand();
            case SCALP_INK -> changed.scalpInk();
            case MORE_SESSIONS -> changed.moreSessions((int) amount);
            case DENSITY ->
                    changed.replanned(design.hairlineStyle(), line, amount, PatternFamily.FINE);
            case FOLLICLE_PATTERN ->
                    changed.replanned(
                            design.hairlineStyle(),
                            line,
                            design.densityPerCm2(),
                            PatternFamily.FINE);
            case NATURAL_LINE -> changed.naturalLine();
            case SOFTER_LINE ->
                    changed.replanned(
                            HairlineStyle.SOFT, line, design.densityPerCm2(), design.pattern());
            case HIGHER_LINE ->
                    changed.replanned(
                            design.hairlineStyle(),
                            line.stream()
                                    .map(p -> new ScalpPoint(p.sMm() + amount, p.wMm()))
                                    .toList(),
                            design.densityPerCm2(),
                            design.pattern());
        };
    }

    private TreatmentPlan shaded(double darker) {
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            rework(
                    to,
                    from,
                    i,
                    from.diameterMm(i),
                    from.depthMm(i),
                    from.load(i),
                    Math.clamp(from.shade(i) + darker, 0.0, 1.0));
        }
        double shade = Math.clamp(plan.design().shade() + darker, 0.0, 1.0);
        return plan.with(plan.design().withInk(plan.design().treatment(), shade), to.build());
    }

    private TreatmentPlan finer(double meanMm) {
        Deposits from = plan.deposits();
        double factor = meanMm / DepositSpread.of(from).meanDiameterMm();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            double diameter = Math.max(LEAST_MM, factor * from.diameterMm(i));
            rework(to, from, i, diameter, from.depthMm(i), from.load(i), from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    private TreatmentPlan shallower(double meanMm) {
        Deposits from = plan.deposits();
        double by = DepositSpread.of(from).meanDepthMm() - meanMm;
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            double depth = Math.max(LEAST_MM, from.depthMm(i) - by);
            rework(to, from, i, from.diameterMm(i), depth, from.load(i), from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    /// Every property keeps its mean but the depth, which is kept at what is right, and spreads no
    /// more than a trained hand's.
    private TreatmentPlan evenHand() {
        Deposits from = plan.deposits();
        DepositSpread now = DepositSpread.of(from);
        TechnicianSkill hand = TechnicianSkill.trained(parameters);
        double depthMm = Math.min(now.meanDepthMm(), parameters.likely("b-d10-pigment-depth"));
        double diameters = Math.min(1, hand.diameterSdMm() / now.sdDiameterMm());
        double depths = Math.min(1, hand.depthSdMm() / now.sdDepthMm());
        double loads = Math.min(1, hand.loadSdFraction() * now.meanLoad() / now.sdLoad());
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            rework(
                    to,
                    from,
                    i,
                    now.meanDiameterMm() + diameters * (from.diameterMm(i) - now.meanDiameterMm()),
                    Math.max(LEAST_MM, depthMm + depths * (from.depthMm(i) - now.meanDepthMm())),
                    now.meanLoad() + loads * (from.load(i) - now.meanLoad()),
                    from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    private TreatmentPlan scalpInk() {
        TreatmentPlan inked = OtherInk.of(plan, Treatment.PERMANENT, parameters);
        ChangedPlan again = new ChangedPlan(inked, head, parameters, threads);
        TreatmentPlan finer = again.finer(parameters.likely("b-d1-dot-diameter"));
        ChangedPlan last = new ChangedPlan(finer, head, parameters, threads);
        TreatmentPlan right = last.shallower(parameters.likely("b-d10-pigment-depth"));
        double advised = right.design().shade();
        Deposits from = right.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            rework(to, from, i, from.diameterMm(i), from.depthMm(i), from.load(i), advised);
        }
        return right.with(right.design(), to.build());
    }

    /// The deposits in their order, shared among sessions, each session's ink a step paler than the
    /// next one's.
    private TreatmentPlan moreSessions(int sessions) {
        SessionPlanner planner = new SessionPlanner(parameters);
        List<Double> shares = planner.sharesFor(sessions, plan.design().treatment());
        double step = parameters.likely("b-p4-shade-steps-per-session") / SHADE_STEPS;
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        double through = 0;
        int session = 0;
        for (int i = 0; i < from.count(); i++) {
            while (session == 0 || (session < sessions && i >= through * from.count())) {
                through += shares.get(session++);
            }
            double shade = Math.max(0, from.shade(i) - (sessions - session) * step);
            to.addReworked(
                    from, i, session, from.diameterMm(i), from.depthMm(i), from.load(i), shade);
        }
        Deposits shared = to.build();
        return plan.with(
                plan.design().withSessionShares(shares),
                shared,
                planner.sessions(
                        shared,
                        plan.design().treatment(),
                        sessions,
                        plan.date(),
                        plan.scaleSigmaFraction()));
    }

    private TreatmentPlan naturalLine() {
        List<ScalpPoint> line =
                HairlineLayout.propose(
                        head,
                        HairlineStyle.NATURAL,
                        plan.design().temples(),
                        plan.ageYears(),
                        parameters);
        return replanned(
                HairlineStyle.NATURAL,
                line,
                plan.design().densityPerCm2(),
                plan.design().pattern());
    }

    /// Ink and zones stay what the person chose; the ink's advised strength follows the density.
    private TreatmentPlan replanned(
            HairlineStyle style, List<ScalpPoint> line, double perCm2, PatternFamily pattern) {
        Design now = plan.design();
        Design changed = now.withHairline(style, line).withDots(perCm2, pattern);
        double shade = now.shade() + advisedShade(changed) - advisedShade(now);
        Design inked = changed.withInk(now.treatment(), Math.clamp(shade, 0, 1));
        return PlanMaker.make(PlanBrief.again(plan, head, inked), inked, parameters, threads);
    }

    private double advisedShade(Design design) {
        return PlanMaker.designOf(PlanBrief.again(plan, head, design), parameters).shade();
    }

    private static void rework(
            Deposits.Builder to,
            Deposits from,
            int i,
            double diameterMm,
            double depthMm,
            double load,
            double shade) {
        to.addReworked(from, i, from.session(i), diameterMm, depthMm, load, shade);
    }
}
