package stipple.core.skin;

import stipple.core.color.LinearRgb;
import stipple.core.color.SrgbColor;

/// The colour of bare skin under even white light.
///
/// @param reflectance share of the light that comes back, by channel
public record SkinTone(LinearRgb reflectance) {
    public static SkinTone of(SrgbColor color) {
        return new SkinTone(LinearRgb.ofSrgb8(color.red(), color.green(), color.blue()));
    }
}
