package stipple.app.measuring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.app.planning.Refusal;
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointSpectrum;
import stipple.core.geometry.PointStatistics;
import stipple.core.geometry.RipleyK;
import stipple.core.image.Parallel;

/// Says how the points of a file are spread.
public final class PatternService {
    private static final int MOST_POINTS = 500_000;
    private static final int USUAL_DISTANCES = 20;
    private static final double SPACINGS = 3;
    private static final double BINS_A_SPACING = 10;

    /// @param r distances at which K and g are wanted, rising; none for twenty up to three mean
    ///   spacings
    /// @throws Refusal if the points or the window cannot be used
    public PatternAnswer pattern(Path csv, double width, double height, List<Double> r) {
        require(
                width > 0 && height > 0 && Double.isFinite(width * height),
                "window " + width + " x " + height + ", allowed two lengths above 0");
        PointsFile points = PointsFile.read(csv);
        double[] x = points.x();
        double[] y = points.y();
        require(
                x.length >= 2 && x.length <= MOST_POINTS,
                csv.getFileName() + ": " + x.length + " points, allowed 2 to " + MOST_POINTS);
        requireInside(x, y, width, height);
        double[] distances = distances(r, Math.sqrt(width * height / x.length), width, height);
        Parallel.Both<List<PatternAnswer.K>, List<PatternAnswer.Power>> both =
                Parallel.both(
                        Runtime.getRuntime().availableProcessors(),
                        () -> k(RipleyK.inWindow(x, y, width, height, distances)),
                        () -> spectrum(x, y, width, height));
        PointStatistics found = PointStatistics.inWindow(x, y, width, height);
        return new PatternAnswer(
                found.n(),
                found.nnMean(),
                found.nnSd(),
                found.nnCv(),
                found.nnMin(),
                found.clarkEvans(),
                both.first(),
                g(x, y, width, height, distances),
                both.second());
    }

    private static void requireInside(double[] x, double[] y, double width, double height) {
        for (int i = 0; i < x.length; i++) {
            require(
                    x[i] >= 0 && x[i] <= width && y[i] >= 0 && y[i] <= height,
                    "point "
                            + (i + 1)
                            + " at "
                            + x[i]
                            + ", "
                            + y[i]
                            + " lies outside the window of "
                            + width
                            + " x "
                            + height
                            + " from 0, 0");
        }
    }

    private static double[] distances(
            List<Double> asked, double spacing, double width, double height) {
        double most = Math.min(width, height) / 2;
        if (asked.isEmpty()) {
            double far = Math.min(SPACINGS * spacing, most * 0.5);
            double[] usual = new double[USUAL_DISTANCES];
            Arrays.setAll(usual, i -> far * (i + 1) / USUAL_DISTANCES);
            return usual;
        }
        double before = 0;
        for (double distance : asked) {
            require(
                    distance > before && distance < most,
                    "distance "
                            + distance
                            + ", allowed rising from above 0 to below "
                            + most
                            + ", half of the window's shorter side");
            before = distance;
        }
        return asked.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<PatternAnswer.K> k(RipleyK found) {
        List<PatternAnswer.K> list = new ArrayList<>();
        for (int i = 0; i < found.count(); i++) {
            list.add(new PatternAnswer.K(found.r(i), found.translate(i), found.isotropic(i)));
        }
        return list;
    }

    /// Around each distance a ring a tenth of the mean spacing wide.
    private static List<PatternAnswer.G> g(
            double[] x, double[] y, double width, double height, double[] distances) {
        double most = Math.min(width, height) / 2;
        double bin = Math.sqrt(width * height / x.length) / BINS_A_SPACING;
        int bins = (int) (most / bin);
        if (bins == 0) {
            return List.of();
        }
        int needed = Math.min(bins, (int) (distances[distances.length - 1] / bin) + 1);
        PairCorrelation found = PairCorrelation.inWindow(x, y, width, height, bin, needed);
        List<PatternAnswer.G> list = new ArrayList<>();
        for (double r : distances) {
            list.add(new PatternAnswer.G(r, found.g(Math.min(needed - 1, (int) (r / bin)))));
        }
        return list;
    }

    private static List<PatternAnswer.Power> spectrum(
            double[] x, double[] y, double width, double height) {
        PointSpectrum found = PointSpectrum.inWindow(x, y, width, height, USUAL_DISTANCES);
        List<PatternAnswer.Power> list = new ArrayList<>();
        for (int i = 0; i < found.rings(); i++) {
            if (!Double.isNaN(found.power(i))) {
                list.add(new PatternAnswer.Power(found.frequency(i), found.power(i)));
            }
        }
        return list;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new Refusal(sentence);
        }
    }
}
