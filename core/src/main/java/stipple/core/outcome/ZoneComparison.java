package stipple.core.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stipple.core.math.Cholesky;
import stipple.core.math.Range;
import stipple.core.scalp.Zone;

/// Compares what a healed photo shows in each zone with what was predicted. The lamp of the healed
/// photo is read off skin that was not treated: a level and a slope over the picture; how much
/// untreated skin then still scatters is the error of every zone.
public final class ZoneComparison {
    private static final int LEAST_UNTREATED = 20;
    private static final int LEAST_CELLS = 4;
    private static final double NINE_TENTHS = 1.645;
    private static final double SHARED_SHARE = 0.35;
    private static final double DARK_SHARE = 0.3;

    /// What a lamp read off one part of the head leaves open on another, share of the light.
    private static final double LEAST_ERROR = 0.006;

    private final ZoneCells cells;
    private final double[] ratio;
    private final boolean[] isUsed;
    private final double[] lamp;
    private final double scatter;

    private ZoneComparison(ZoneCells cells, double[] ratio, boolean[] isUsed) {
        this.cells = cells;
        this.ratio = ratio;
        this.isUsed = isUsed;
        double[] found = {0, 0, 0};
        double spread = 1;
        double[] weight = new double[ratio.length];
        Arrays.fill(weight, 1);
        for (int round = 0; round < 6; round++) {
            found = lamp(weight);
            spread = spread(found);
            for (int k = 0; k < weight.length; k++) {
                double off = (ratio[k] - at(found, k)) / Math.max(1e-4, 2 * spread);
                weight[k] = 1 / (1 + off * off);
            }
        }
        lamp = found;
        scatter = spread;
    }

    /// @param before light of each cell before treatment
    /// @param measured light of each cell in the healed photo, laid on the first
    /// @return empty if too little untreated skin is seen in both
    public static Optional<ZoneComparison> of(ZoneCells cells, double[] before, double[] measured) {
        double[] bright = Arrays.stream(before).filter(v -> v > 0).sorted().toArray();
        double usual = bright.length == 0 ? 1 : bright[(int) (0.7 * (bright.length - 1))];
        double[] ratio = new double[before.length];
        boolean[] isUsed = new boolean[before.length];
        int untreated = 0;
        for (int k = 0; k < ratio.length; k++) {
            isUsed[k] =
                    cells.zone(k) != ZoneCells.NOTHING
                            && measured[k] > 0
                            && before[k] > DARK_SHARE * usual;
            ratio[k] = isUsed[k] ? StrictMath.log(measured[k] / before[k]) : 0;
            untreated += isUsed[k] && cells.zone(k) == ZoneCells.UNTREATED ? 1 : 0;
        }
        return untreated < LEAST_UNTREATED
                ? Optional.empty()
                : Optional.of(new ZoneComparison(cells, ratio, isUsed));
    }

    /// Light of the healed photo over that of the first, by the untreated skin.
    public double exposure() {
        return StrictMath.exp(lamp[0]);
    }

    /// Standard deviation of untreated skin's light after the lamp is taken out.
    public double scatter() {
        return scatter;
    }

    /// Each zone that is seen well enough, in the order of zones.
    ///
    /// @param predicted share of the light that each zone's treatment takes, by zone; missing zones
    ///   are left out
    public List<ZoneOutcome> zones(java.util.Map<Zone, Range> predicted) {
        List<ZoneOutcome> zones = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            Range expected = predicted.get(zone);
            double sum = 0;
            int n = 0;
            for (int k = 0; k < ratio.length; k++) {
                if (isUsed[k] && cells.zone(k) == zone.index()) {
                    sum += ratio[k] - at(lamp, k);
                    n++;
                }
            }
            if (expected != null && n >= LEAST_CELLS) {
                zones.add(new ZoneOutcome(zone, expected, taken(sum / n, n), n));
            }
        }
        return zones;
    }

    /// Cells scatter together where the head is turned a little otherwise, so that a part of their
    /// scatter does not average out.
    private Range taken(double meanRatio, int n) {
        double seen = scatter * (SHARED_SHARE + (1 - SHARED_SHARE) / Math.sqrt(n));
        double error = Math.hypot(seen, LEAST_ERROR * (1 + 6.0 / n));
        return new Range(
                1 - StrictMath.exp(meanRatio),
                1 - StrictMath.exp(meanRatio + NINE_TENTHS * error),
                1 - StrictMath.exp(meanRatio - NINE_TENTHS * error));
    }

    /// Share of the light that a picture takes from each zone of another, for predictions.
    public static java.util.Map<Zone, Double> taken(
            ZoneCells cells, double[] before, double[] after) {
        double[] sum = new double[Zone.values().length];
        int[] count = new int[sum.length];
        for (int k = 0; k < before.length; k++) {
            int zone = cells.zone(k);
            if (zone >= 0 && before[k] > 0 && after[k] > 0) {
                sum[zone] += StrictMath.log(after[k] / before[k]);
                count[zone]++;
            }
        }
        java.util.Map<Zone, Double> taken = new java.util.EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            int n = count[zone.index()];
            if (n >= LEAST_CELLS) {
                taken.put(zone, 1 - StrictMath.exp(sum[zone.index()] / n));
            }
        }
        return taken;
    }

    /// Share of the light that a picture takes from all treated cells of another.
    public static double takenOverall(ZoneCells cells, double[] before, double[] after) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < before.length; k++) {
            if (cells.zone(k) >= 0 && before[k] > 0 && after[k] > 0) {
                sum += StrictMath.log(after[k] / before[k]);
                count++;
            }
        }
        return count == 0 ? 0 : 1 - StrictMath.exp(sum / count);
    }

    private double at(double[] lamp, int cell) {
        return lamp[0] + lamp[1] * cells.u(cell) + lamp[2] * cells.v(cell);
    }

    /// Level and slope by weighted least squares; slopes cost a little, since they reach beyond the
    /// skin that they are read from.
    private double[] lamp(double[] weight) {
        double[] normal = new double[9];
        double[] right = new double[3];
        for (int k = 0; k < ratio.length; k++) {
            if (isUsed[k] && cells.zone(k) == ZoneCells.UNTREATED) {
                double[] b = {1, cells.u(k), cells.v(k)};
                for (int r = 0; r < 3; r++) {
                    right[r] += weight[k] * b[r] * ratio[k];
                    for (int c = 0; c < 3; c++) {
                        normal[3 * r + c] += weight[k] * b[r] * b[c];
                    }
                }
            }
        }
        normal[4] += 0.02 * normal[0];
        normal[8] += 0.02 * normal[0];
        return Cholesky.solve(normal, right);
    }

    /// Robust standard deviation of untreated cells, from their median distance.
    private double spread(double[] lamp) {
        double[] off = new double[ratio.length];
        int n = 0;
        for (int k = 0; k < ratio.length; k++) {
            if (isUsed[k] && cells.zone(k) == ZoneCells.UNTREATED) {
                off[n++] = Math.abs(ratio[k] - at(lamp, k));
            }
        }
        double[] sorted = Arrays.copyOf(off, n);
        Arrays.sort(sorted);
        return Math.max(0.002, sorted[n / 2] / 0.6745);
    }
}
