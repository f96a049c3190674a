package stipple.core.dots;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.math.Seed;

/// Finds a place for every deposit of a plan. Sessions nest: what is placed in one session stays,
/// and every union of sessions with what stood there before is itself a good pattern.
///
/// The number of places is the integral of the density over the skin, rounded; the same for the
/// first session, the first two, and so on. No two places, and no place and anything standing there
/// before, are nearer than 0.15 mm.
public final class SitePlacer {
    static final double DIFFUSE_HARDNESS = 0.6;
    private static final double MOST_HARDNESS = 0.75;
    private static final double HARDNESS_LOST = 0.4;
    private static final double START_HARDNESS = 0.28;
    private static final double LEAST_START = 0.02;
    private static final double USUAL_CORE_SPACINGS = 0.25;
    private static final double CORE_GAINED_SPACINGS = 0.4;
    private static final double SUM_TOLERANCE = 1e-9;
    private static final int MOST_THREADS = 64;

    private final PairPotentials potentials;
    private final double hardness;
    private final List<Integer> sweeps;
    private final double startHardness;

    /// @param hardness radius of plain darts in mean spacings, (0, 0.75]
    /// @param sweeps moves that every point of the follicle-like pattern tries in the first, second
    ///   and each further session
    public SitePlacer(PairPotentials potentials, double hardness, List<Integer> sweeps) {
        this(potentials, hardness, sweeps, START_HARDNESS);
    }

    private SitePlacer(
            PairPotentials potentials,
            double hardness,
            List<Integer> sweeps,
            double startHardness) {
        if (!(hardness > 0 && hardness <= MOST_HARDNESS)) {
            throw new IllegalArgumentException(
                    "hardness " + hardness + " spacings, allowed above 0 to 0.75");
        }
        this.potentials = potentials;
        this.hardness = hardness;
        this.sweeps = List.copyOf(sweeps);
        this.startHardness = startHardness;
    }

    /// The shipped pattern.
    public static SitePlacer shipped() {
        return new SitePlacer(PairPotentials.shipped(), DIFFUSE_HARDNESS, List.of(14));
    }

    /// The same placer under other potentials.
    public SitePlacer withPotentials(PairPotentials other) {
        return new SitePlacer(other, hardness, sweeps, startHardness);
    }

    /// The same placer with a pattern that is more even, or less.
    ///
    /// Above 0 no two points come nearer than a core that grows from 0.25 to 0.65 mean spacings.
    /// Below 0 what draws points together and keeps them apart fades, to darts that hardly notice
    /// each other at -1. Plain darts get a larger or smaller radius.
    ///
    /// @param evenness [-1, 1], 0 for the pattern as it is
    public SitePlacer evened(double evenness) {
        if (!(evenness >= -1 && evenness <= 1)) {
            throw new IllegalArgumentException("evenness " + evenness + ", allowed -1 to 1");
        }
        if (evenness == 0) {
            return this;
        }
        if (evenness < 0) {
            return new SitePlacer(
                    potentials.scaled(1 + evenness),
                    hardness + evenness * HARDNESS_LOST,
                    sweeps,
                    Math.max(LEAST_START, (1 + evenness) * START_HARDNESS));
        }
        double core = USUAL_CORE_SPACINGS + evenness * CORE_GAINED_SPACINGS;
        return new SitePlacer(
                potentials.keptApart(core),
                hardness + evenness * (MOST_HARDNESS - hardness),
                sweeps,
                Math.max(START_HARDNESS, core));
    }

    /// Places the wanted density with the shipped pattern.
    ///
    /// @param sessionShares share of the places by session, each above 0, together 1
    /// @param threads how many threads work on it, [1, 64]; the result does not depend on it
    /// @throws IllegalArgumentException if nothing is wanted anywhere, a density is above 300 per
    ///   cm2, or there is no room at the least distance
    public static Sites place(
            DotSurface surface,
            DensityField wanted,
            List<Double> sessionShares,
            PriorSites prior,
            PatternFamily family,
            Seed seed,
            int threads) {
        return shipped().sites(surface, wanted, sessionShares, prior, family, seed, threads);
    }

    /// As `place`, with this placer's own pattern.
    public Sites sites(
            DotSurface surface,
            DensityField wanted,
            List<Double> sessionShares,
            PriorSites prior,
            PatternFamily family,
            Seed seed,
            int threads) {
        check(sessionShares, threads);
        SiteField field = SiteField.of(surface, wanted, prior.density(), threads);
        int[] upTo = counts(field.expectedCount(), sessionShares);
        if (upTo[upTo.length - 1] == 0) {
            throw new IllegalArgumentException(
                    "the wanted density adds up to "
                            + field.expectedCount()
                            + " places, needs at least 1");
        }
        return switch (family) {
            case DIFFUSE -> darts(field, upTo, prior, seed);
            case FINE -> follicleLike(field, sessionShares, upTo, prior, seed, threads);
            case CLUSTERED -> grouped(field, sessionShares, upTo, prior, seed, threads);
        };
    }

    private static void check(List<Double> shares, int threads) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.isEmpty()
                || shares.stream().anyMatch(share -> !(share > 0))
                || Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new IllegalArgumentException(
                    "session shares " + shares + ", each above 0, together 1");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(threads + " threads, allowed 1-64");
        }
    }

    private static int[] counts(double expected, List<Double> shares) {
        int total = Math.toIntExact(Math.round(expected));
        int[] upTo = new int[shares.size()];
        double sum = 0;
        for (int k = 0; k < upTo.length; k++) {
            sum += shares.get(k);
            upTo[k] = k == upTo.length - 1 ? total : (int) Math.round(sum * total);
        }
        return upTo;
    }

    private Sites darts(SiteField field, int[] upTo, PriorSites prior, Seed seed) {
        int total = upTo[upTo.length - 1];
        CellGrid grid = CellGrid.of(field, prior.count() + total, prior, 1);
        int standing = grid.count;
        new HardCoreDarts(field, grid, seed.forPurpose("darts"))
                .throwProgressively(total, hardness);
        return result(field, grid, standing, upTo);
    }

    private Sites follicleLike(
            SiteField field,
            List<Double> shares,
            int[] upTo,
            PriorSites prior,
            Seed seed,
            int threads) {
        int total = upTo[upTo.length - 1];
        CellGrid grid = CellGrid.of(field, prior.count() + total, prior, 1);
        int standing = grid.count;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            double before = 0;
            for (int k = 0; k < upTo.length; k++) {
                double now = k == upTo.length - 1 ? 1 : before + shares.get(k);
                Seed own = seed.forPurpose("session").forPurpose(Integer.toString(k));
                int frozen = grid.count;
                field.scaleTo(now);
                grid = grid.withCellsFor(now);
                new HardCoreDarts(field, grid, own.forPurpose("darts"))
                        .throwEvenly(
                                standing + upTo[k] - frozen,
                                startHardness,
                                before,
                                now,
                                new CountMesh(field, grid, now));
                new PairProcess(field, grid, potentials, frozen, before, now, own)
                        .run(sweeps.get(Math.min(k, sweeps.size() - 1)), workers, threads);
                new GapFiller(field, grid, frozen, now, own.forPurpose("gaps")).fill(threads);
                before = now;
            }
        }
        return result(field, grid, standing, upTo);
    }

    /// Groups of deposits as of hairs in follicular units: the groups stand like units, and every
    /// session places whole groups.
    private Sites grouped(
            SiteField field,
            List<Double> shares,
            int[] upTo,
            PriorSites prior,
            Seed seed,
            int threads) {
        HairGroups groups = HairGroups.ofDeposits();
        SiteField unitField = field.thinned(1 / groups.mean());
        int[] unitsUpTo = new int[upTo.length];
        for (int k = 0; k < upTo.length; k++) {
            unitsUpTo[k] = Math.clamp(Math.round(upTo[k] / groups.mean()), 1, Math.max(1, upTo[k]));
        }
        Sites units = follicleLike(unitField, shares, unitsUpTo, prior, seed, threads);
        CellGrid grid = CellGrid.of(field, prior.count() + upTo[upTo.length - 1], prior, 1);
        int standing = grid.count;
        for (int k = 0; k < upTo.length; k++) {
            int wanted = standing + upTo[k] - grid.count;
            Seed own = seed.forPurpose("groups").forPurpose(Integer.toString(k));
            new GroupSpread(field, grid, groups, own)
                    .spread(units, units.countThrough(k), units.countThrough(k + 1), wanted);
        }
        return result(field, grid, standing, upTo);
    }

    private static Sites result(SiteField field, CellGrid grid, int from, int[] upTo) {
        int to = from + upTo[upTo.length - 1];
        return new Sites(
                field.surface(),
                upTo,
                java.util.Arrays.copyOfRange(grid.u, from, to),
                java.util.Arrays.copyOfRange(grid.v, from, to));
    }
}
