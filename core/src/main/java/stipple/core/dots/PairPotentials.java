package stipple.core.dots;

import java.util.ArrayList;
import java.util.List;
import stipple.core.resource.Resources;

/// The pair potentials of one pattern, by the share of points that are free to move: a first
/// session on bare skin is all free (share 1), a later one must reach the same pattern among points
/// that stand already.
///
/// Shipped values were found by iterative Boltzmann inversion (Source: reith2003deriving) of the
/// pair correlation of follicular units.
///
/// @param shares rising, in (0, 1]
/// @param potentials one a share
public record PairPotentials(List<Double> shares, List<PairPotential> potentials) {
    private static final int LEVELS = 20;

    public PairPotentials {
        shares = List.copyOf(shares);
        potentials = List.copyOf(potentials);
        if (shares.isEmpty() || shares.size() != potentials.size()) {
            throw new IllegalArgumentException(
                    shares.size() + " shares for " + potentials.size() + " potentials");
        }
    }

    /// One potential for every share.
    public static PairPotentials same(PairPotential potential) {
        return new PairPotentials(List.of(1.0), List.of(potential));
    }

    /// The same pattern held together `factor` times as strongly.
    ///
    /// @param factor from 0
    PairPotentials scaled(double factor) {
        return new PairPotentials(shares, potentials.stream().map(p -> p.scaled(factor)).toList());
    }

    /// The same pattern with no two points nearer than `spacings`.
    PairPotentials keptApart(double spacings) {
        return new PairPotentials(
                shares, potentials.stream().map(p -> p.keptApart(spacings)).toList());
    }

    /// The potentials whose pattern stands like follicular units, as shipped.
    public static PairPotentials shipped() {
        return parse(Resources.lines("follicle-pair-potential.tsv"));
    }

    /// Reads a table: a line of shares after the word `r`, then distance (bin middle, in mean
    /// spacings) and one energy a share; lines that start with `#` are left out.
    static PairPotentials parse(List<String> lines) {
        List<String[]> rows =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .toList();
        int columns = rows.getFirst().length;
        double binWidth = 2 * Double.parseDouble(rows.get(1)[0]);
        List<Double> shares = new ArrayList<>();
        List<PairPotential> potentials = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            double[] energies = new double[rows.size() - 1];
            for (int i = 0; i < energies.length; i++) {
                energies[i] = Double.parseDouble(rows.get(i + 1)[column]);
            }
            shares.add(Double.parseDouble(rows.getFirst()[column]));
            potentials.add(new PairPotential(binWidth, energies));
        }
        return new PairPotentials(shares, potentials);
    }

    /// The potential for a share of free points, mixed from the two nearest ones.
    PairPotential at(double share) {
        int above = 0;
        while (above < shares.size() && shares.get(above) < share) {
            above++;
        }
        if (above == 0) {
            return potentials.getFirst();
        }
        if (above == shares.size()) {
            return potentials.getLast();
        }
        double from = shares.get(above - 1);
        double t = (share - from) / (shares.get(above) - from);
        return potentials.get(above - 1).mixedWith(potentials.get(above), t);
    }

    double reach() {
        return potentials.getFirst().reach();
    }

    /// Fine tables for shares in equal steps; look up with `level`.
    double[][] levels() {
        double[][] levels = new double[LEVELS + 1][];
        for (int i = 0; i <= LEVELS; i++) {
            levels[i] = at((double) i / LEVELS).overSquares();
        }
        return levels;
    }

    static int level(double share) {
        return (int) Math.min(LEVELS, Math.max(0, share * LEVELS + 0.5));
    }
}
