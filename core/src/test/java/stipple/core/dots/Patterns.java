package stipple.core.dots;

import stipple.core.design.DensityField;
import stipple.core.geometry.PairCorrelation;
import stipple.core.geometry.PointStatistics;

/// Measures placed patterns in units of their own mean spacing.
final class Patterns {
    static final double BIN_SPACINGS = 0.05;
    private static final int BINS = 40;

    private Patterns() {}

    static PairCorrelation onTorus(Sites sites, int count, double sideMm) {
        double[][] xy = xy(sites, count);
        double spacing = sideMm / Math.sqrt(count);
        return PairCorrelation.onTorus(xy[0], xy[1], sideMm, sideMm, BIN_SPACINGS * spacing, BINS);
    }

    static PointStatistics neighbours(Sites sites, int count, double sideMm) {
        double[][] xy = xy(sites, count);
        return PointStatistics.onTorus(xy[0], xy[1], sideMm, sideMm);
    }

    /// Mean difference from real follicular units over 0.4 to 1.8 spacings.
    static double fromUnits(PairCorrelation g) {
        return from(FolliclePattern.units(), g, 0.4);
    }

    static double from(FolliclePattern pattern, PairCorrelation g, double nearestSpacings) {
        double spacing = g.binWidth() / BIN_SPACINGS;
        return g.meanDifference(
                r -> pattern.at(r / spacing), nearestSpacings * spacing, 1.8 * spacing);
    }

    /// Variance over mean of the counts in discs of a radius in spacings, on a square torus: 1 for
    /// independent points, 0 if all discs hold the same number.
    static double unevenness(Sites sites, int count, double sideMm, double radiusSpacings) {
        double[][] xy = xy(sites, count);
        double radius = radiusSpacings * sideMm / Math.sqrt(count);
        int discs = (int) (2 * sideMm / radius);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < discs * discs; k++) {
            int row = k / discs;
            double x = sideMm * (k % discs) / discs;
            double y = sideMm * row / discs;
            int inside = 0;
            for (int i = 0; i < count; i++) {
                double dx = CellGrid.wrapped(xy[0][i] - x, sideMm);
                double dy = CellGrid.wrapped(xy[1][i] - y, sideMm);
                inside += dx * dx + dy * dy < radius * radius ? 1 : 0;
            }
            sum += inside;
            squares += (double) inside * inside;
        }
        double mean = sum / (discs * discs);
        return (squares / (discs * discs) - mean * mean) / mean;
    }

    static double[][] xy(Sites sites, int count) {
        double[] xyz = sites.positionsMm();
        double[][] xy = new double[2][count];
        for (int i = 0; i < count; i++) {
            xy[0][i] = xyz[3 * i];
            xy[1][i] = xyz[3 * i + 1];
        }
        return xy;
    }

    /// Density that is `perCm2` for s in [from, to] and falls to 0 within `fadeMm` outside.
    static DensityField band(double perCm2, double fromMm, double toMm, double fadeMm) {
        return p -> {
            double outside = Math.max(fromMm - p.sMm(), p.sMm() - toMm);
            return perCm2 * Math.clamp(1 - outside / fadeMm, 0, 1);
        };
    }
}
