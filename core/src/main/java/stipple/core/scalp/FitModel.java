package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;

/// All residuals of a fit in units of their sigma, and their derivatives.
///
/// Unknowns: the four shape numbers, then six of each view (see [FitView]). A view's residuals
/// depend only on the shape and its own six, so the derivatives are taken by small forward steps
/// block by block.
final class FitModel implements MultivariateJacobianFunction {
    static final int SHAPE = 4;

    /// What the crown shift is divided by as an unknown, so that all four are near 1 in size.
    static final double SHIFT_UNIT_MM = 100;

    private static final double STEP = 1e-6;

    private final HeadTemplate template;
    private final FitSettings settings;
    private final List<FitView> views;
    private final boolean isShapeHeld;
    private final boolean isDeafToOutlines;
    private final boolean usesScale;
    private final double[] heldShape;

    /// Rotations that the prior pulls each view to, and how hard.
    private final List<double[]> priorRotations;

    private final double priorSigmaRad;
    private final OptionalDouble circumferenceMm;
    private final double circumferenceSigmaFraction;
    private final double templateCircumferenceMm;

    /// For each view, for each of its cues.
    private final List<List<CuePlaces>> cuePlaces;

    private final double halfBreadthMm;

    FitModel(
            HeadTemplate template,
            FitSettings settings,
            List<FitView> views,
            List<double[]> priorRotations,
            double priorSigmaDeg,
            Tape tape,
            FitSolver.Share share,
            double[] heldShape) {
        this.template = template;
        this.settings = settings;
        this.views = views;
        this.priorRotations = priorRotations;
        this.priorSigmaRad = StrictMath.toRadians(priorSigmaDeg);
        this.circumferenceMm = tape.circumferenceMm();
        this.circumferenceSigmaFraction = tape.sigmaFraction();
        this.templateCircumferenceMm = tape.templateMm();
        this.isShapeHeld = share.holdsShape();
        this.isDeafToOutlines = share == FitSolver.Share.POSE;
        this.usesScale = share == FitSolver.Share.ALL;
        this.heldShape = heldShape.clone();
        this.cuePlaces = new ArrayList<>();
        this.halfBreadthMm = CuePlaces.halfBreadthMm(template);
        boolean hasCues = views.stream().anyMatch(v -> !v.photo.markup().scales().isEmpty());
        TriangleMesh deformed =
                hasCues
                        ? Cranium.deformation(template, shape(heldShape)).of(template.mesh())
                        : template.mesh();
        for (FitView view : views) {
            cuePlaces.add(CuePlaces.of(template, deformed, view));
        }
    }

    /// A tape measure's reading, if there is one, and what it would read on the template.
    record Tape(OptionalDouble circumferenceMm, double sigmaFraction, double templateMm) {}

    static HeadShape shape(double[] x) {
        return new HeadShape(x[0], x[1], x[2], x[3] * SHIFT_UNIT_MM);
    }

    int unknowns() {
        return SHAPE + FitView.UNKNOWNS * views.size();
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] x = point.toArray();
        List<double[]> blocks = new ArrayList<>();
        blocks.add(shapeResiduals(x));
        for (int v = 0; v < views.size(); v++) {
            blocks.add(viewResiduals(v, x));
        }
        int rows = blocks.stream().mapToInt(b -> b.length).sum();
        double[] all = new double[rows];
        double[][] jacobian = new double[rows][unknowns()];
        int row = 0;
        for (int b = 0; b < blocks.size(); b++) {
            double[] block = blocks.get(b);
            System.arraycopy(block, 0, all, row, block.length);
            differentiate(b - 1, x, block, jacobian, row);
            row += block.length;
        }
        return new Pair<>(
                new ArrayRealVector(all, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private void differentiate(int v, double[] x, double[] base, double[][] jacobian, int row) {
        int own = v < 0 ? 0 : FitView.UNKNOWNS;
        for (int k = isShapeHeld ? SHAPE : 0; k < SHAPE + own; k++) {
            int unknown = k < SHAPE ? k : SHAPE + FitView.UNKNOWNS * v + k - SHAPE;
            double step = STEP * Math.max(1, Math.abs(x[unknown]));
            double before = x[unknown];
            x[unknown] = before + step;
            double[] moved = v < 0 ? shapeResiduals(x) : viewResiduals(v, x);
            x[unknown] = before;
            for (int r = 0; r < base.length; r++) {
                jacobian[row + r][unknown] = (moved[r] - base[r]) / step;
            }
        }
    }

    private double[] shapeResiduals(double[] x) {
        if (isShapeHeld) {
            // Ties the unknowns down where nothing else does.
            return new double[] {0};
        }
        double size = (x[0] + x[1] + x[2]) / 3;
        double proportion = settings.proportionSigmaFraction();
        double tape =
                circumferenceMm.isEmpty() || !usesScale
                        ? 0
                        : StrictMath.log(circumference(x) / circumferenceMm.getAsDouble())
                                / circumferenceSigmaFraction;
        return new double[] {
            (size - 1) / settings.sizeSigmaFraction(),
            (x[0] - size) / proportion,
            (x[1] - size) / proportion,
            (x[2] - size) / proportion,
            x[3] * SHIFT_UNIT_MM / settings.crownShiftSigmaMm(),
            tape
        };
    }

    /// How the logarithm of the circumference changes with width and length.
    double[] circumferenceSlope(double[] x) {
        double[] ahead = x.clone();
        double[] slope = new double[2];
        double now = StrictMath.log(circumference(x));
        for (int k = 0; k < slope.length; k++) {
            ahead[k] += STEP;
            slope[k] = (StrictMath.log(circumference(ahead)) - now) / STEP;
            ahead[k] = x[k];
        }
        return slope;
    }

    /// The tape taken as an ellipse whose axes grow with width and length.
    private double circumference(double[] x) {
        double width = template.landmark(Landmark.EAR_CANAL_LEFT).x();
        double front = template.landmark(Landmark.GLABELLA).z();
        double length = (front - template.landmark(Landmark.OCCIPUT).z()) / 2;
        double now = square(width * x[0]) + square(length * x[1]);
        return templateCircumferenceMm * StrictMath.sqrt(now / (square(width) + square(length)));
    }

    private double[] viewResiduals(int v, double[] x) {
        FitView view = views.get(v);
        int at = SHAPE + FitView.UNKNOWNS * v;
        Deformation deformation = Cranium.deformation(template, shape(isShapeHeld ? heldShape : x));
        double[] r = Rotations.times(Rotations.exp(x[at], x[at + 1], x[at + 2]), view.rotation);
        double distance = StrictMath.exp(x[at + 5]);
        Pinhole pinhole = new Pinhole(r, x[at + 3], x[at + 4], distance, view);

        int limbCount = isDeafToOutlines ? 0 : view.limb.size();
        List<ScaleCue> cues = usesScale ? view.photo.markup().scales() : List.of();
        double[] out = new double[2 * view.anchors.size() + 3 + limbCount + cues.size()];
        int n = 0;
        double[] uv = new double[3];
        double anchorSigmaPx = settings.anchorSigmaMm() * view.pxPerMm();
        for (int k = 0; k < view.anchors.size(); k++) {
            pinhole.project(deformation.of(template.landmark(view.landmarks.get(k))), uv);
            out[n++] = (uv[0] - view.anchors.get(k).at().xPx()) / anchorSigmaPx;
            out[n++] = (uv[1] - view.anchors.get(k).at().yPx()) / anchorSigmaPx;
        }
        double[] away = Rotations.difference(r, priorRotations.get(v));
        for (int k = 0; k < 3; k++) {
            out[n++] = away[k] / priorSigmaRad;
        }
        double weight = settings.outlineWeight() / (settings.outlineSigmaMm() * view.pxPerMm());
        for (int k = 0; k < limbCount; k++) {
            LimbPoint p = view.limb.get(k);
            pinhole.project(deformation.of(p.templateMm()), uv);
            out[n++] = weight * (p.normalX() * (uv[0] - p.xPx()) + p.normalY() * (uv[1] - p.yPx()));
        }
        for (int k = 0; k < cues.size(); k++) {
            ScaleCue cue = cues.get(k);
            double ratio = measuredOverTrue(cue, cuePlaces.get(v).get(k), pinhole, deformation, x);
            out[n++] = StrictMath.log(ratio) / cue.sigmaFraction();
        }
        return out;
    }

    /// How large the cue comes out on the present head, relative to what it says.
    private double measuredOverTrue(
            ScaleCue cue, CuePlaces places, Pinhole pinhole, Deformation deformation, double[] x) {
        return switch (cue) {
            case ScaleCue.PxPerMm direct -> pinhole.pxPerMm() / direct.pxPerMm();
            case ScaleCue.HeadBreadth breadth -> 2 * x[0] * halfBreadthMm / breadth.breadthMm();
            case ScaleCue.Iris iris -> {
                double left = pinhole.depth(deformation.of(template.landmark(Landmark.PUPIL_LEFT)));
                double right =
                        pinhole.depth(deformation.of(template.landmark(Landmark.PUPIL_RIGHT)));
                double depth = (left + right) / 2;
                yield iris.diameterPx() * depth / pinhole.focalPx() / iris.diameterMm();
            }
            case ScaleCue.Length length -> {
                Vec3 from = pinhole.at(length.from(), deformation.of(places.fromMm()));
                Vec3 to = pinhole.at(length.to(), deformation.of(places.toMm()));
                yield from.distanceTo(to) / length.lengthMm();
            }
        };
    }

    private static double square(double x) {
        return x * x;
    }

    /// The camera of one view for one set of unknowns.
    private static final class Pinhole {
        private final double[] r;
        private final double originX;
        private final double originY;
        private final double distance;
        private final FitView view;

        Pinhole(double[] r, double originX, double originY, double distance, FitView view) {
            this.r = r;
            this.originX = originX;
            this.originY = originY;
            this.distance = distance;
            this.view = view;
        }

        void project(Vec3 p, double[] uv) {
            double[] t = FitView.turned(r, p);
            double f = view.focalPx;
            double z = t[2] + distance;
            uv[0] = view.centerXPx + (f * t[0] + (originX - view.centerXPx) * distance) / z;
            uv[1] = view.centerYPx + (f * t[1] + (originY - view.centerYPx) * distance) / z;
        }

        double depth(Vec3 p) {
            return FitView.turned(r, p)[2] + distance;
        }

        /// The place in the camera frame that is seen at `point`, as deep as `p`.
        Vec3 at(PhotoPoint point, Vec3 p) {
            double depth = depth(p);
            return new Vec3(
                            (point.xPx() - view.centerXPx) / view.focalPx,
                            (point.yPx() - view.centerYPx) / view.focalPx,
                            1)
                    .times(depth);
        }

        double pxPerMm() {
            return view.focalPx / distance;
        }

        double focalPx() {
            return view.focalPx;
        }
    }
}
