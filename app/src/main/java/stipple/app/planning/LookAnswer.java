package stipple.app.planning;

import java.util.List;
import java.util.Optional;
import stipple.core.color.SrgbColor;
import stipple.core.math.Range;
import stipple.core.photo.FaceReading;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HeadShape;
import stipple.core.skin.Complexion;

/// What a look at one photo found.
///
/// @param face what was read off the face; empty where a person placed the points
/// @param view the photo's camera and how well the head fits
/// @param shape of the head
/// @param mmPerPixel at the distance of the head
/// @param skin of the scalp as photographed; empty where too little is seen
/// @param guessed codes of what was guessed or not found
/// @param markup file with everything that was placed
/// @param overlay file with the picture of the fit
public record LookAnswer(
        Optional<FaceReading> face,
        FittedView view,
        HeadShape shape,
        Range mmPerPixel,
        Optional<Skin> skin,
        List<String> guessed,
        String markup,
        String overlay) {
    /// Skin as photographed, white balance and light included.
    ///
    /// @param complexion the melanin and blood of the skin that looks most like it
    public record Skin(SrgbColor color, Complexion complexion) {}

    public LookAnswer {
        guessed = List.copyOf(guessed);
    }
}
