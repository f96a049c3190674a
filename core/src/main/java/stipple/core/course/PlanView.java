package stipple.core.course;

import java.util.List;
import stipple.core.scalp.Camera;
import stipple.core.scalp.ViewName;

/// A photo that belongs to a plan, and how its camera was found.
///
/// @param view what the photo shows
/// @param file file name without folder
/// @param sha256 hash of the file's bytes, 64 hexadecimal digits
/// @param camera fitted camera for the upright picture
/// @param poseSource where the pose comes from, kebab-case
/// @param overlap projected template cranium against the outline, intersection over union, [0, 1];
///   0 when no outline was given
/// @param outlineErrorMm mean distance of the two outlines; 0 when no outline was given
/// @param scaleSigmaFraction one-sigma error of lengths
/// @param psfSigmaPx blur of the photo's sharpest edges
/// @param noiseFraction photo noise at mid grey, relative to white
/// @param guessed codes of what was guessed
public record PlanView(
        ViewName view,
        String file,
        String sha256,
        Camera camera,
        String poseSource,
        double overlap,
        double outlineErrorMm,
        double scaleSigmaFraction,
        double psfSigmaPx,
        double noiseFraction,
        List<String> guessed) {
    /// Code of `guessed`: the markup names another file and was matched by the view.
    public static final String MARKUP_OF_ANOTHER_PHOTO = "markup-photo";

    public PlanView {
        guessed = List.copyOf(guessed);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is no SHA-256");
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new IllegalArgumentException("overlap " + overlap + ", allowed 0 to 1");
        }
    }
}
