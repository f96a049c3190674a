package stipple.core.remedy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.TargetDensity;
import stipple.core.dots.Deposits;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.Zone;

/// The flat pieces that a plan is judged by, one a zone where its dots are most, and its hairline:
/// all that does not depend on the ink.
final class PlanPieces {
    static final int LEAST_DOTS = 60;

    private static final int TRIES = 40;
    private static final double REACH_MM = FlatPiece.SIDE_MM / 2;

    /// Pieces that lie across the border of the treated skin say nothing about either.
    private static final double TREATED = 0.8;

    private static final double LEAST_HAIR = 0.03;

    private final Design design;
    private final Seed seed;
    private final Deposits deposits;
    private final List<FlatPiece> pieces;
    private final Map<Zone, Double> hair;
    private final Optional<LineReading> front;

    private PlanPieces(
            Design design,
            Seed seed,
            Deposits deposits,
            List<FlatPiece> pieces,
            Map<Zone, Double> hair,
            Optional<LineReading> front) {
        this.design = design;
        this.seed = seed;
        this.deposits = deposits;
        this.pieces = pieces;
        this.hair = hair;
        this.front = front;
    }

    static PlanPieces of(TreatmentPlan plan, Head head, Parameters parameters) {
        TargetDensity target = PlanMaker.targetOf(head, plan.design(), plan.seed(), parameters);
        List<FlatPiece> pieces = pieces(plan.deposits());
        Map<Zone, Double> hair = new EnumMap<>(Zone.class);
        for (FlatPiece piece : pieces) {
            double here = target.hairFraction(head.chart().scalpAt(piece.centre().positionMm()));
            hair.put(piece.zone(), here < LEAST_HAIR ? 0 : here);
        }
        return new PlanPieces(
                bare(plan.design()),
                plan.seed(),
                plan.deposits(),
                pieces,
                hair,
                LineReading.of(plan, target.edge(), parameters));
    }

    /// Whether a plan's dots stand in these places, on the same design but for its ink.
    boolean isOf(TreatmentPlan plan) {
        Deposits others = plan.deposits();
        if (others.count() != deposits.count()
                || !seed.equals(plan.seed())
                || !design.equals(bare(plan.design()))) {
            return false;
        }
        for (int i = 0; i < others.count(); i++) {
            if (others.xMm(i) != deposits.xMm(i)
                    || others.yMm(i) != deposits.yMm(i)
                    || others.zMm(i) != deposits.zMm(i)) {
                return false;
            }
        }
        return true;
    }

    /// The same places with other ink in them.
    PlanPieces with(Deposits others) {
        return new PlanPieces(
                design,
                seed,
                others,
                pieces.stream().map(piece -> piece.with(others)).toList(),
                hair,
                front);
    }

    /// All pieces, that of one zone first.
    List<FlatPiece> from(Optional<Zone> first) {
        List<FlatPiece> sorted = new ArrayList<>(pieces);
        first.ifPresent(zone ->
                sorted.sort(Comparator.comparing((FlatPiece piece) -> piece.zone() != zone)));
        return sorted;
    }

    double hairFraction(FlatPiece piece) {
        return hair.getOrDefault(piece.zone(), 0.0);
    }

    Optional<LineReading> front() {
        return front;
    }

    private static Design bare(Design design) {
        return design.withInk(design.treatment(), 0).withSessionShares(List.of(1.0));
    }

    private static List<FlatPiece> pieces(Deposits all) {
        List<FlatPiece> pieces = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            int[] numbers = numbersOf(all, zone);
            if (numbers.length >= LEAST_DOTS) {
                pieces.add(FlatPiece.around(zone, all, fullest(all, numbers)));
            }
        }
        int most = pieces.stream().mapToInt(p -> p.deposits().count()).max().orElse(0);
        return pieces.stream().filter(p -> p.deposits().count() >= TREATED * most).toList();
    }

    private static int[] numbersOf(Deposits all, Zone zone) {
        int[] numbers = new int[all.count()];
        int n = 0;
        for (int i = 0; i < all.count(); i++) {
            if (all.zone(i) == zone.index()) {
                numbers[n++] = i;
            }
        }
        return Arrays.copyOf(numbers, n);
    }

    /// The deposit around which even the emptiest quarter has most.
    private static int fullest(Deposits all, int[] numbers) {
        int best = numbers[0];
        int most = -1;
        for (int k = 0; k < TRIES; k++) {
            int at = numbers[(int) ((k + 0.5) * numbers.length / TRIES)];
            int near = leastQuarter(all, numbers, at);
            if (near > most) {
                most = near;
                best = at;
            }
        }
        return best;
    }

    private static int leastQuarter(Deposits all, int[] numbers, int at) {
        int[] quarter = new int[4];
        for (int i : numbers) {
            double ds = all.sMm(i) - all.sMm(at);
            double dw = all.wMm(i) - all.wMm(at);
            if (Math.abs(ds) < REACH_MM && Math.abs(dw) < REACH_MM) {
                quarter[(ds < 0 ? 0 : 1) + (dw < 0 ? 0 : 2)]++;
            }
        }
        return Math.min(Math.min(quarter[0], quarter[1]), Math.min(quarter[2], quarter[3]));
    }
}
