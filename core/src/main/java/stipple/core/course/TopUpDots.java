package stipple.core.course;

import java.util.List;
import stipple.core.design.DensityField;
import stipple.core.design.TargetDensity;
import stipple.core.dots.DepositMaker;
import stipple.core.dots.Deposits;
import stipple.core.dots.DotSurface;
import stipple.core.dots.HeadSurface;
import stipple.core.dots.PriorSites;
import stipple.core.dots.SitePlacer;
import stipple.core.dots.Sites;
import stipple.core.dots.TechnicianSkill;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.Zone;

/// The dots of top-ups: they land between those that stand, which are fixed points of the pattern.
/// Where there is no room left between them they land anywhere, on old dots as well.
public final class TopUpDots {
    /// Dots a cm2 up to which new ones find room between the old.
    private static final double ROOM_PER_CM2 = 290;

    private final TreatmentPlan plan;
    private final Parameters parameters;
    private final TargetDensity target;
    private final LossMap loss;
    private final Head head;
    private final DotSurface surface;
    private final Seed seed;

    private TopUpDots(TreatmentPlan plan, Head head, Parameters parameters) {
        this.plan = plan;
        this.parameters = parameters;
        this.head = head;
        target = PlanMaker.targetOf(head, plan.design(), plan.seed(), parameters);
        loss = LossMap.of(head, LossClass.parse(plan.design().lossClassId()), parameters);
        surface = HeadSurface.of(head);
        seed = plan.seed().forPurpose("top-ups");
    }

    /// The plan's deposits and, as further sessions, those of its top-ups.
    ///
    /// @param threads how many share the work; the result does not depend on it
    public static Deposits with(
            TreatmentPlan plan, Head head, List<TopUp> topUps, Parameters parameters, int threads) {
        TopUpDots maker = new TopUpDots(plan, head, parameters);
        Deposits all = plan.deposits();
        double standing = 1;
        for (int k = 0; k < topUps.size(); k++) {
            standing += topUps.get(k).shareFraction();
            all = maker.with(all, k, topUps.get(k), standing, threads);
        }
        return all;
    }

    private Deposits with(Deposits old, int k, TopUp topUp, double standing, int threads) {
        DensityField wanted = at -> topUp.shareFraction() * target.perCm2(at);
        double before = standing - topUp.shareFraction();
        boolean hasRoom = standing * plan.design().densityPerCm2() <= ROOM_PER_CM2;
        PriorSites prior =
                hasRoom
                        ? PriorSites.of(
                                HeadSurface.standing(surface, head, old),
                                at -> before * target.perCm2(at))
                        : PriorSites.none();
        Seed own = seed.forPurpose(Integer.toString(k));
        Sites sites =
                SitePlacer.shipped()
                        .evened(plan.design().evenness())
                        .sites(
                                surface,
                                wanted,
                                List.of(1.0),
                                prior,
                                plan.design().pattern(),
                                own.forPurpose("dots"),
                                threads);
        Deposits made =
                DepositMaker.of(parameters, TechnicianSkill.trained(parameters))
                        .make(
                                sites,
                                at -> (target.inScar(at) ? Zone.SCAR : loss.zoneAt(at)).index(),
                                target::depthMm,
                                plan.design().shade(),
                                own.forPurpose("deposits"));
        return joined(old, made, plan.sessions().size() + k + 1);
    }

    private static Deposits joined(Deposits old, Deposits made, int session) {
        Deposits.Builder all = new Deposits.Builder();
        for (int i = 0; i < old.count(); i++) {
            all.addReworked(
                    old,
                    i,
                    old.session(i),
                    old.diameterMm(i),
                    old.depthMm(i),
                    old.load(i),
                    old.shade(i));
        }
        for (int i = 0; i < made.count(); i++) {
            all.addReworked(
                    made,
                    i,
                    session,
                    made.diameterMm(i),
                    made.depthMm(i),
                    made.load(i),
                    made.shade(i));
        }
        return all.build();
    }
}
