package stipple.core.skin;

import stipple.core.color.ColorDifference;
import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;

/// How one dark thing in the skin looks: a deposit or a shaved hair.
///
/// @param skin colour of the bare skin
/// @param centre colour over the middle of the thing
/// @param around mean colour of the skin within 0.2 mm of its axis, the patch that the eye sees as
///   one from about 1.4 m (one minute of arc)
/// @param widthMm full width at half of the centre's loss of luminance
public record DarkSpot(LinearRgb skin, LinearRgb centre, LinearRgb around, double widthMm) {
    /// Share of the luminance missing at the centre, `1 - Y/Y0`.
    public double contrast() {
        return 1 - centre.luminance() / skin.luminance();
    }

    /// Difference between centre and bare skin, CIEDE2000.
    public double deltaE2000() {
        return ColorDifference.ciede2000(Lab.of(centre), Lab.of(skin));
    }

    /// Loss of yellow over loss of lightness around the thing, `db / dL`: the larger, the bluer it
    /// makes the skin look.
    public double blueness() {
        Lab bare = Lab.of(skin);
        Lab dark = Lab.of(around);
        return (dark.b() - bare.b()) / (dark.lightness() - bare.lightness());
    }

    /// How blue this looks beside the person's own stubble: 1 alike, above 1 bluer. Every dark
    /// thing under skin looks bluish, natural hair roots too, so the stubble is the measure.
    public double blueScore(DarkSpot stubble) {
        return blueness() / stubble.blueness();
    }
}
