package stipple.core.dots;

import java.util.Arrays;
import java.util.List;
import stipple.core.math.Seed;
import stipple.core.resource.Resources;

/// How many hairs stand together in one follicular unit, and where inside it.
///
/// @param shares share of the units with 1, 2, 3 ... hairs; they add up to 1
/// @param nearestMm least distance of two hairs of a unit
/// @param farthestMm most distance of a hair from the hair of its unit that it stands beside
public record HairGroups(List<Double> shares, double nearestMm, double farthestMm) {
    private static final double SUM_TOLERANCE = 1e-6;
    private static final int TRIES = 30;

    private static final double NATURAL_NEAREST_MM = 0.10;
    private static final double NATURAL_FARTHEST_MM = 0.20;
    private static final double DEPOSITS_FARTHEST_MM = 0.24;

    public HairGroups {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.isEmpty() || Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException("unit shares " + shares + ", together 1");
        }
        if (!(nearestMm > 0 && nearestMm <= farthestMm && farthestMm <= 1)) {
            throw new IllegalArgumentException(
                    "hairs " + nearestMm + " to " + farthestMm + " mm apart, allowed 0-1 mm");
        }
    }

    /// Groups as on clipped scalps. Source: stipple2026follicles.
    public static HairGroups natural() {
        return new HairGroups(measuredShares(), NATURAL_NEAREST_MM, NATURAL_FARTHEST_MM);
    }

    /// The same groups for deposits, which must not touch. Of a hair's neighbours within 0.48 mm
    /// two in five stand nearer than the floor of 0.15 mm; deposits in their place stand between
    /// the floor and 0.24 mm, so that the number of near neighbours is that of hair and their
    /// distances are not.
    static HairGroups ofDeposits() {
        return new HairGroups(measuredShares(), HardCoreDarts.FLOOR_MM, DEPOSITS_FARTHEST_MM);
    }

    private static List<Double> measuredShares() {
        return Resources.lines("follicle-groups.tsv").stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> Double.valueOf(line.split("\t", -1)[1]))
                .toList();
    }

    /// Mean number of hairs in a unit.
    public double mean() {
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += (i + 1) * shares.get(i);
        }
        return sum;
    }

    /// Number of hairs of each of `units` units, by chance.
    int[] sizes(int units, Seed seed) {
        int[] sizes = new int[units];
        for (int i = 0; i < units; i++) {
            double level = seed.uniform(i);
            int size = 1;
            for (double up = shares.getFirst(); level >= up && size < shares.size(); size++) {
                up += shares.get(size);
            }
            sizes[i] = size;
        }
        return sizes;
    }

    /// The same with `total` hairs together: units chosen by chance get one more or one fewer.
    int[] sizes(int units, int total, Seed seed) {
        int[] sizes = sizes(units, seed);
        int sum = Arrays.stream(sizes).sum();
        Seed change = seed.forPurpose("change");
        for (long k = 0; sum != total; k++) {
            int i = (int) (change.uniform(k) * units);
            if (sum < total) {
                sizes[i]++;
                sum++;
            } else if (sizes[i] > 1) {
                sizes[i]--;
                sum--;
            } else if (sum == units) {
                throw new IllegalArgumentException(total + " hairs for " + units + " units");
            }
        }
        return sizes;
    }

    /// Places of the hairs of one unit as steps from its first hair: dx, dy in mm, one pair after
    /// the other. A hair stands at a random distance beside one of those before it.
    double[] offsetsMm(int size, Seed seed) {
        double[] steps = new double[2 * size];
        long draw = 0;
        for (int k = 1; k < size; k++) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                int beside = (int) (seed.uniform(draw++) * k);
                double distance = nearestMm + (farthestMm - nearestMm) * seed.uniform(draw++);
                double angle = 2 * Math.PI * seed.uniform(draw++);
                steps[2 * k] = steps[2 * beside] + distance * StrictMath.cos(angle);
                steps[2 * k + 1] = steps[2 * beside + 1] + distance * StrictMath.sin(angle);
                if (clear(steps, k)) {
                    break;
                }
            }
        }
        return steps;
    }

    private boolean clear(double[] steps, int k) {
        for (int j = 0; j < k; j++) {
            double dx = steps[2 * k] - steps[2 * j];
            double dy = steps[2 * k + 1] - steps[2 * j + 1];
            if (dx * dx + dy * dy < nearestMm * nearestMm) {
                return false;
            }
        }
        return true;
    }
}
