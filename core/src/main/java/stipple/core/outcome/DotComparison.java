package stipple.core.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;
import stipple.core.photo.DotProbe;
import stipple.core.photo.FoundDots;

/// The same dots at two visits: each dot of the earlier photo is looked for at its own place in the
/// later one, so that neither the edge of the picture nor a dot that was missed counts as a change.
///
/// @param warp from millimetres of the earlier photo to those of the later one
/// @param back from those of the later photo to those of the earlier one
/// @param pairs the dots seen at both visits
/// @param lost dots of the earlier visit, by index, that have gone
/// @param added dots of the later visit, by index, that were not there
/// @param contrastChange relative change of the share of light missing, -0.2 for a fifth weaker
/// @param diameterChange relative change of the width
/// @param greenRedShift change of a* against the skin around at equal darkness, above 0 redder
/// @param blueYellowShift change of b* against the skin around at equal darkness, below 0 bluer
public record DotComparison(
        PlaneWarp warp,
        PlaneWarp back,
        List<Pair> pairs,
        List<Integer> lost,
        List<Integer> added,
        Range contrastChange,
        Range diameterChange,
        Range greenRedShift,
        Range blueYellowShift) {
    private static final double REACH_MM = 0.3;
    private static final double MARGIN_MM = 0.35;
    private static final double GONE_SHARE = 0.3;
    private static final double NINE_TENTHS = 1.645;
    private static final double LEAST_SIGMAS = 2;

    public DotComparison {
        pairs = List.copyOf(pairs);
        lost = List.copyOf(lost);
        added = List.copyOf(added);
    }

    /// One dot at two visits.
    ///
    /// @param before index in the earlier photo, or -1 where only a probe saw it
    /// @param after index in the later photo, or -1 where only a probe saw it
    /// @param contrastBefore share of light missing
    public record Pair(int before, int after, double contrastBefore, double contrastAfter) {}

    /// One photo: what was found and what can be probed.
    public record Visit(FoundDots dots, DotProbe probe) {}

    /// Compares two visits; empty if they do not show the same dots.
    public static Optional<DotComparison> of(Visit before, Visit after) {
        return DotRegistration.of(before.dots(), after.dots())
                .map(warp -> new Matching(before, after, warp).comparison());
    }

    /// Dots whose contrast fell by more than twice what contrasts scatter.
    public long faded() {
        double scatter = scatter();
        return pairs.stream()
                .filter(p -> p.contrastAfter() - p.contrastBefore() < -LEAST_SIGMAS * scatter)
                .count();
    }

    /// Dots whose width rose by more than twice what widths scatter.
    public long grown(FoundDots before, FoundDots after) {
        double[] growth =
                pairs.stream()
                        .filter(p -> p.before() >= 0 && p.after() >= 0)
                        .mapToDouble(p ->
                                after.diameterMm(p.after()) / warp.scale()
                                        - before.diameterMm(p.before()))
                        .toArray();
        double mean = Arrays.stream(growth).average().orElse(0);
        double squares = Arrays.stream(growth).map(g -> (g - mean) * (g - mean)).sum();
        double scatter = Math.sqrt(squares / Math.max(1, growth.length - 1));
        return Arrays.stream(growth).filter(g -> g > LEAST_SIGMAS * scatter).count();
    }

    /// The share of earlier dots that have gone, with the error of a count and of a share.
    public Range lostShareRange() {
        double n = Math.max(1, lost.size() + pairs.size());
        double share = lostShare();
        double error = NINE_TENTHS * Math.sqrt((share * (1 - share) + 0.25 / n) / n);
        return new Range(share, Math.max(0, share - error), Math.min(1, share + error));
    }

    /// Share of the earlier dots in view of both photos that have gone.
    public double lostShare() {
        return lost.size() / (double) Math.max(1, lost.size() + pairs.size());
    }

    /// Standard deviation of the changes of single dots.
    private double scatter() {
        double mean =
                pairs.stream()
                        .mapToDouble(p -> p.contrastAfter() - p.contrastBefore())
                        .average()
                        .orElse(0);
        double squares = 0;
        for (Pair p : pairs) {
            double off = p.contrastAfter() - p.contrastBefore() - mean;
            squares += off * off;
        }
        return Math.max(0.01, Math.sqrt(squares / Math.max(1, pairs.size() - 1)));
    }

    /// The work of one comparison.
    private static final class Matching {
        private final Visit before;
        private final Visit after;
        private final PlaneWarp warp;
        private final PlaneWarp back;
        private final int[] partner;
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Integer> lost = new ArrayList<>();
        private final List<Integer> added = new ArrayList<>();

        Matching(Visit before, Visit after, PlaneWarp warp) {
            this.before = before;
            this.after = after;
            this.warp = warp;
            double[] from = DotRegistration.places(before.dots());
            double[] to = DotRegistration.places(after.dots());
            partner = DotPairs.nearest(from, to, warp, new MeetMap(to, REACH_MM), REACH_MM);
            back = back(from, to);
        }

        private PlaneWarp back(double[] from, double[] to) {
            double[] a = new double[from.length];
            double[] b = new double[from.length];
            int n = 0;
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0) {
                    System.arraycopy(to, 2 * partner[i], a, 2 * n, 2);
                    System.arraycopy(from, 2 * i, b, 2 * n, 2);
                    n++;
                }
            }
            int terms = n > 3 * PlaneWarp.TERMS ? PlaneWarp.TERMS : PlaneWarp.AFFINE_TERMS;
            return PlaneWarp.fit(terms, a, b, n, 0.5);
        }

        DotComparison comparison() {
            boolean[] taken = new boolean[after.dots().count()];
            for (int i = 0; i < partner.length; i++) {
                if (partner[i] >= 0) {
                    taken[partner[i]] = true;
                }
                judgeEarlier(i);
            }
            for (int j = 0; j < taken.length; j++) {
                if (!taken[j]) {
                    judgeLater(j);
                }
            }
            List<Pair> found =
                    pairs.stream().filter(p -> p.before() >= 0 && p.after() >= 0).toList();
            double darker = darker(found);
            return new DotComparison(
                    warp,
                    back,
                    pairs,
                    lost,
                    added,
                    ratio(pairs, Pair::contrastBefore, Pair::contrastAfter),
                    ratio(
                            found,
                            p -> before.dots().diameterMm(p.before()),
                            p -> after.dots().diameterMm(p.after()) / warp.scale()),
                    shift(found, i -> offA(before, i), j -> offA(after, j), darker),
                    shift(found, i -> offB(before, i), j -> offB(after, j), darker));
        }

        private static double offA(Visit visit, int i) {
            return visit.dots().labA(i) - visit.probe().skin().a();
        }

        private static double offB(Visit visit, int i) {
            return visit.dots().labB(i) - visit.probe().skin().b();
        }

        /// How much darker than skin the dots are later, over how much they were.
        private double darker(List<Pair> found) {
            double was = 0;
            double is = 0;
            for (Pair p : found) {
                was += before.probe().skin().lightness() - before.dots().lightness(p.before());
                is += after.probe().skin().lightness() - after.dots().lightness(p.after());
            }
            return was > 0 ? is / was : 1;
        }

        private void judgeEarlier(int i) {
            FoundDots dots = before.dots();
            double x = warp.x(dots.xMm(i), dots.yMm(i));
            double y = warp.y(dots.xMm(i), dots.yMm(i));
            if (!after.probe().holds(x, y, MARGIN_MM)) {
                return;
            }
            double was = before.probe().contrast(dots.xMm(i), dots.yMm(i), dots.diameterMm(i));
            double is =
                    partner[i] >= 0
                            ? after.probe()
                                    .contrast(
                                            after.dots().xMm(partner[i]),
                                            after.dots().yMm(partner[i]),
                                            dots.diameterMm(i) * warp.scale())
                            : after.probe().contrast(x, y, dots.diameterMm(i) * warp.scale());
            if (partner[i] < 0 && is < GONE_SHARE * was) {
                lost.add(i);
            } else {
                pairs.add(new Pair(i, partner[i], was, is));
            }
        }

        private void judgeLater(int j) {
            FoundDots dots = after.dots();
            double x = back.x(dots.xMm(j), dots.yMm(j));
            double y = back.y(dots.xMm(j), dots.yMm(j));
            if (!before.probe().holds(x, y, MARGIN_MM)) {
                return;
            }
            double is = after.probe().contrast(dots.xMm(j), dots.yMm(j), dots.diameterMm(j));
            double was = before.probe().contrast(x, y, dots.diameterMm(j) / warp.scale());
            if (was < GONE_SHARE * is) {
                added.add(j);
            } else {
                pairs.add(new Pair(-1, j, was, is));
            }
        }
    }

    private interface Value {
        double of(Pair pair);
    }

    private interface Column {
        double of(int i);
    }

    /// Relative change of the sum, with the error that its pairs' scatter leaves.
    private static Range ratio(List<Pair> pairs, Value before, Value after) {
        double sumBefore = 0;
        double sumAfter = 0;
        for (Pair p : pairs) {
            sumBefore += before.of(p);
            sumAfter += after.of(p);
        }
        if (pairs.size() < 2 || sumBefore <= 0) {
            return Range.exactly(0);
        }
        double ratio = sumAfter / sumBefore;
        double squares = 0;
        for (Pair p : pairs) {
            double off = after.of(p) - ratio * before.of(p);
            squares += off * off;
        }
        double error =
                NINE_TENTHS * Math.sqrt(squares * pairs.size() / (pairs.size() - 1)) / sumBefore;
        return new Range(ratio - 1, ratio - 1 - error, ratio - 1 + error);
    }

    /// Mean change of single dots beyond what their changed darkness explains, with the error that
    /// their scatter leaves.
    private static Range shift(List<Pair> pairs, Column before, Column after, double darker) {
        double[] changes =
                pairs.stream()
                        .mapToDouble(p -> after.of(p.after()) - darker * before.of(p.before()))
                        .toArray();
        if (changes.length < 2) {
            return Range.exactly(0);
        }
        double mean = Arrays.stream(changes).average().orElse(0);
        double squares = Arrays.stream(changes).map(c -> (c - mean) * (c - mean)).sum();
        double error = NINE_TENTHS * Math.sqrt(squares / (changes.length - 1) / changes.length);
        return new Range(mean, mean - error, mean + error);
    }
}
