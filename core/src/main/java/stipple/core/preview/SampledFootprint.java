package stipple.core.preview;

import stipple.core.math.FastExp;
import stipple.core.math.NormalTable;

/// Gives each cell the Gaussian's height at its centre, the variance of the cell itself (1/12 along
/// either axis) added, which stands for the integral over the cell.
///
/// For an ellipse whose narrowest variance is [#LEAST_VARIANCE] the parts differ from the exact
/// ones by less than 1.5 % of the greatest part, and their sum by less than 0.1 %; both fall
/// quickly for wider ones.
///
/// Along a row each part follows from an earlier one by two products. An ellipse that hardly leans
/// is visited in its whole rectangle, where the start of a row follows from that of the row before;
/// of one that leans only the cells inside [#REACH_SIGMAS] are visited, each row started anew.
final class SampledFootprint implements Footprint {
    /// From this narrowest variance on, in square cells, sampling stands for integrating.
    static final double LEAST_VARIANCE = 0.36;

    private static final double CELL_VARIANCE = 1.0 / 12;

    /// Beyond this many standard deviations a thousandth of the mass lies, half of that outside the
    /// rectangle, which the rest takes over.
    private static final double REACH_SIGMAS = 3.7;

    private static final double REACH_2 = REACH_SIGMAS * REACH_SIGMAS;

    /// Square of the correlation from which on an ellipse fills too little of its rectangle.
    private static final double MOST_LEAN = 0.3;

    private static final double KEPT = 1 - StrictMath.exp(-REACH_2 / 2);
    private static final double KEPT_ALONG = 2 * NormalTable.below(REACH_SIGMAS) - 1;
    private static final double KEPT_IN_RECTANGLE = KEPT_ALONG * KEPT_ALONG;

    private int left;
    private int right;
    private int top;
    private int bottom;
    private int from;
    private int to;
    private double x;
    private double y;
    private double slope;
    private double perVarianceY;
    private double innerVariance;
    private boolean leans;

    /// Of the row that comes next in a rectangle: its first part, the factor along it, and how both
    /// go on from row to row.
    private double first;

    private double firstFactor;
    private double firstBend;
    private double along;
    private double alongFactor;
    private float perInnerVariance;
    private float height;
    private float bend;
    private float[] shares = new float[64];

    /// Whether an ellipse is wide enough in every direction.
    static boolean suits(double xx, double xy, double yy) {
        double half = (xx + yy) / 2;
        double most = half - LEAST_VARIANCE;
        double lean = (xx - yy) / 2;
        return most > 0 && lean * lean + xy * xy <= most * most;
    }

    @Override
    public void aim(double centreX, double centreY, double xx, double xy, double yy) {
        x = centreX;
        y = centreY;
        double vx = xx + CELL_VARIANCE;
        double vy = yy + CELL_VARIANCE;
        perVarianceY = 1 / vy;
        slope = xy * perVarianceY;
        innerVariance = vx - slope * xy;
        leans = xy * slope > MOST_LEAN * vx;
        perInnerVariance = (float) (1 / innerVariance);
        bend = FastExp.of(-perInnerVariance);
        double kept = leans ? KEPT : KEPT_IN_RECTANGLE;
        height = (float) (1 / (2 * Math.PI * kept * Math.sqrt(innerVariance * vy)));
        double reachX = REACH_SIGMAS * Math.sqrt(vx);
        double reachY = REACH_SIGMAS * Math.sqrt(vy);
        left = (int) Math.floor(x - reachX);
        right = (int) Math.floor(x + reachX) + 1;
        top = (int) Math.ceil(y - reachY - 0.5);
        bottom = (int) Math.floor(y + reachY - 0.5) + 1;
        if (shares.length <= right - left) {
            shares = new float[2 * (right - left)];
        }
    }

    @Override
    public boolean clip(int fromX, int fromY, int toX, int toY) {
        left = Math.max(left, fromX);
        top = Math.max(top, fromY);
        right = Math.min(right, toX);
        bottom = Math.min(bottom, toY);
        boolean something = left < right && top < bottom;
        if (something && !leans) {
            startRectangle();
        }
        return something;
    }

    /// The exponent of a row's first part is a square of the row's number, so its factor from row
    /// to row changes by a factor, as along a row.
    private void startRectangle() {
        double dy = top + 0.5 - y;
        double t = left + 0.5 - x - slope * dy;
        double perInner = 1 / innerVariance;
        first = height * FastExp.fine(-0.5 * (dy * dy * perVarianceY + t * t * perInner));
        firstFactor =
                FastExp.fine(-(dy + 0.5) * perVarianceY + slope * (t - 0.5 * slope) * perInner);
        firstBend = FastExp.fine(-perVarianceY - slope * slope * perInner);
        along = FastExp.fine(-(t + 0.5) * perInner);
        alongFactor = FastExp.fine(slope * perInner);
        from = left;
        to = right;
    }

    /// Rows are asked for in their order, from [#top] on.
    @Override
    public void row(int cellY) {
        if (leans) {
            startRow(cellY);
            return;
        }
        fill((float) first, (float) along, to - from);
        first *= firstFactor;
        firstFactor *= firstBend;
        along *= alongFactor;
    }

    /// Along the row at distance `t` from the row's own centre the height is `exp(-t2 / 2v)`; the
    /// factor from one cell to the next is itself multiplied by [#bend] at each cell.
    private void startRow(int cellY) {
        double dy = cellY + 0.5 - y;
        double down2 = dy * dy * perVarianceY;
        double middle = x + slope * dy - 0.5;
        double half = Math.sqrt(Math.max(0, (REACH_2 - down2) * innerVariance));
        from = Math.max(left, (int) Math.ceil(middle - half));
        to = Math.min(right, (int) Math.floor(middle + half) + 1);
        if (from >= to) {
            return;
        }
        float t = (float) (from - middle);
        float share = height * FastExp.of(-0.5f * ((float) down2 + t * t * perInnerVariance));
        float step = FastExp.of(-(t + 0.5f) * perInnerVariance);
        fill(share, step, to - from);
    }

    /// Even and odd cells each follow from the one two before, so that the processor works on both
    /// at once; there is room for one cell too many.
    private void fill(float share, float step, int n) {
        float even = share;
        float odd = share * step;
        float evenStep = step * step * bend;
        float odder = bend * bend;
        float oddStep = evenStep * odder;
        float twoBends = odder * odder;
        for (int k = 0; k < n; k += 2) {
            shares[k] = even;
            shares[k + 1] = odd;
            even *= evenStep;
            odd *= oddStep;
            evenStep *= twoBends;
            oddStep *= twoBends;
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
        return from;
    }

    @Override
    public int to() {
        return to;
    }

    @Override
    public float[] shares() {
        return shares;
    }
}
