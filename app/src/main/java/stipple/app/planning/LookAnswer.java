package stipple.app.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stipple.core.color.SrgbColor;
import stipple.core.image.PictureQuality;
import stipple.core.math.Range;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.HeadShape;

/// What a look at one photo found.
///
/// @param face what was read off the face; empty where a person placed the points
/// @param view the photo's camera and how well the head fits
/// @param shape of the head
/// @param mmPerPixel at the distance of the head
/// @param skin of the scalp as photographed; empty where too little is seen
/// @param hair where shaven hair shows
/// @param quality blur and noise of the picture, which the preview repeats
/// @param guessed codes of what was guessed or not found
/// @param markup file with everything that was placed
/// @param overlay file with the picture of the fit
public record LookAnswer(
        Optional<Face> face,
        FittedView view,
        HeadShape shape,
        Range mmPerPixel,
        Optional<Skin> skin,
        Hair hair,
        PictureQuality quality,
        List<String> guessed,
        String markup,
        String overlay) {
    /// Skin as photographed, white balance and light included.
    ///
    /// @param melanin of the skin that looks most like it, 0 to 1
    /// @param blood of the same, 0 to 1
    public record Skin(SrgbColor color, double melanin, double blood) {}

    /// The shaven hair of the scalp.
    ///
    /// @param reading where it grows and which classes of loss look like it
    /// @param shade of the hairy scalp as photographed; empty where none is seen
    /// @param standOffMm how far longer hair stands off the scalp and hides it; empty where it does
    ///   not
    /// @param isNamed whether one class is so much more likely than the next that it may be named
    public record Hair(
            HairReading reading,
            Optional<SrgbColor> shade,
            OptionalDouble standOffMm,
            boolean isNamed) {}

    /// How sure the face is.
    ///
    /// @param probability that it is a face
    /// @param landmarkProbability that its landmarks sit on one
    public record Face(double probability, double landmarkProbability, boolean areEyesOpen) {}

    private static final double MID_GREY = 0.18;

    public LookAnswer {
        guessed = List.copyOf(guessed);
    }

    /// Blur of the picture, standard deviation in pixels.
    public double blurPx() {
        return quality.blurSigmaPx();
    }

    /// Noise at mid grey, standard deviation in linear light.
    public double noiseAtMidGrey() {
        return quality.noise().sigma(MID_GREY);
    }
}
