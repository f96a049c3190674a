package stipple.core.preview;

import stipple.core.math.NormalTable;

/// Spreads an elliptical Gaussian over a grid of square cells so that each cell gets its integral:
/// rows get their exact share; within a row the columns get the exact shares of the Gaussian that
/// has the row's own mean and variance along x. The total and the centre of mass are those of the
/// ellipse, however small it is against a cell.
///
/// One footprint is reused for many dots by one thread.
final class Footprint {
    private static final double REACH_SIGMAS = 4.2;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final double CELL_VARIANCE = 1.0 / 12;

    /// Cells that the ellipse reaches: columns [left, right), rows [top, bottom).
    int left;

    int right;
    int top;
    int bottom;

    private double x;
    private double y;
    private double sigmaY;
    private double slope;
    private double innerVariance;
    private double slopeVariance;
    private double fixedSigma;
    private double[] columns = new double[64];

    /// Takes an ellipse: centre and covariance in cells.
    void aim(double centreX, double centreY, double xx, double xy, double yy) {
        x = centreX;
        y = centreY;
        double vy = Math.max(yy, LEAST_VARIANCE);
        double vx = Math.max(xx, LEAST_VARIANCE);
        sigmaY = Math.sqrt(vy);
        slope = xy / vy;
        innerVariance = Math.max(vx - slope * xy, LEAST_VARIANCE);
        slopeVariance = slope * slope;
        fixedSigma = Math.sqrt(innerVariance);
        double reachX = REACH_SIGMAS * Math.sqrt(vx);
        double reachY = REACH_SIGMAS * sigmaY;
        left = (int) Math.floor(x - reachX);
        right = (int) Math.floor(x + reachX) + 1;
        top = (int) Math.floor(y - reachY);
        bottom = (int) Math.floor(y + reachY) + 1;
    }

    /// Keeps only cells inside the given window.
    boolean clip(int fromX, int fromY, int toX, int toY) {
        left = Math.max(left, fromX);
        top = Math.max(top, fromY);
        right = Math.min(right, toX);
        bottom = Math.min(bottom, toY);
        return left < right && top < bottom;
    }

    /// The shares of the cells of one row; index 0 belongs to column `left`.
    double[] row(int cellY) {
        double z0 = (cellY - y) / sigmaY;
        double z1 = (cellY + 1 - y) / sigmaY;
        double share = NormalTable.below(z1) - NormalTable.below(z0);
        double meanX = x;
        double sigmaX = fixedSigma;
        if (slopeVariance > 1e-8 && share > 1e-9) {
            double d0 = NormalTable.density(z0);
            double d1 = NormalTable.density(z1);
            double meanZ = Math.clamp((d0 - d1) / share, z0, z1);
            double varianceZ = 1 + (z0 * d0 - z1 * d1) / share - meanZ * meanZ;
            double varianceY = Math.clamp(varianceZ * sigmaY * sigmaY, 0, CELL_VARIANCE);
            meanX += slope * meanZ * sigmaY;
            sigmaX = Math.sqrt(innerVariance + slopeVariance * varianceY);
        }
        fillColumns(share, meanX, sigmaX);
        return columns;
    }

    private void fillColumns(double share, double meanX, double sigmaX) {
        int n = right - left;
        if (columns.length < n) {
            columns = new double[2 * n];
        }
        double perCell = 1 / sigmaX;
        double place = (left - meanX) * perCell;
        double before = NormalTable.below(place);
        for (int k = 0; k < n; k++) {
            place += perCell;
            double after = NormalTable.below(place);
            columns[k] = share * (after - before);
            before = after;
        }
    }
}
