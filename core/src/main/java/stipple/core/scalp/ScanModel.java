package stipple.core.scalp;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import stipple.core.geometry.Similarity;
import stipple.core.math.Vec3;

/// All residuals of a scan against the template, in units of their sigma, and their derivatives.
///
/// Unknowns: the four shape numbers of [FitModel], a small turn of the scan about the head's origin
/// (three, radians) and a small shift (three, in hundreds of millimetres). A place of the scan is
/// carried back to the template's space, where its distance from the skin is read off the chart;
/// the derivative of the deformation turns that into millimetres on the person.
final class ScanModel implements MultivariateJacobianFunction {
    static final int UNKNOWNS = FitModel.SHAPE + 6;
    private static final int TURN = FitModel.SHAPE;
    private static final int SHIFT = FitModel.SHAPE + 3;
    private static final int PRIORS = 5;
    private static final double STEP = 1e-5;

    private final HeadTemplate template;
    private final FitSettings settings;
    private final Similarity base;
    private final List<Vec3> places;
    private final double[] weights;
    private final List<Landmark> landmarks;
    private final List<Vec3> marks;

    /// @param base where the scan lies in the head frame so far
    /// @param places of the scan that count
    /// @param weights of the places, per millimetre
    /// @param marks where the landmarks were placed on the scan
    ScanModel(
            HeadTemplate template,
            FitSettings settings,
            Similarity base,
            List<Vec3> places,
            double[] weights,
            List<Landmark> landmarks,
            List<Vec3> marks) {
        this.template = template;
        this.settings = settings;
        this.base = base;
        this.places = places;
        this.weights = weights.clone();
        this.landmarks = landmarks;
        this.marks = marks;
    }

    /// Where the scan lies in the head frame for a set of unknowns.
    static Similarity moved(Similarity base, double[] x) {
        double[] r = Rotations.exp(x[TURN], x[TURN + 1], x[TURN + 2]);
        double[] turned =
                Rotations.times(
                        r,
                        new double[] {
                            base.xRow().x(), base.xRow().y(), base.xRow().z(),
                            base.yRow().x(), base.yRow().y(), base.yRow().z(),
                            base.zRow().x(), base.zRow().y(), base.zRow().z()
                        });
        return new Similarity(
                base.scaleFactor(),
                row(turned, 0),
                row(turned, 1),
                row(turned, 2),
                times(r, base.shift()).plus(shift(x)));
    }

    /// Signed distance of a place of the head frame from the skin, in millimetres, above 0 outside,
    /// with the direction in which it grows.
    record Distance(Vec3 onTemplate, double distanceMm, Vec3 outward) {
        static Distance of(HeadTemplate template, Deformation deformation, Vec3 head) {
            Vec3 q = deformation.inverse(head);
            double[] place = new double[6];
            template.chart().normalInto(q, place);
            Vec3 normal = new Vec3(place[3], place[4], place[5]);
            double reach = q.norm();
            double off = reach - template.chart().radiusMm(q.x(), q.y(), q.z());
            Vec3 gradient = normal.times(reach / Math.max(normal.dot(q), 0.1 * reach));
            Vec3 onHead = deformation.gradientOnHead(q, gradient);
            double length = onHead.norm();
            return new Distance(q, off / length, onHead.times(1 / length));
        }
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] x = point.toArray();
        int rows = places.size() + 3 * marks.size() + PRIORS;
        double[] out = new double[rows];
        double[][] jacobian = new double[rows][UNKNOWNS];
        surface(x, out, jacobian);
        rest(x, out, jacobian);
        return new Pair<>(
                new ArrayRealVector(out, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private void surface(double[] x, double[] out, double[][] jacobian) {
        Deformation now = deformation(x);
        Deformation[] nudged = new Deformation[FitModel.SHAPE];
        for (int k = 0; k < nudged.length; k++) {
            double[] other = x.clone();
            other[k] += STEP;
            nudged[k] = deformation(other);
        }
        Similarity headFromScan = moved(base, x);
        for (int i = 0; i < places.size(); i++) {
            Vec3 p = headFromScan.of(places.get(i));
            Distance d = Distance.of(template, now, p);
            Vec3 n = d.outward();
            out[i] = weights[i] * d.distanceMm();
            double[] row = jacobian[i];
            Vec3 same = now.of(d.onTemplate());
            for (int k = 0; k < nudged.length; k++) {
                Vec3 grows = nudged[k].of(d.onTemplate()).minus(same).times(1 / STEP);
                row[k] = -weights[i] * n.dot(grows);
            }
            Vec3 turn = p.minus(shift(x)).cross(n);
            set(row, TURN, turn.times(weights[i]));
            set(row, SHIFT, n.times(weights[i] * FitModel.SHIFT_UNIT_MM));
        }
    }

    /// Landmarks and what is known of heads, with derivatives by small steps.
    private void rest(double[] x, double[] out, double[][] jacobian) {
        double[] at = rest(x);
        System.arraycopy(at, 0, out, places.size(), at.length);
        for (int k = 0; k < UNKNOWNS; k++) {
            double[] other = x.clone();
            other[k] += STEP;
            double[] moved = rest(other);
            for (int r = 0; r < at.length; r++) {
                jacobian[places.size() + r][k] = (moved[r] - at[r]) / STEP;
            }
        }
    }

    private double[] rest(double[] x) {
        double[] out = new double[3 * marks.size() + PRIORS];
        Deformation deformation = deformation(x);
        Similarity headFromScan = moved(base, x);
        int n = 0;
        for (int k = 0; k < marks.size(); k++) {
            Vec3 off =
                    headFromScan
                            .of(marks.get(k))
                            .minus(deformation.of(template.landmark(landmarks.get(k))))
                            .times(1 / settings.anchorSigmaMm());
            out[n++] = off.x();
            out[n++] = off.y();
            out[n++] = off.z();
        }
        double size = (x[0] + x[1] + x[2]) / 3;
        out[n++] = (size - 1) / settings.sizeSigmaFraction();
        for (int k = 0; k < 3; k++) {
            out[n++] = (x[k] - size) / settings.proportionSigmaFraction();
        }
        out[n] = x[3] * FitModel.SHIFT_UNIT_MM / settings.crownShiftSigmaMm();
        return out;
    }

    private Deformation deformation(double[] x) {
        return Cranium.deformation(template, FitModel.shape(x));
    }

    private static Vec3 shift(double[] x) {
        return new Vec3(x[SHIFT], x[SHIFT + 1], x[SHIFT + 2]).times(FitModel.SHIFT_UNIT_MM);
    }

    private static Vec3 row(double[] r, int row) {
        return new Vec3(r[3 * row], r[3 * row + 1], r[3 * row + 2]);
    }

    private static Vec3 times(double[] r, Vec3 v) {
        return new Vec3(row(r, 0).dot(v), row(r, 1).dot(v), row(r, 2).dot(v));
    }

    private static void set(double[] row, int at, Vec3 v) {
        row[at] = v.x();
        row[at + 1] = v.y();
        row[at + 2] = v.z();
    }
}
