package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Anchor;
import stipple.core.photo.PhotoPoint;

/// Finds the cameras of all photos of one person, and the four numbers that make the template that
/// person's head, by least squares over what was placed in the photos.
///
/// The anchors hold the rotation of each view. The outline moves only offset, distance and shape: a
/// free outline turns the head by tens of degrees to hide a difference in shape, and still looks
/// right. So three rounds alternate: all unknowns with rotations tied to those that the anchors
/// gave; then rotations anew from the anchors with the shape held. docs/explanation/fitting.md has
/// the equations and the measured errors.
public final class TemplateFit {
    private static final int LEAST_ANCHORS = 3;
    private static final int ROUNDS = 3;
    private static final int LIMB_PASSES = 2;
    private static final int MOST_STEPS = 40;
    private static final double SETTLED = 1e-7;
    private static final double WIDE_GATE_MM = 40;
    private static final double NARROW_GATE_MM = 15;

    /// What a solve may change.
    private enum Share {
        /// Cameras only, on the present shape.
        POSE,
        /// Cameras and shape, deaf to scale cues.
        WITHOUT_SCALE,
        /// Everything.
        ALL
    }

    private final HeadTemplate template;
    private final FitSettings settings;
    private final FitChecks checks;
    private final FitModel.Tape tape;
    private final List<FitView> views;
    private double[] shape = {1, 1, 1, 0};

    private TemplateFit(
            HeadTemplate template,
            List<PhotoMarkup> photos,
            OptionalDouble circumferenceMm,
            Parameters parameters) {
        this.template = template;
        this.settings = FitSettings.of(parameters);
        this.checks = new FitChecks(template, parameters);
        this.tape =
                new FitModel.Tape(
                        circumferenceMm,
                        parameters.likely("p-scale-circumference-sigma"),
                        Head.of(template, HeadShape.TEMPLATE).circumferenceMm());
        this.views = photos.stream().map(FitView::new).toList();
    }

    /// @param photos of one person, at least one
    /// @param circumferenceMm what a tape measure says, if somebody measured
    /// @return the head with its cameras, or why the markups cannot be those of a head
    public static FitOutcome fit(
            HeadTemplate template,
            List<PhotoMarkup> photos,
            OptionalDouble circumferenceMm,
            Parameters parameters) {
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("a fit needs at least one photo");
        }
        return new TemplateFit(template, photos, circumferenceMm, parameters).run();
    }

    private FitOutcome run() {
        Optional<FitRefusal> early = checks.beforeFit(views);
        if (early.isPresent()) {
            return early.get();
        }
        fitAnchors();
        Optional<FitRefusal> contradiction =
                checks.afterAnchors(views, shape, this::fitsSwapped, this::soleSuspect);
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        fitScale();
        boolean hasOutline = views.stream().anyMatch(v -> v.outline.isPresent());
        for (int round = 0; round < ROUNDS && hasOutline; round++) {
            fitOutlines(round == 0 ? WIDE_GATE_MM : NARROW_GATE_MM);
            if (round < ROUNDS - 1) {
                turnByAnchors();
            }
        }
        if (hasOutline) {
            placeBareViews();
        }
        Optional<FitRefusal> late = checks.afterFit(views, shape);
        return late.isPresent() ? late.get() : result();
    }

    private void fitAnchors() {
        views.forEach(v -> v.guess(template));
        List<double[]> nominal = views.stream().map(FitView::nominalRotation).toList();
        solve(views, nominal, settings.nominalPoseSigmaDeg(), Share.WITHOUT_SCALE);
    }

    /// Size and shape once more with the scale cues, which were left out while the anchors were
    /// checked: a wrong scale is no contradiction of anchors.
    private void fitScale() {
        List<double[]> held = views.stream().map(v -> v.rotation.clone()).toList();
        solve(views, held, settings.heldPoseSigmaDeg(), Share.ALL);
    }

    private void fitOutlines(double gateMm) {
        List<double[]> held = views.stream().map(v -> v.rotation.clone()).toList();
        for (int pass = 0; pass < LIMB_PASSES; pass++) {
            Cranium cranium = Cranium.of(head());
            for (FitView view : views) {
                double mostPx = gateMm * view.pxPerMm();
                view.limb =
                        view.outline
                                .map(o -> cranium.against(o, view.camera(), mostPx))
                                .orElse(List.of());
            }
            solve(views, held, settings.heldPoseSigmaDeg(), Share.ALL);
        }
    }

    /// Rotations from the anchors alone on the present shape; offset and distance only help and are
    /// left as they were.
    private void turnByAnchors() {
        for (FitView view : views) {
            if (view.anchors.size() < LEAST_ANCHORS) {
                continue;
            }
            double x = view.originXPx;
            double y = view.originYPx;
            double distance = view.distanceMm;
            solveCamera(view);
            view.originXPx = x;
            view.originYPx = y;
            view.distanceMm = distance;
        }
    }

    /// The whole camera of each photo without an outline from its own anchors, on the shape that
    /// the others gave: where the head lies in a photo is told by that photo, not by its size.
    private void placeBareViews() {
        for (FitView view : views) {
            if (view.outline.isEmpty() && view.anchors.size() >= LEAST_ANCHORS) {
                solveCamera(view);
            }
        }
    }

    /// One camera from its anchors, on the present shape.
    private void solveCamera(FitView view) {
        solve(
                List.of(view),
                List.of(view.nominalRotation()),
                settings.nominalPoseSigmaDeg(),
                Share.POSE);
    }

    private double solve(List<FitView> some, List<double[]> priors, double sigmaDeg, Share share) {
        FitModel model =
                new FitModel(
                        template,
                        settings,
                        some,
                        priors,
                        sigmaDeg,
                        tape,
                        share == Share.POSE,
                        share == Share.ALL,
                        shape);
        double[] start = new double[model.unknowns()];
        System.arraycopy(shape, 0, start, 0, FitModel.SHAPE);
        for (int v = 0; v < some.size(); v++) {
            some.get(v).start(start, FitModel.SHAPE + FitView.UNKNOWNS * v);
        }
        RealVector first = new ArrayRealVector(start, false);
        int rows = model.value(first).getFirst().getDimension();
        LeastSquaresOptimizer.Optimum best =
                new LevenbergMarquardtOptimizer()
                        .optimize(
                                new LeastSquaresBuilder()
                                        .start(first)
                                        .model(model)
                                        .target(new double[rows])
                                        .lazyEvaluation(false)
                                        .maxEvaluations(10 * MOST_STEPS)
                                        .maxIterations(10 * MOST_STEPS)
                                        .parameterValidator(ShapeCaps::clamped)
                                        .checker((step, a, b) ->
                                                step >= MOST_STEPS
                                                        || a.getCost() - b.getCost()
                                                                < SETTLED * a.getCost())
                                        .build());
        double[] x = best.getPoint().toArray();
        if (share != Share.POSE) {
            System.arraycopy(x, 0, shape, 0, FitModel.SHAPE);
        }
        for (int v = 0; v < some.size(); v++) {
            some.get(v).accept(x, FitModel.SHAPE + FitView.UNKNOWNS * v);
        }
        return best.getCost();
    }

    /// Root mean square distance in mm of the anchors if left and right were exchanged.
    private double fitsSwapped(FitView view) {
        FitView swapped = view.swapped();
        fitPose(swapped);
        return checks.anchorErrorsMm(swapped, shape).stream().mapToDouble(e -> e).max().orElse(0);
    }

    private void fitPose(FitView view) {
        view.guess(template);
        solveCamera(view);
    }

    /// The one anchor whose absence makes the others agree best, if they then do agree. The shape
    /// that was found with it is of no use and an average head is taken.
    private Optional<FitChecks.Suspect> soleSuspect(FitView view) {
        if (view.anchors.size() < LEAST_ANCHORS + 2) {
            return Optional.empty();
        }
        double[] found = shape;
        shape = new double[] {1, 1, 1, 0};
        double least = Double.POSITIVE_INFINITY;
        Optional<FitChecks.Suspect> suspect = Optional.empty();
        for (int k = 0; k < view.anchors.size(); k++) {
            FitView others = view.without(view.anchors.get(k));
            fitPose(others);
            List<Double> errors = checks.anchorErrorsMm(others, shape);
            double worst = errors.stream().mapToDouble(e -> e).max().orElse(0);
            if (worst < least) {
                least = worst;
                suspect =
                        checks.agree(errors)
                                ? Optional.of(suspect(others, view.anchors.get(k), k, view))
                                : Optional.empty();
            }
        }
        shape = found;
        return suspect;
    }

    private FitChecks.Suspect suspect(FitView others, Anchor anchor, int k, FitView view) {
        PhotoPoint expected =
                others.camera().photoFromHead(template.landmark(view.landmarks.get(k)));
        return new FitChecks.Suspect(
                anchor.id(), expected.distancePx(anchor.at()) / others.pxPerMm());
    }

    private Head head() {
        return Head.of(template, FitModel.shape(shape));
    }

    private FittedHead result() {
        Head head = head();
        Cranium cranium = Cranium.of(head);
        double sigma = headSigma();
        List<FittedView> fitted = new ArrayList<>();
        for (FitView view : views) {
            fitted.add(new FitReport(view, settings).of(cranium, checks, shape, sigma));
        }
        List<String> guessed = new ArrayList<>(ShapeCaps.codes(shape));
        if (!hasScale()) {
            guessed.add("absolute-scale");
        }
        return new FittedHead(head, fitted, sigma, guessed);
    }

    private boolean hasScale() {
        return tape.circumferenceMm().isPresent()
                || views.stream().anyMatch(v -> !v.photo.markup().scales().isEmpty());
    }

    /// Prior and all cues together, as independent measurements.
    private double headSigma() {
        double weight = 1 / square(settings.sizeSigmaFraction());
        if (tape.circumferenceMm().isPresent()) {
            weight += 1 / square(tape.sigmaFraction());
        }
        for (FitView view : views) {
            for (var cue : view.photo.markup().scales()) {
                weight += 1 / square(cue.sigmaFraction());
            }
        }
        return 1 / StrictMath.sqrt(weight);
    }

    private static double square(double x) {
        return x * x;
    }
}
