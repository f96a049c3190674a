package stipple.core.preview;

import stipple.core.math.NormalTable;

/// Gives each cell its integral of the Gaussian: rows get their exact share; within a row the
/// columns get the exact shares of the Gaussian that has the row's own mean and variance along x.
/// The total and the centre of mass are those of the ellipse, however small it is against a cell.
final class ExactFootprint implements Footprint {
    private static final double REACH_SIGMAS = 4.2;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final double CELL_VARIANCE = 1.0 / 12;

    /// Where the far end of the ellipse leans by less than this many cells it counts as upright.
    private static final double NEGLIGIBLE_LEAN = 0.02;

    private int left;
    private int right;
    private int top;
    private int bottom;
    private double x;
    private double y;
    private double sigmaY;
    private double slope;
    private double innerVariance;
    private double slopeVariance;
    private boolean leans;
    private boolean filled;
    private double[] columns = new double[64];
    private float[] shares = new float[64];

    @Override
    public void aim(double centreX, double centreY, double xx, double xy, double yy) {
        x = centreX;
        y = centreY;
        double vy = Math.max(yy, LEAST_VARIANCE);
        double vx = Math.max(xx, LEAST_VARIANCE);
        sigmaY = Math.sqrt(vy);
        slope = xy / vy;
        innerVariance = Math.max(vx - slope * xy, LEAST_VARIANCE);
        slopeVariance = slope * slope;
        leans = Math.abs(slope) * sigmaY * REACH_SIGMAS > NEGLIGIBLE_LEAN;
        filled = false;
        double reachX = REACH_SIGMAS * Math.sqrt(vx);
        double reachY = REACH_SIGMAS * sigmaY;
        left = (int) Math.floor(x - reachX);
        right = (int) Math.floor(x + reachX) + 1;
        top = (int) Math.floor(y - reachY);
        bottom = (int) Math.floor(y + reachY) + 1;
        if (columns.length < right - left) {
            columns = new double[2 * (right - left)];
            shares = new float[2 * (right - left)];
        }
    }

    @Override
    public boolean clip(int fromX, int fromY, int toX, int toY) {
        left = Math.max(left, fromX);
        top = Math.max(top, fromY);
        right = Math.min(right, toX);
        bottom = Math.min(bottom, toY);
        return left < right && top < bottom;
    }

    @Override
    public void row(int cellY) {
        double z0 = (cellY - y) / sigmaY;
        double z1 = (cellY + 1 - y) / sigmaY;
        double rowShare = NormalTable.below(z1) - NormalTable.below(z0);
        if (leans && rowShare > 1e-9) {
            double d0 = NormalTable.density(z0);
            double d1 = NormalTable.density(z1);
            double meanZ = Math.clamp((d0 - d1) / rowShare, z0, z1);
            double varianceZ = 1 + (z0 * d0 - z1 * d1) / rowShare - meanZ * meanZ;
            double varianceY = Math.clamp(varianceZ * sigmaY * sigmaY, 0, CELL_VARIANCE);
            double sigmaX = Math.sqrt(innerVariance + slopeVariance * varianceY);
            fillColumns(x + slope * meanZ * sigmaY, sigmaX);
        } else if (!filled) {
            fillColumns(x, Math.sqrt(innerVariance));
        }
        for (int k = 0; k < right - left; k++) {
            shares[k] = (float) (columns[k] * rowShare);
        }
    }

    @Override
    public int top() {
        return top;
    }

    @Override
    public int bottom() {
        return bottom;
    }

    @Override
    public int from() {
        return left;
    }

    @Override
    public int to() {
        return right;
    }

    @Override
    public float[] shares() {
        return shares;
    }

    private void fillColumns(double meanX, double sigmaX) {
        int n = right - left;
        double perCell = 1 / sigmaX;
        double place = (left - meanX) * perCell;
        double before = NormalTable.below(place);
        for (int k = 0; k < n; k++) {
            place += perCell;
            double after = NormalTable.below(place);
            columns[k] = after - before;
            before = after;
        }
        filled = true;
    }
}
