package stipple.core.scalp;

import stipple.core.parameter.Parameters;

/// Focal length of a photo in pixels, and whether it was guessed.
///
/// @param focalPx focal length in pixels of the upright picture, above 0
/// @param isGuessed whether the photo did not tell
public record Focal(double focalPx, boolean isGuessed) {
    /// Diagonal of the 36 x 24 mm picture that "35 mm equivalent" refers to.
    private static final double DIAGONAL_35_MM = StrictMath.sqrt(36 * 36 + 24 * 24);

    private static final String MM = "x-fit-focal-35mm-equivalent";

    public Focal {
        if (!(focalPx > 0 && focalPx < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("focal length " + focalPx + " px, allowed above 0");
        }
    }

    public static Focal ofPx(double focalPx) {
        return new Focal(focalPx, false);
    }

    /// From the EXIF entry "focal length in 35 mm film", for a picture that was not cropped.
    public static Focal of35mmEquivalent(double focalMm, int widthPx, int heightPx) {
        double diagonalPx = StrictMath.hypot(widthPx, heightPx);
        return ofPx(focalMm * diagonalPx / DIAGONAL_35_MM);
    }

    /// What most phones would have taken the picture with.
    public static Focal assumed(int widthPx, int heightPx, Parameters parameters) {
        return guessed(parameters.likely(MM), widthPx, heightPx);
    }

    /// The longest that a portrait is usually taken with, or cut down to.
    public static Focal longest(int widthPx, int heightPx, Parameters parameters) {
        return guessed(parameters.range(MM).high(), widthPx, heightPx);
    }

    private static Focal guessed(double mm, int widthPx, int heightPx) {
        return new Focal(of35mmEquivalent(mm, widthPx, heightPx).focalPx(), true);
    }
}
