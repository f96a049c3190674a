package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;

/// Turns a solved view into what is told about it.
///
/// @param view solved
/// @param settings priors that the sigmas follow from
record FitReport(FitView view, FitSettings settings) {
    private static final int LEAST_ANCHORS = 3;

    FittedView of(Cranium cranium, FitChecks checks, double[] shape, double headSigma) {
        List<Double> errors = checks.anchorErrorsMm(view, shape);
        double meanSquare = errors.stream().mapToDouble(e -> e * e).average().orElse(0);
        OutlineMatch match = OutlineMatch.of(cranium, view);
        return new FittedView(
                view.photo.view(),
                view.camera(),
                sigma(headSigma),
                source(),
                match.overlap(),
                match.errorMm(),
                StrictMath.sqrt(meanSquare),
                guessed());
    }

    private PoseSource source() {
        if (view.anchors.size() < LEAST_ANCHORS) {
            return PoseSource.NOMINAL;
        }
        return view.outline.isPresent() ? PoseSource.ANCHORS_AND_OUTLINE : PoseSource.ANCHORS;
    }

    private List<String> guessed() {
        List<String> guessed = new ArrayList<>();
        if (view.photo.focal().isGuessed()) {
            guessed.add("focal-length");
        }
        if (source() == PoseSource.NOMINAL) {
            guessed.add("pose");
        }
        if (view.outline.isEmpty()) {
            guessed.add("outline");
        }
        return guessed;
    }

    /// The head's own error, or that of a scale in this very photo if it is less, and how exactly
    /// the head's size was found in this photo: anchors or outline over the skull's radius; a
    /// guessed focal length adds the part that perspective makes of it.
    private double sigma(double headSigma) {
        double radiusMm = 90;
        double anchors = settings.anchorSigmaMm() / StrictMath.sqrt(2.0 * Math.max(1, errors()));
        double found = view.outline.isPresent() ? settings.outlineSigmaMm() / 2 : anchors;
        double perspective =
                view.photo.focal().isGuessed()
                        ? settings.focalGuessSigmaFraction() * radiusMm / view.distanceMm
                        : 0;
        double own = found / radiusMm;
        double size = Math.min(headSigma, ownScaleSigma());
        return StrictMath.sqrt(size * size + own * own + perspective * perspective);
    }

    private double ownScaleSigma() {
        double weight =
                view.photo.markup().scales().stream()
                        .mapToDouble(cue -> 1 / (cue.sigmaFraction() * cue.sigmaFraction()))
                        .sum();
        return 1 / StrictMath.sqrt(weight);
    }

    private int errors() {
        return view.anchors.size();
    }
}
