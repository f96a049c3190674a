package stipple.core.dots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stipple.core.design.DensityField;
import stipple.core.design.PatternFamily;
import stipple.core.math.Seed;

/// A pattern of one evenness: the mean of its windows and how much they differ.
///
/// @param chance mean difference of a window's pair correlation from the mean
record TriedPattern(PatternTexture mean, List<Double> sigmas, double chance) {
    private static final double LEAST_SIGMA = 0.005;

    /// Numbers on nearest neighbours, which come before those of the pair correlation.
    private static final int NEAREST = 2;

    /// Of the sum of squares: one odd bin of the pair correlation decides nothing.
    private static final double MOST_OF_A_BIN = 9;

    /// Bins differ together, and pairs inside a unit that was split are no pattern.
    private static final double PAIR_WEIGHT = 0.25;

    private static final double LEAST_SIDE_SPACINGS = 60;
    private static final double MOST_SIDE_SPACINGS = 120;
    private static final List<Double> SESSIONS = List.of(0.35, 0.4, 0.25);

    TriedPattern {
        sigmas = List.copyOf(sigmas);
    }

    static TriedPattern of(double evenness, double spacing, double widthMm, double heightMm) {
        double across =
                Math.clamp(
                        3 * Math.max(widthMm, heightMm) / spacing,
                        LEAST_SIDE_SPACINGS,
                        MOST_SIDE_SPACINGS);
        double side = Math.max(across * spacing, Math.max(widthMm, heightMm));
        Sites sites =
                SitePlacer.shipped()
                        .evened(evenness)
                        .sites(
                                DotSurface.torus(side, side),
                                DensityField.uniform(100 / (spacing * spacing)),
                                SESSIONS,
                                PriorSites.none(),
                                PatternFamily.FINE,
                                new Seed(1).forPurpose("donor"),
                                1);
        return of(windows(sites.positionsMm(), side, widthMm, heightMm));
    }

    private static List<PatternTexture> windows(
            double[] xyz, double side, double widthMm, double heightMm) {
        List<PatternTexture> windows = new ArrayList<>();
        for (double top = 0; top + heightMm <= side + 1e-9; top += heightMm) {
            for (double left = 0; left + widthMm <= side + 1e-9; left += widthMm) {
                double x0 = left;
                double y0 = top;
                int[] inside =
                        IntStream.range(0, xyz.length / 3)
                                .filter(i ->
                                        xyz[3 * i] >= x0
                                                && xyz[3 * i] < x0 + widthMm
                                                && xyz[3 * i + 1] >= y0
                                                && xyz[3 * i + 1] < y0 + heightMm)
                                .toArray();
                double[] x = IntStream.of(inside).mapToDouble(i -> xyz[3 * i] - x0).toArray();
                double[] y = IntStream.of(inside).mapToDouble(i -> xyz[3 * i + 1] - y0).toArray();
                windows.add(PatternTexture.of(x, y, widthMm, heightMm));
            }
        }
        return windows;
    }

    private static TriedPattern of(List<PatternTexture> windows) {
        int bins = windows.stream().mapToInt(w -> w.pairs().size()).min().orElse(0);
        double[] mean = new double[2 + bins];
        double[] squares = new double[2 + bins];
        for (PatternTexture window : windows) {
            double[] numbers = window.numbers();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += numbers[i] / windows.size();
                squares[i] += numbers[i] * numbers[i] / windows.size();
            }
        }
        List<Double> sigmas =
                IntStream.range(0, mean.length)
                        .mapToObj(i -> Math.sqrt(Math.max(0, squares[i] - mean[i] * mean[i])))
                        .toList();
        PatternTexture all =
                new PatternTexture(
                        mean[0],
                        mean[1],
                        IntStream.range(2, mean.length).mapToObj(i -> mean[i]).toList());
        double chance = windows.stream().mapToDouble(all::difference).average().orElse(0);
        return new TriedPattern(all, sigmas, chance);
    }

    double cvSigma() {
        return Math.max(LEAST_SIGMA, sigmas.getFirst());
    }

    /// Sum of squared differences, each in what windows of the `usual` pattern differ by.
    double misfit(PatternTexture person, TriedPattern usual) {
        double[] here = mean.numbers();
        double[] there = person.numbers();
        double sum = 0;
        for (int i = 0; i < Math.min(here.length, there.length); i++) {
            double sigma = Math.max(LEAST_SIGMA, usual.sigmas.get(i));
            double off = (here[i] - there[i]) / sigma;
            sum += i < NEAREST ? off * off : PAIR_WEIGHT * Math.min(off * off, MOST_OF_A_BIN);
        }
        return sum;
    }
}
