package stipple.core.dots;

import java.util.List;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.math.Seed;

/// The person's own hair as points: follicular units that stand as on real scalps, each with one to
/// a few hairs. It is what deposits keep their distance from, and what stubble is drawn from.
public final class FollicleField {
    private final Sites units;
    private final Sites hairs;
    private final int[] firstHair;
    private final DensityField density;

    private FollicleField(Sites units, Sites hairs, int[] firstHair, DensityField density) {
        this.units = units;
        this.hairs = hairs;
        this.firstHair = firstHair;
        this.density = density;
    }

    /// Grows hair of the given density.
    ///
    /// @param unitsPerCm2 density of follicular units
    /// @throws IllegalArgumentException if no unit is wanted anywhere or a density is above 300 per
    ///   cm2
    public static FollicleField grow(
            DotSurface surface,
            DensityField unitsPerCm2,
            HairGroups groups,
            Seed seed,
            int threads) {
        return grow(surface, unitsPerCm2, groups, 0, seed, threads);
    }

    /// The same as evenly as a person's own hair stands.
    ///
    /// @param evenness of the units, [-1, 1], 0 as usual
    public static FollicleField grow(
            DotSurface surface,
            DensityField unitsPerCm2,
            HairGroups groups,
            double evenness,
            Seed seed,
            int threads) {
        Sites units =
                SitePlacer.shipped()
                        .evened(evenness)
                        .sites(
                                surface,
                                unitsPerCm2,
                                List.of(1.0),
                                PriorSites.none(),
                                PatternFamily.FINE,
                                seed.forPurpose("units"),
                                threads);
        int[] sizes = groups.sizes(units.count(), seed.forPurpose("sizes"));
        int[] firstHair = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            firstHair[i + 1] = firstHair[i] + sizes[i];
        }
        Sites hairs = hairs(units, firstHair, groups, seed.forPurpose("hairs"));
        return new FollicleField(units, hairs, firstHair, unitsPerCm2);
    }

    private static Sites hairs(Sites units, int[] firstHair, HairGroups groups, Seed seed) {
        int total = firstHair[units.count()];
        double[] u = new double[total];
        double[] v = new double[total];
        double[] uv = new double[2];
        for (int i = 0; i < units.count(); i++) {
            int size = firstHair[i + 1] - firstHair[i];
            double[] offsets = groups.offsetsMm(size, new Seed(seed.bits(i)));
            for (int k = 0; k < size; k++) {
                units.surface()
                        .shift(units.u(i), units.v(i), offsets[2 * k], offsets[2 * k + 1], uv);
                u[firstHair[i] + k] = uv[0];
                v[firstHair[i] + k] = uv[1];
            }
        }
        return new Sites(units.surface(), new int[] {total}, u, v);
    }

    public Sites units() {
        return units;
    }

    /// Every hair; those of unit `i` are numbers `firstHair(i)` to `firstHair(i + 1) - 1`.
    public Sites hairs() {
        return hairs;
    }

    public int firstHair(int unit) {
        return firstHair[unit];
    }

    /// The units as what deposits must respect.
    public PriorSites asPrior() {
        return PriorSites.of(units, density);
    }
}
