package stipple.core.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stipple.core.course.Appearance;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.HairlineEdge;
import stipple.core.dots.Deposits;
import stipple.core.ink.DepositState;
import stipple.core.parameter.Parameters;
import stipple.core.preview.DotOptics;
import stipple.core.scalp.Head;
import stipple.core.scalp.Zone;
import stipple.core.skin.DotProfile;

/// How much each deposit of a plan gives it away: a dot that takes more light than a hair, in a
/// neighbourhood that takes more light than stubble, or one that draws a line that no hair draws.
public final class GiveAway {
    private static final int GREEN = 1;
    private static final double NEIGHBOURS_MM = 3;
    private static final double EDGE_MM = 6;
    private static final double MM2_PER_CM2 = 100;

    private final float[] heat;

    private GiveAway(float[] heat) {
        this.heat = heat;
    }

    static GiveAway of(
            TreatmentPlan plan,
            Head head,
            Appearance appearance,
            DotOptics optics,
            DotProfile hair,
            PlanVerdict verdict,
            Parameters parameters) {
        Deposits all = plan.deposits();
        float[] strength = new float[all.count()];
        float[] whole = new float[all.count()];
        for (int i = 0; i < all.count(); i++) {
            boolean isInScar = all.zone(i) == Zone.SCAR.index();
            Optional<DepositState> state = appearance.session(all.session(i), isInScar);
            if (state.isPresent()) {
                DotProfile dot = optics.profile(all, i, state.get(), appearance.fate(isInScar));
                strength[i] = (float) (PieceDots.strength(dot) / PieceDots.strength(hair));
                whole[i] = (float) dot.wholeDeficitMm2(GREEN);
            }
        }
        double perMm2 = OwnHair.fullPerCm2(parameters) / MM2_PER_CM2;
        float[] crowd = Neighbourhood.density(all, whole, NEIGHBOURS_MM);
        float[] heat = new float[all.count()];
        double usual = perMm2 * hair.wholeDeficitMm2(GREEN);
        for (int i = 0; i < heat.length; i++) {
            heat[i] = (float) (strength[i] * Math.min(3, crowd[i] / usual));
        }
        scale(heat);
        double byLine = lineShare(verdict);
        if (byLine > 0) {
            addLine(heat, byLine, plan, head, parameters);
        }
        return new GiveAway(heat);
    }

    /// From 0 to 1 for each deposit of the plan.
    public float of(int deposit) {
        return Math.min(1, heat[deposit]);
    }

    /// Numbers of the deposits that give it away most, the worst first.
    public List<Integer> worst(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < heat.length; i++) {
            if (heat[i] > 0) {
                numbers.add(i);
            }
        }
        numbers.sort(Comparator.comparingDouble((Integer i) -> -heat[i]).thenComparing(i -> i));
        return List.copyOf(numbers.subList(0, Math.min(count, numbers.size())));
    }

    private static void scale(float[] heat) {
        float[] sorted = heat.clone();
        Arrays.sort(sorted);
        float most = sorted.length == 0 ? 0 : sorted[(int) (0.99 * (sorted.length - 1))];
        for (int i = 0; i < heat.length && most > 0; i++) {
            heat[i] = heat[i] / most;
        }
    }

    private static double lineShare(PlanVerdict verdict) {
        return verdict.usual().causes().stream()
                .filter(share -> share.cause().isOfTheLine())
                .mapToDouble(share -> share.share())
                .sum();
    }

    private static void addLine(
            float[] heat, double byLine, TreatmentPlan plan, Head head, Parameters parameters) {
        HairlineEdge edge =
                HairlineEdge.of(head, plan.design(), plan.seed().forPurpose("design"), parameters);
        Deposits all = plan.deposits();
        for (int i = 0; i < heat.length; i++) {
            double depth =
                    Math.max(0, edge.depthMm(all.scalpPoint(i), all.surfacePoint(i).positionMm()));
            double near = StrictMath.exp(-depth / EDGE_MM);
            heat[i] = (float) ((1 - byLine) * heat[i] + byLine * near);
        }
    }
}
