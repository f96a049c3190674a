package stipple.core.dots;

import java.util.List;
import java.util.stream.IntStream;
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointStatistics;

/// How points of a window stand, in numbers that do not depend on their density.
///
/// @param cv spread of nearest-neighbour distances over their mean
/// @param even their mean over that of chance
/// @param pairs pair correlation from 0.3 spacings in steps of 0.1
record PatternTexture(double cv, double even, List<Double> pairs) {
    private static final double BIN_SPACINGS = 0.1;
    private static final int BINS = 18;
    private static final int FIRST_BIN = 3;

    PatternTexture {
        pairs = List.copyOf(pairs);
    }

    static PatternTexture of(double[] x, double[] y, double width, double height) {
        PointStatistics nearest = PointStatistics.inWindow(x, y, width, height);
        double step = BIN_SPACINGS * Math.sqrt(width * height / x.length);
        int bins = Math.min(BINS, (int) (Math.min(width, height) / 2 / step));
        PairCorrelation g = PairCorrelation.inWindow(x, y, width, height, step, bins);
        return new PatternTexture(
                nearest.nnCv(),
                nearest.clarkEvans(),
                IntStream.range(FIRST_BIN, bins).mapToObj(g::g).toList());
    }

    double difference(PatternTexture other) {
        double sum = 0;
        int n = Math.min(pairs.size(), other.pairs.size());
        for (int i = 0; i < n; i++) {
            sum += Math.abs(pairs.get(i) - other.pairs.get(i)) / n;
        }
        return sum;
    }

    double[] numbers() {
        double[] all = new double[2 + pairs.size()];
        all[0] = cv;
        all[1] = even;
        for (int i = 0; i < pairs.size(); i++) {
            all[2 + i] = pairs.get(i);
        }
        return all;
    }
}
