package stipple.core.course;

import java.util.Comparator;
import java.util.List;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.dots.TechnicianSkill;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The same plan with one fault, everything else as planned. It is shown as a warning; nobody is to
/// carry it out.
public final class FaultyPlan {
    private static final double LEAST_MM = 0.05;
    private static final double MOST_DIAMETER_MM = 0.6;
    private static final double MOST_DEPTH_MM = 1.5;
    private static final double LEAST_LOAD = 0.1;
    private static final double MOST_SIGMAS = 2.5;

    private final TreatmentPlan plan;
    private final PlanGround ground;
    private final Parameters parameters;
    private final int threads;

    private FaultyPlan(TreatmentPlan plan, PlanGround ground, Parameters parameters, int threads) {
        this.plan = plan;
        this.ground = ground;
        this.parameters = parameters;
        this.threads = threads;
    }

    /// @param ground of the plan's head
    /// @param threads how many share the work; the result does not depend on it
    public static TreatmentPlan of(
            TreatmentPlan plan,
            PlanGround ground,
            Fault fault,
            Parameters parameters,
            int threads) {
        FaultyPlan faulty = new FaultyPlan(plan, ground, parameters, threads);
        return switch (fault) {
            case TATTOO_INK -> OtherInk.of(plan, Treatment.TATTOO, parameters);
            case TOO_DEEP -> faulty.tooDeep();
            case TOO_LARGE -> faulty.tooLarge();
            case TOO_DENSE -> faulty.tooDense();
            case STRAIGHT_HAIRLINE -> faulty.straightHairline();
            case ONE_SESSION -> faulty.oneSession();
            case UNTRAINED_HAND -> faulty.untrainedHand();
        };
    }

    private TreatmentPlan tooDeep() {
        double deeperMm =
                parameters.likely("b-d10-pigment-depth-too-deep")
                        - parameters.likely("b-d10-pigment-depth");
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            to.addReworked(
                    from,
                    i,
                    from.session(i),
                    from.diameterMm(i),
                    Math.min(MOST_DEPTH_MM, from.depthMm(i) + deeperMm),
                    from.load(i),
                    from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    private TreatmentPlan tooLarge() {
        double larger =
                parameters.likely("x-fault-large-diameter")
                        / parameters.likely("b-d1-dot-diameter");
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            to.addReworked(
                    from,
                    i,
                    from.session(i),
                    Math.min(MOST_DIAMETER_MM, larger * from.diameterMm(i)),
                    from.depthMm(i),
                    from.load(i),
                    from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    /// So many dots that no pattern of follicles has room.
    private TreatmentPlan tooDense() {
        Design design = plan.design();
        double densityPerCm2 =
                Math.max(design.densityPerCm2(), parameters.likely("x-fault-dense-density"));
        return remade(design.withDots(densityPerCm2, PatternFamily.DIFFUSE), parameters);
    }

    /// At the height of the planned line's middle from side to side, and without the soft front.
    private TreatmentPlan straightHairline() {
        List<ScalpPoint> planned = plan.design().hairline();
        double frontMm =
                planned.stream()
                        .min(Comparator.comparingDouble(p -> Math.abs(p.wMm())))
                        .orElseThrow()
                        .sMm();
        double right = planned.getFirst().wMm();
        double left = planned.getLast().wMm();
        List<ScalpPoint> straight =
                List.of(
                        new ScalpPoint(frontMm, right),
                        new ScalpPoint(frontMm, (right + left) / 2),
                        new ScalpPoint(frontMm, left));
        Parameters sharp =
                parameters
                        .with("b-hl7-soft-front-diameter-factor", Range.exactly(1))
                        .with("b-hl7-soft-front-load-factor", Range.exactly(1));
        return remade(plan.design().withHairline(HairlineStyle.STRAIGHT, straight), sharp);
    }

    private TreatmentPlan remade(Design bad, Parameters with) {
        return PlanMaker.make(PlanBrief.again(plan, ground.head()), bad, ground, with, threads);
    }

    private TreatmentPlan oneSession() {
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            to.addReworked(
                    from,
                    i,
                    1,
                    from.diameterMm(i),
                    from.depthMm(i),
                    from.load(i),
                    plan.design().shade());
        }
        SessionPlanner planner = new SessionPlanner(parameters);
        PlannedSession all =
                new PlannedSession(
                        1,
                        plan.sessions().getFirst().date(),
                        from.count(),
                        planner.minutes(from.count(), plan.scaleSigmaFraction()));
        return plan.with(plan.design().withSessionShares(List.of(1.0)), to.build(), List.of(all));
    }

    private TreatmentPlan untrainedHand() {
        TechnicianSkill hand = TechnicianSkill.untrained(parameters);
        double strayMm = parameters.likely("x-fault-hand-stray");
        Seed seed = plan.seed().forPurpose("untrained");
        Seed sizes = seed.forPurpose("size");
        Seed depths = seed.forPurpose("depth");
        Seed loads = seed.forPurpose("load");
        Seed places = seed.forPurpose("place");
        Deposits from = plan.deposits();
        Deposits.Builder to = new Deposits.Builder();
        for (int i = 0; i < from.count(); i++) {
            double across = strayMm * sigmas(places, 2L * i);
            double along = strayMm * sigmas(places, 2L * i + 1);
            to.add(
                    from.session(i),
                    from.zone(i),
                    moved(from.surfacePoint(i), across, along),
                    new ScalpPoint(from.sMm(i) + along, from.wMm(i) + across),
                    Math.clamp(
                            from.diameterMm(i) + hand.diameterSdMm() * sigmas(sizes, i),
                            LEAST_MM,
                            MOST_DIAMETER_MM),
                    Math.clamp(
                            from.depthMm(i) + hand.depthSdMm() * Math.abs(sigmas(depths, i)),
                            LEAST_MM,
                            MOST_DEPTH_MM),
                    Math.max(
                            LEAST_LOAD,
                            from.load(i) * (1 + hand.loadSdFraction() * sigmas(loads, i))),
                    from.shade(i));
        }
        return plan.with(plan.design(), to.build());
    }

    private static double sigmas(Seed seed, long i) {
        return Math.clamp(seed.normal(i), -MOST_SIGMAS, MOST_SIGMAS);
    }

    private static SurfacePoint moved(SurfacePoint place, double acrossMm, double alongMm) {
        Vec3 normal = place.normal();
        Vec3 helper = Math.abs(normal.x()) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
        Vec3 across = normal.cross(helper).unit();
        Vec3 along = normal.cross(across);
        return new SurfacePoint(
                place.positionMm().plus(across.times(acrossMm)).plus(along.times(alongMm)), normal);
    }
}
