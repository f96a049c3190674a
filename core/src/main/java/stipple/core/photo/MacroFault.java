package stipple.core.photo;

import java.util.EnumSet;
import java.util.Set;
import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.parameter.Parameters;

/// Why a macro photo cannot be measured; words for people are made where they read them.
public enum MacroFault {
    /// Fewer pixels for a millimetre than a dot needs.
    COARSE,
    /// Too little light.
    DARK,
    /// Glare or flash: the camera cut parts off.
    BLOWN,
    /// Out of focus or moved.
    BLURRED;

    private static final int BLOWN_LEVEL = 254;

    /// All that is wrong with a photo.
    public static Set<MacroFault> of(
            CodedImage photo, double pxPerMm, PictureQuality quality, Parameters parameters) {
        Set<MacroFault> faults = EnumSet.noneOf(MacroFault.class);
        if (pxPerMm < parameters.likely("x-measure-least-scale")) {
            faults.add(COARSE);
        }
        if (meanGreen(photo) < parameters.likely("x-measure-least-level")) {
            faults.add(DARK);
        }
        if (blownShare(photo) > parameters.likely("x-measure-blown-share")) {
            faults.add(BLOWN);
        }
        if (quality.blurSigmaPx() / pxPerMm > parameters.likely("x-measure-most-blur")) {
            faults.add(BLURRED);
        }
        return faults;
    }

    private static double meanGreen(CodedImage photo) {
        long sum = 0;
        for (int pixel : photo.rgb()) {
            sum += pixel >> 8 & 255;
        }
        return sum / (double) photo.rgb().length;
    }

    private static double blownShare(CodedImage photo) {
        int blown = 0;
        for (int pixel : photo.rgb()) {
            if ((pixel >> 8 & 255) >= BLOWN_LEVEL) {
                blown++;
            }
        }
        return blown / (double) photo.rgb().length;
    }
}
