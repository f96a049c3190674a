package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    private static final double WIDE_GATE_MM = 40;
    private static final double NARROW_GATE_MM = 15;

    private final HeadTemplate template;
    private final FitSettings settings;
    private final FitChecks checks;
    private final FitModel.Tape tape;
    private final FitSolver solver;
    private final List<FitView> views;
    private final Optional<HeadShape> scanned;
    private final double scanSigmaFraction;

    private TemplateFit(
            HeadTemplate template,
            Optional<HeadShape> scanned,
            List<PhotoMarkup> photos,
            OptionalDouble circumferenceMm,
            Parameters parameters) {
        this.template = template;
        this.scanned = scanned;
        this.scanSigmaFraction = parameters.likely("x-scan-scale-sigma");
        this.settings = FitSettings.of(parameters);
        this.checks = new FitChecks(template, parameters);
        this.tape =
                new FitModel.Tape(
                        circumferenceMm,
                        parameters.likely("p-scale-circumference-sigma"),
                        Head.of(template, HeadShape.TEMPLATE).circumferenceMm());
        this.solver = new FitSolver(template, settings, tape, scanned.orElse(HeadShape.TEMPLATE));
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
        return new TemplateFit(template, Optional.empty(), photos, circumferenceMm, parameters)
                .run();
    }

    /// Finds only the cameras; the head is known from a scan.
    ///
    /// @param scanned the person's shape, which stays as it is
    public static FitOutcome fitCameras(
            HeadTemplate template,
            HeadShape scanned,
            List<PhotoMarkup> photos,
            Parameters parameters) {
        return new TemplateFit(
                        template, Optional.of(scanned), photos, OptionalDouble.empty(), parameters)
                .run();
    }

    private FitOutcome run() {
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a fit needs at least one photo");
        }
        Optional<FitRefusal> early = checks.beforeFit(views);
        if (early.isPresent()) {
            return early.get();
        }
        fitAnchors();
        Optional<FitRefusal> contradiction =
                checks.afterAnchors(views, solver.shape(), this::fitsSwapped, this::soleSuspect);
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        if (scanned.isEmpty()) {
            fitShape();
        } else {
            placeByOutlines();
        }
        Optional<FitRefusal> late = checks.afterFit(views, solver.shape());
        return late.isPresent() ? late.get() : result();
    }

    private void fitShape() {
        fitScale();
        boolean hasOutline = views.stream().anyMatch(v -> v.outline.isPresent());
        for (int round = 0; round < ROUNDS && hasOutline; round++) {
            fitOutlines(round == 0 ? WIDE_GATE_MM : NARROW_GATE_MM, FitSolver.Share.ALL);
            if (round < ROUNDS - 1) {
                turnByAnchors();
            }
        }
        if (hasOutline) {
            placeBareViews();
        }
    }

    private void fitAnchors() {
        views.forEach(v -> v.guess(template));
        List<double[]> nominal = views.stream().map(FitView::nominalRotation).toList();
        FitSolver.Share share =
                scanned.isPresent() ? FitSolver.Share.POSE : FitSolver.Share.WITHOUT_SCALE;
        solver.solve(views, nominal, settings.nominalPoseSigmaDeg(), share);
    }

    /// Size and shape once more with the scale cues, which were left out while the anchors were
    /// checked: a wrong scale is no contradiction of anchors.
    private void fitScale() {
        List<double[]> held = views.stream().map(v -> v.rotation.clone()).toList();
        solver.solve(views, held, settings.heldPoseSigmaDeg(), FitSolver.Share.ALL);
    }

    private void fitOutlines(double gateMm, FitSolver.Share share) {
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
            solver.solve(views, held, settings.heldPoseSigmaDeg(), share);
        }
    }

    /// Offset and distance of the photos with an outline, on a head that is known.
    private void placeByOutlines() {
        if (views.stream().anyMatch(v -> v.outline.isPresent())) {
            fitOutlines(WIDE_GATE_MM, FitSolver.Share.CAMERA);
            fitOutlines(NARROW_GATE_MM, FitSolver.Share.CAMERA);
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
            solveCamera(solver, view);
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
                solveCamera(solver, view);
            }
        }
    }

    /// One camera from its anchors, on the present shape.
    private void solveCamera(FitSolver on, FitView view) {
        on.solve(
                List.of(view),
                List.of(view.nominalRotation()),
                settings.nominalPoseSigmaDeg(),
                FitSolver.Share.POSE);
    }

    /// Root mean square distance in mm of the anchors if left and right were exchanged.
    private double fitsSwapped(FitView view) {
        FitView swapped = view.swapped();
        fitPose(solver, swapped);
        return checks.anchorErrorsMm(swapped, solver.shape()).stream()
                .mapToDouble(e -> e)
                .max()
                .orElse(0);
    }

    private void fitPose(FitSolver on, FitView view) {
        view.guess(template);
        solveCamera(on, view);
    }

    /// The one anchor whose absence makes the others agree best, if they then do agree. The shape
    /// that was found with it is of no use and an average head is taken.
    private Optional<FitChecks.Suspect> soleSuspect(FitView view) {
        if (view.anchors.size() < LEAST_ANCHORS + 2) {
            return Optional.empty();
        }
        FitSolver alone = solver.anew();
        double least = Double.POSITIVE_INFINITY;
        Optional<FitChecks.Suspect> suspect = Optional.empty();
        for (int k = 0; k < view.anchors.size(); k++) {
            FitView others = view.without(view.anchors.get(k));
            fitPose(alone, others);
            List<Double> errors = checks.anchorErrorsMm(others, alone.shape());
            double worst = errors.stream().mapToDouble(e -> e).max().orElse(0);
            if (worst < least) {
                least = worst;
                suspect =
                        checks.agree(errors)
                                ? Optional.of(suspect(others, view.anchors.get(k), k, view))
                                : Optional.empty();
            }
        }
        return suspect;
    }

    private FitChecks.Suspect suspect(FitView others, Anchor anchor, int k, FitView view) {
        PhotoPoint expected =
                others.camera().photoFromHead(template.landmark(view.landmarks.get(k)));
        return new FitChecks.Suspect(
                anchor.id(), expected.distancePx(anchor.at()) / others.pxPerMm());
    }

    private Head head() {
        return Head.of(template, scanned.orElseGet(() -> FitModel.shape(solver.shape())));
    }

    private FittedHead result() {
        Head head = head();
        Cranium cranium = Cranium.of(head);
        double sigma = headSigma();
        List<FittedView> fitted = new ArrayList<>();
        for (FitView view : views) {
            fitted.add(new FitReport(view, settings).of(cranium, checks, solver.shape(), sigma));
        }
        List<String> guessed = new ArrayList<>(ShapeCaps.codes(solver.shape()));
        if (!hasScale()) {
            guessed.add("absolute-scale");
        }
        return new FittedHead(head, fitted, sigma, guessed);
    }

    private boolean hasScale() {
        return scanned.isPresent()
                || tape.circumferenceMm().isPresent()
                || views.stream().anyMatch(v -> !v.photo.markup().scales().isEmpty());
    }

    /// What the readings of all photos leave open; that of an average head before anything was
    /// read.
    private double headSigma() {
        return scanned.isPresent()
                ? scanSigmaFraction
                : solver.circumferenceSigma().orElse(settings.sizeSigmaFraction());
    }
}
