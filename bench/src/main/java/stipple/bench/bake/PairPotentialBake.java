package stipple.bench.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.dots.DotSurface;
import stipple.core.dots.FolliclePattern;
import stipple.core.dots.PairPotential;
import stipple.core.dots.PairPotentials;
import stipple.core.dots.PriorSites;
import stipple.core.dots.SitePlacer;
import stipple.core.dots.Sites;
import stipple.core.geometry.PairCorrelation;
import stipple.core.math.Seed;

/// Makes `follicle-pair-potential.tsv`: pair potentials under which the placer, with its shipped
/// numbers of sweeps, gives the pair correlation of follicular units. Iterative Boltzmann
/// inversion: start with the negative logarithm of the wanted curve, place, add a part of
/// `ln(placed / wanted)` to every bin, repeat; the mean of the last rounds is kept.
///
/// The share of free points falls from 1 (a first session) downwards; each later share is placed
/// among points that the potentials found before have placed.
///
/// Run: `java -cp bench/target/classes:core/target/classes stipple.bench.bake.PairPotentialBake
/// OUTPUT.tsv`; about a minute on one core.
public final class PairPotentialBake {
    /// Pairs nearer than 0.4 spacings are aimed at less often than in hair. The measured curve is
    /// pooled over fields of unequal density, which lifts all of it; a pattern that is even at
    /// large scale can follow it from 0.4 spacings on only with all of it a little lower, and keeps
    /// its nearest-neighbour distances as regular as hair's only with fewer of the nearest pairs.
    private static final double NEAR_SPACINGS = 0.4;

    private static final double NEAR_PAIRS = 0.6;

    private static final double[] SHARES = {1, 0.75, 0.55, 0.4, 0.25, 0.1};
    private static final double BIN_SPACINGS = 0.05;
    private static final int BINS = 36;
    private static final int ROUNDS = 20;
    private static final int KEPT = 6;
    private static final double SIDE_MM = 130;
    private static final double PER_CM2 = 160;
    private static final double LEAST_G = 0.02;
    private static final double STRONGEST = 5;

    private final FolliclePattern wanted = FolliclePattern.units();
    private final DotSurface torus = DotSurface.torus(SIDE_MM, SIDE_MM);
    private final List<Double> shares = new ArrayList<>();
    private final List<PairPotential> found = new ArrayList<>();

    private PairPotentialBake() {}

    public static void main(String[] arguments) throws IOException {
        PairPotentialBake bake = new PairPotentialBake();
        double[] energies = bake.start();
        for (double share : SHARES) {
            energies = bake.invert(share, energies);
            bake.shares.addFirst(share);
            bake.found.addFirst(new PairPotential(BIN_SPACINGS, energies));
        }
        Files.writeString(Path.of(arguments[0]), bake.table());
    }

    private double wantedIn(int bin) {
        double spacings = (bin + 0.5) * BIN_SPACINGS;
        return wanted.at(spacings) * (spacings < NEAR_SPACINGS ? NEAR_PAIRS : 1);
    }

    private double[] start() {
        double[] energies = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            energies[i] =
                    wantedIn(i) < LEAST_G ? PairPotential.FORBIDDEN : -StrictMath.log(wantedIn(i));
        }
        return energies;
    }

    private double[] invert(double share, double[] from) {
        double[] energies = from.clone();
        double[] kept = new double[BINS];
        for (int round = 0; round < ROUNDS; round++) {
            PairCorrelation g = place(share, energies, round);
            System.out.printf(
                    Locale.ROOT, "share %.2f round %d: %.4f%n", share, round, difference(g));
            if (round >= ROUNDS - KEPT) {
                for (int i = 0; i < BINS; i++) {
                    kept[i] += energies[i] / KEPT;
                }
            }
            double part = (round < ROUNDS / 2 ? 1.4 : 0.5) / Math.max(share, 1.0 / 3);
            correct(energies, g, part);
        }
        return kept;
    }

    private void correct(double[] energies, PairCorrelation g, double part) {
        for (int i = 0; i < BINS; i++) {
            if (wantedIn(i) >= LEAST_G) {
                double ratio = Math.max(g.g(i), LEAST_G) / wantedIn(i);
                double energy = energies[i] + part * StrictMath.log(ratio);
                energies[i] = Math.clamp(energy, -STRONGEST, PairPotential.FORBIDDEN - 0.1);
            }
        }
    }

    private PairCorrelation place(double share, double[] energies, int round) {
        List<Double> withThis = new ArrayList<>(shares);
        List<PairPotential> potentials = new ArrayList<>(found);
        withThis.addFirst(share);
        potentials.addFirst(new PairPotential(BIN_SPACINGS, energies));
        Sites sites =
                SitePlacer.shipped()
                        .withPotentials(new PairPotentials(withThis, potentials))
                        .sites(
                                torus,
                                DensityField.uniform(PER_CM2),
                                sessions(share),
                                PriorSites.none(),
                                PatternFamily.FINE,
                                new Seed(1000 + round),
                                1);
        return correlation(sites);
    }

    /// Sessions whose last one places `share` of all, among points placed as plans do.
    private static List<Double> sessions(double share) {
        if (share == 1) {
            return List.of(1.0);
        }
        double before = 1 - share;
        return share > 0.5 ? List.of(before, share) : List.of(before * 0.45, before * 0.55, share);
    }

    private PairCorrelation correlation(Sites sites) {
        double[] xyz = sites.positionsMm();
        double[] x = new double[sites.count()];
        double[] y = new double[sites.count()];
        for (int i = 0; i < x.length; i++) {
            x[i] = xyz[3 * i];
            y[i] = xyz[3 * i + 1];
        }
        double spacing = SIDE_MM / Math.sqrt(x.length);
        return PairCorrelation.onTorus(x, y, SIDE_MM, SIDE_MM, BIN_SPACINGS * spacing, BINS);
    }

    private double difference(PairCorrelation g) {
        double spacing = g.binWidth() / BIN_SPACINGS;
        return g.meanDifference(r -> wanted.at(r / spacing), 0.4 * spacing, 1.8 * spacing);
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        text.append("# Energy of a pair of points against its distance in mean spacings (bin")
                .append(" middles), one column for each share of points that are free to move.\n")
                .append("# Made by stipple.bench.bake.PairPotentialBake from")
                .append(" follicle-pair-correlation.tsv for the shipped numbers of sweeps;")
                .append(" 8 means forbidden.\nr");
        shares.forEach(share -> text.append('\t').append(share));
        text.append('\n');
        for (int i = 0; i < BINS; i++) {
            text.append(String.format(Locale.ROOT, "%.3f", (i + 0.5) * BIN_SPACINGS));
            for (PairPotential potential : found) {
                text.append(String.format(Locale.ROOT, "\t%.4f", potential.energies()[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
