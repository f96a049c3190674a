package stipple.core.dots;

import java.util.List;
import stipple.core.resource.Resources;

/// How real follicular units and hairs stand: the pair correlation pooled from clipped scalps, with
/// distances in mean spacings of units. The curve that the follicle-like pattern is held against.
/// Source: stipple2026follicles.
public final class FolliclePattern {
    private final double[] r;
    private final double[] g;

    private FolliclePattern(double[] r, double[] g) {
        this.r = r;
        this.g = g;
    }

    /// The curve of follicular units (hairs within 0.32 mm taken as one).
    public static FolliclePattern units() {
        return column(2);
    }

    /// The curve of single hairs.
    public static FolliclePattern hairs() {
        return column(1);
    }

    private static FolliclePattern column(int column) {
        List<String[]> rows =
                Resources.lines("follicle-pair-correlation.tsv").stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("r"))
                        .map(line -> line.split("\t"))
                        .toList();
        double[] r = new double[rows.size()];
        double[] g = new double[rows.size()];
        for (int i = 0; i < r.length; i++) {
            r[i] = Double.parseDouble(rows.get(i)[0]);
            g[i] = Double.parseDouble(rows.get(i)[column]);
        }
        return new FolliclePattern(r, g);
    }

    /// The curve at distance `spacings`, linear between its points, level beyond them.
    public double at(double spacings) {
        if (spacings <= r[0]) {
            return g[0];
        }
        int i = 1;
        while (i < r.length && r[i] < spacings) {
            i++;
        }
        if (i == r.length) {
            return g[r.length - 1];
        }
        double t = (spacings - r[i - 1]) / (r[i] - r[i - 1]);
        return (1 - t) * g[i - 1] + t * g[i];
    }
}
