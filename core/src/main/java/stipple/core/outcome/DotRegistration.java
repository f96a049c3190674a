package stipple.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.photo.FoundDots;

/// Finds how the dots of a later photo lie on those of an earlier one, whatever the turn between
/// them: pairs of dots of the one are tried on pairs of the other that are as far apart, the trial
/// under which most dots meet wins, and is then refined to a map with a slight bend.
public final class DotRegistration {
    private static final double LEAST_PAIR_MM = 2;
    private static final double MOST_PAIR_MM = 6;
    private static final double LENGTH_ERROR = 0.06;
    private static final double MEET_MM = 0.25;
    private static final int TRIAL_DOTS = 24;
    private static final double FIRST_TRIALS = 0.5;
    private static final int ANCHORS = 24;
    private static final int QUICK_ANCHORS = 5;
    private static final int USUAL_DOTS = 3000;
    private static final int LEAST_MATCHES = 8;
    private static final double LEAST_SIGMAS = 6;
    private static final double LEAST_SHARE = 0.4;

    private final double[] before;
    private final double[] after;
    private final MeetMap map;

    private DotRegistration(double[] before, double[] after) {
        this.before = before;
        this.after = after;
        this.map = new MeetMap(after, MEET_MM);
    }

    /// A map and how many more dots meet under it than would by chance.
    record Found(PlaneWarp warp, double score) {}

    /// The map of millimetres in the earlier photo to millimetres in the later one; empty if the
    /// two do not show the same dots.
    public static Optional<PlaneWarp> of(FoundDots before, FoundDots after) {
        if (Math.min(before.count(), after.count()) < LEAST_MATCHES) {
            return Optional.empty();
        }
        DotRegistration search = new DotRegistration(places(before), places(after));
        int anchors =
                Math.clamp(ANCHORS * (long) USUAL_DOTS / Math.max(1, after.count()), 4, ANCHORS);
        return search.best(anchors).flatMap(found -> search.refined(found.warp()));
    }

    /// A map without a bend from few trials, to be tried on many candidates.
    ///
    /// @param before x, y, x, y, ...
    static Optional<Found> quick(double[] before, double[] after) {
        return new DotRegistration(before, after).best(QUICK_ANCHORS);
    }

    static double[] places(FoundDots dots) {
        double[] places = new double[2 * dots.count()];
        for (int i = 0; i < dots.count(); i++) {
            places[2 * i] = dots.xMm(i);
            places[2 * i + 1] = dots.yMm(i);
        }
        return places;
    }

    private Optional<Found> best(int anchors) {
        int n = before.length / 2;
        Optional<Found> best = Optional.empty();
        double most = 0;
        for (int k = 0; k < Math.min(n, anchors); k++) {
            int a = (int) ((k + 0.5) * n / Math.min(n, anchors));
            int[] near = nearest(a, TRIAL_DOTS);
            for (int b : partners(a)) {
                for (PlaneWarp trial : trials(a, b)) {
                    if (meets(trial, near) < FIRST_TRIALS * near.length) {
                        continue;
                    }
                    double score = score(trial);
                    if (score > most) {
                        most = score;
                        best = Optional.of(new Found(trial, score));
                    }
                }
            }
        }
        return best;
    }

    /// Two dots that lie neither too near for a sure turn nor too far for a bend.
    private List<Integer> partners(int a) {
        List<Integer> partners = new ArrayList<>();
        for (int i = 0; i < before.length / 2 && partners.size() < 2; i++) {
            int at = (i * 7 + a) % (before.length / 2);
            double far = apart(before, a, at);
            if (far > LEAST_PAIR_MM && far < MOST_PAIR_MM) {
                partners.add(at);
            }
        }
        return partners;
    }

    private List<PlaneWarp> trials(int a, int b) {
        double length = apart(before, a, b);
        double angle = angle(before, a, b);
        List<PlaneWarp> trials = new ArrayList<>();
        double slack = LENGTH_ERROR * length + 0.05;
        for (int p = 0; p < after.length / 2; p++) {
            for (int q : map.within(after[2 * p], after[2 * p + 1], length + slack)) {
                double far = apart(after, p, q);
                if (Math.abs(far - length) < slack) {
                    trials.add(
                            PlaneWarp.about(
                                    before[2 * a],
                                    before[2 * a + 1],
                                    far / length,
                                    angle(after, p, q) - angle,
                                    after[2 * p],
                                    after[2 * p + 1]));
                }
            }
        }
        return trials;
    }

    private int meets(PlaneWarp trial, int[] dots) {
        int meets = 0;
        for (int i : dots) {
            double x = before[2 * i];
            double y = before[2 * i + 1];
            meets += map.isNear(trial.x(x, y), trial.y(x, y)) ? 1 : 0;
        }
        return meets;
    }

    /// How many more dots meet than would by chance.
    private double score(PlaneWarp trial) {
        int inside = 0;
        int meets = 0;
        for (int i = 0; i < before.length / 2; i++) {
            double x = trial.x(before[2 * i], before[2 * i + 1]);
            double y = trial.y(before[2 * i], before[2 * i + 1]);
            if (map.holds(x, y)) {
                inside++;
                meets += map.isNear(x, y) ? 1 : 0;
            }
        }
        return meets - map.chance() * inside;
    }

    /// Fits the map to the dots that meet, each to its nearest, in narrowing circles.
    private Optional<PlaneWarp> refined(PlaneWarp start) {
        PlaneWarp warp = start;
        double[] reach = {0.6, 0.4, 0.3, 0.25, 0.2, 0.2, 0.2};
        for (int step = 0; step < reach.length; step++) {
            int[] partner = DotPairs.nearest(before, after, warp, map, reach[step]);
            double[] from = new double[before.length];
            double[] to = new double[before.length];
            int pairs = 0;
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0) {
                    System.arraycopy(before, 2 * i, from, 2 * pairs, 2);
                    System.arraycopy(after, 2 * partner[i], to, 2 * pairs, 2);
                    pairs++;
                }
            }
            if (pairs < LEAST_MATCHES) {
                return Optional.empty();
            }
            boolean mayBend = step > 1 && pairs > 3 * PlaneWarp.TERMS;
            warp =
                    PlaneWarp.fit(
                            mayBend ? PlaneWarp.TERMS : PlaneWarp.AFFINE_TERMS,
                            from,
                            to,
                            pairs,
                            0.5);
        }
        return isSure(warp) ? Optional.of(warp) : Optional.empty();
    }

    private boolean isSure(PlaneWarp warp) {
        int inside = 0;
        for (int i = 0; i < before.length / 2; i++) {
            double x = warp.x(before[2 * i], before[2 * i + 1]);
            double y = warp.y(before[2 * i], before[2 * i + 1]);
            inside += map.holds(x, y) ? 1 : 0;
        }
        double chance = map.chance();
        double spread = Math.sqrt(Math.max(1, inside * chance * (1 - chance)));
        double score = score(warp);
        return score > LEAST_SIGMAS * spread
                && score >= LEAST_MATCHES / 2.0
                && score >= LEAST_SHARE * (1 - chance) * inside;
    }

    private int[] nearest(int a, int count) {
        return java.util.stream.IntStream.range(0, before.length / 2)
                .filter(i -> i != a)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> apart(before, a, i)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double apart(double[] places, int a, int b) {
        return Math.hypot(places[2 * b] - places[2 * a], places[2 * b + 1] - places[2 * a + 1]);
    }

    private static double angle(double[] places, int a, int b) {
        return StrictMath.atan2(
                places[2 * b + 1] - places[2 * a + 1], places[2 * b] - places[2 * a]);
    }
}
