package stipple.core.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.dots.Deposits;
import stipple.core.image.Parallel;
import stipple.core.photo.FoundDots;
import stipple.core.scalp.ScalpPoint;

/// Finds which part of a plan a macro photo shows: dots of the photo are laid on the plan's
/// deposits around places all over the treated skin, and the place wins where most of them meet.
public final class PlanSearch {
    private static final double STEP_MM = 16;
    private static final double NEAR_MM = 40;
    private static final double MARGIN_MM = 4;
    private static final double MOST_REACH_MM = 30;
    private static final int LEAST_DOTS = 12;

    private final FoundDots seen;
    private final Deposits plan;
    private final double widthMm;
    private final double heightMm;
    private final double halfDiagonalMm;

    private PlanSearch(FoundDots seen, Deposits plan, double widthMm, double heightMm) {
        this.seen = seen;
        this.plan = plan;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.halfDiagonalMm = Math.hypot(widthMm, heightMm) / 2;
    }

    /// A trial and how many more dots meet than would by chance.
    private record Trial(PlanPatch patch, DotRegistration.Found found) {}

    /// The part of the plan that the photo shows, empty if its dots are not those of the plan.
    ///
    /// @param seen dots found in the photo
    /// @param near where the photo was taken, if that is known; places within 40 mm are tried
    /// @param threads that may work; what is found does not depend on it
    public static Optional<PlanPatch> find(
            FoundDots seen,
            double widthMm,
            double heightMm,
            Deposits plan,
            Optional<ScalpPoint> near,
            int threads) {
        if (Math.min(seen.count(), plan.count()) < LEAST_DOTS) {
            return Optional.empty();
        }
        return new PlanSearch(seen, plan, widthMm, heightMm).best(near, threads);
    }

    private Optional<PlanPatch> best(Optional<ScalpPoint> near, int threads) {
        double reach = Math.min(MOST_REACH_MM, halfDiagonalMm + STEP_MM / 2);
        List<Integer> centres = centres(near);
        List<Optional<Trial>> trials =
                Parallel.map(centres.size(), threads, k -> tried(centres.get(k), reach));
        return trials.stream()
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(t -> t.found().score()))
                .map(this::centred);
    }

    private Optional<Trial> tried(int centre, double reachMm) {
        PlanPatch patch = PlanPatch.around(plan, centre, reachMm);
        if (patch.deposits().count() < LEAST_DOTS) {
            return Optional.empty();
        }
        return DotRegistration.quick(DotRegistration.places(seen), patch.places())
                .map(found -> new Trial(patch, found));
    }

    /// The same part around the deposit that lies in the middle of the photo.
    private PlanPatch centred(Trial trial) {
        PlaneWarp warp = trial.found().warp();
        double x = warp.x(widthMm / 2, heightMm / 2) - trial.patch().sideMm() / 2;
        double y = warp.y(widthMm / 2, heightMm / 2) - trial.patch().sideMm() / 2;
        int nearest = trial.patch().number();
        double least = Double.POSITIVE_INFINITY;
        PlanPatch.Plane plane = PlanPatch.Plane.at(plan, nearest);
        for (int i = 0; i < plan.count(); i++) {
            double[] at = plane.flat(plan, i);
            double far = Math.hypot(at[0] - x, at[1] - y);
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        return PlanPatch.around(plan, nearest, Math.min(MOST_REACH_MM, halfDiagonalMm + MARGIN_MM));
    }

    /// Deposits no nearer to each other than a step, that leave no other farther than that.
    private List<Integer> centres(Optional<ScalpPoint> near) {
        List<Integer> centres = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            int here = i;
            boolean isAsked =
                    near.map(at ->
                                    Math.hypot(plan.sMm(here) - at.sMm(), plan.wMm(here) - at.wMm())
                                            < NEAR_MM)
                            .orElse(true);
            if (isAsked && centres.stream().noneMatch(c -> apart(here, c) < STEP_MM)) {
                centres.add(i);
            }
        }
        return centres;
    }

    private double apart(int a, int b) {
        double dx = plan.xMm(a) - plan.xMm(b);
        double dy = plan.yMm(a) - plan.yMm(b);
        double dz = plan.zMm(a) - plan.zMm(b);
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
