package stipple.app.optics;

import stipple.core.color.Lab;
import stipple.core.color.LinearRgb;
import stipple.core.color.Srgb;

/// A colour for people: coded sRGB and CIE Lab.
public record Swatch(int red, int green, int blue, double lightness, double a, double b) {
    static Swatch of(LinearRgb color) {
        Lab lab = Lab.of(color);
        return new Swatch(
                Srgb.encode8((float) color.red()),
                Srgb.encode8((float) color.green()),
                Srgb.encode8((float) color.blue()),
                lab.lightness(),
                lab.a(),
                lab.b());
    }

    public String text() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
