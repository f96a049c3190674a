package stipple.core.scalp;

import java.util.List;

/// One photo with its fitted camera.
///
/// @param view what the photo shows
/// @param camera for the upright picture
/// @param scaleSigmaFraction one-sigma relative error of lengths read from this photo
/// @param poseSource where the pose comes from
/// @param overlap cranium of the fitted head against the given outline, intersection over union
///   over the rays above the ears, [0, 1]; 0 without an outline
/// @param outlineErrorMm mean distance of the two along these rays; 0 without an outline
/// @param anchorErrorMm root mean square distance of the placed anchors from the fitted ones
/// @param guessed codes of what was guessed: `focal-length`, `pose`, `absolute-scale`, ...
public record FittedView(
        ViewName view,
        Camera camera,
        double scaleSigmaFraction,
        PoseSource poseSource,
        double overlap,
        double outlineErrorMm,
        double anchorErrorMm,
        List<String> guessed) {
    public FittedView {
        guessed = List.copyOf(guessed);
    }
}
