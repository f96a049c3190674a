package stipple.core.remedy;

import java.util.function.IntToDoubleFunction;
import stipple.core.dots.Deposits;

/// Means and standard deviations of what a plan's deposits are like.
record DepositSpread(
        double meanDiameterMm,
        double sdDiameterMm,
        double meanDepthMm,
        double sdDepthMm,
        double meanLoad,
        double sdLoad) {
    static DepositSpread of(Deposits deposits) {
        int n = deposits.count();
        double diameter = mean(n, deposits::diameterMm);
        double depth = mean(n, deposits::depthMm);
        double load = mean(n, deposits::load);
        return new DepositSpread(
                diameter,
                sd(n, deposits::diameterMm, diameter),
                depth,
                sd(n, deposits::depthMm, depth),
                load,
                sd(n, deposits::load, load));
    }

    private static double mean(int n, IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += value.applyAsDouble(i);
        }
        return sum / Math.max(1, n);
    }

    private static double sd(int n, IntToDoubleFunction value, double mean) {
        double sum = 1e-18;
        for (int i = 0; i < n; i++) {
            double off = value.applyAsDouble(i) - mean;
            sum += off * off;
        }
        return Math.sqrt(sum / Math.max(1, n));
    }
}
