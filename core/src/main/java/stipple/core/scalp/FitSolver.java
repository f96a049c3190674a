package stipple.core.scalp;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;

/// The least squares of a fit: holds the present shape, moves it and the cameras of the views it is
/// given.
final class FitSolver {
    private static final int MOST_STEPS = 40;
    private static final double SETTLED = 1e-7;
    private static final double NEARLY_NOTHING = 1e-6;

    /// What a solve may change and what it listens to.
    enum Share {
        /// Cameras only, from the anchors, on the present shape.
        POSE,
        /// Cameras only, from anchors and outlines, on the present shape.
        CAMERA,
        /// Cameras and shape, deaf to scale cues.
        WITHOUT_SCALE,
        /// Everything.
        ALL;

        boolean holdsShape() {
            return this == POSE || this == CAMERA;
        }
    }

    private final HeadTemplate template;
    private final FitSettings settings;
    private final FitModel.Tape tape;
    private final HeadShape first;
    private final double[] shape;
    private OptionalDouble circumferenceSigma = OptionalDouble.empty();

    /// @param first what the head is taken for before anything is solved
    FitSolver(HeadTemplate template, FitSettings settings, FitModel.Tape tape, HeadShape first) {
        this.template = template;
        this.settings = settings;
        this.tape = tape;
        this.first = first;
        this.shape =
                new double[] {
                    first.widthFactor(),
                    first.lengthFactor(),
                    first.heightFactor(),
                    first.crownShiftMm() / FitModel.SHIFT_UNIT_MM
                };
    }

    /// The same solver before anything was solved.
    FitSolver anew() {
        return new FitSolver(template, settings, tape, first);
    }

    /// The present four shape numbers.
    double[] shape() {
        return shape.clone();
    }

    /// One-sigma relative error of the circumference that the last solve of everything leaves;
    /// empty before.
    OptionalDouble circumferenceSigma() {
        return circumferenceSigma;
    }

    /// @param priors rotation that each view is pulled to
    /// @param sigmaDeg how hard
    void solve(List<FitView> views, List<double[]> priors, double sigmaDeg, Share share) {
        FitModel model =
                new FitModel(template, settings, views, priors, sigmaDeg, tape, share, shape);
        LeastSquaresOptimizer.Optimum best = optimum(model, start(model, views));
        double[] x = best.getPoint().toArray();
        if (!share.holdsShape()) {
            System.arraycopy(x, 0, shape, 0, FitModel.SHAPE);
        }
        for (int v = 0; v < views.size(); v++) {
            views.get(v).accept(x, FitModel.SHAPE + FitView.UNKNOWNS * v);
        }
        if (share == Share.ALL) {
            circumferenceSigma =
                    OptionalDouble.of(sigma(best.getJacobian(), model.circumferenceSlope(shape)));
        }
    }

    private RealVector start(FitModel model, List<FitView> views) {
        double[] start = new double[model.unknowns()];
        System.arraycopy(shape, 0, start, 0, FitModel.SHAPE);
        for (int v = 0; v < views.size(); v++) {
            views.get(v).start(start, FitModel.SHAPE + FitView.UNKNOWNS * v);
        }
        return new ArrayRealVector(start, false);
    }

    private static LeastSquaresOptimizer.Optimum optimum(FitModel model, RealVector start) {
        return optimum(model, start, MOST_STEPS, SETTLED);
    }

    /// The least sum of squares near a start, its shape numbers kept within their caps.
    ///
    /// @param mostSteps after which the search ends
    /// @param settled relative gain of a step below which it ends, too
    static LeastSquaresOptimizer.Optimum optimum(
            MultivariateJacobianFunction model, RealVector start, int mostSteps, double settled) {
        int rows = model.value(start).getFirst().getDimension();
        return new LevenbergMarquardtOptimizer()
                .optimize(
                        new LeastSquaresBuilder()
                                .start(start)
                                .model(model)
                                .target(new double[rows])
                                .lazyEvaluation(false)
                                .maxEvaluations(10 * mostSteps)
                                .maxIterations(10 * mostSteps)
                                .parameterValidator(ShapeCaps::clamped)
                                .checker((step, a, b) ->
                                        step >= mostSteps
                                                || a.getCost() - b.getCost()
                                                        < settled * a.getCost())
                                .build());
    }

    /// What all readings and priors together leave open of the logarithm of the circumference. An
    /// unknown that nothing holds does not spoil the others.
    private static double sigma(RealMatrix jacobian, double[] slope) {
        RealMatrix information = jacobian.transposeMultiply(jacobian);
        for (int k = 0; k < information.getRowDimension(); k++) {
            information.addToEntry(k, k, NEARLY_NOTHING);
        }
        RealVector along =
                new ArrayRealVector(slope)
                        .append(new ArrayRealVector(information.getRowDimension() - slope.length));
        RealVector moved = new LUDecomposition(information).getSolver().solve(along);
        return StrictMath.sqrt(along.dotProduct(moved));
    }
}
