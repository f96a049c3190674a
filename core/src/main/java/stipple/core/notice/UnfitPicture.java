package stipple.core.notice;

import java.util.Optional;
import stipple.core.color.LinearRgb;
import stipple.core.parameter.Parameters;

/// Why a picture cannot be judged; words for people are made where they read them.
public enum UnfitPicture {
    /// Too little light: noise would be taken for texture.
    DARK,
    /// Parts are so bright that the camera cut them off.
    BLOWN,
    /// No skin has this colour in white light: the lamp or the camera tints it.
    TINTED;

    /// What is wrong with a picture of skin, if anything is.
    ///
    /// @param mean linear light of the skin
    /// @param blownShare share of its pixels that the camera cut off, 0 to 1
    public static Optional<UnfitPicture> of(
            LinearRgb mean, double blownShare, Parameters parameters) {
        if (blownShare > parameters.likely("x-notice-blown-share")) {
            return Optional.of(BLOWN);
        }
        if (mean.luminance() < parameters.likely("x-notice-least-light")) {
            return Optional.of(DARK);
        }
        double redOverGreen = mean.red() / mean.green();
        double greenOverBlue = mean.green() / mean.blue();
        boolean skinLike =
                parameters.range("x-notice-red-over-green").contains(redOverGreen)
                        && parameters.range("x-notice-green-over-blue").contains(greenOverBlue);
        return skinLike ? Optional.empty() : Optional.of(TINTED);
    }
}
