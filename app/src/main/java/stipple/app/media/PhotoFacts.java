package stipple.app.media;

import java.util.List;
import java.util.OptionalDouble;

/// What a photo's file says beside its pixels.
///
/// @param format what the bytes are, whatever the file is called
/// @param widthPx width of the upright picture
/// @param heightPx height of the upright picture
/// @param orientation EXIF orientation that was undone, 1 (upright) to 8
/// @param focalMm focal length of the lens
/// @param focal35Mm focal length of the same view on a 36 x 24 mm frame
/// @param focalPx focal length in pixels of this picture; missing when unknown or cropped
/// @param sha256 of the file, 64 hexadecimal digits
/// @param notes things to know
public record PhotoFacts(
        PhotoFormat format,
        int widthPx,
        int heightPx,
        int orientation,
        OptionalDouble focalMm,
        OptionalDouble focal35Mm,
        OptionalDouble focalPx,
        String sha256,
        List<PhotoNote> notes) {
    private static final double DIAGONAL_36_24_MM = Math.sqrt(36.0 * 36 + 24 * 24);

    public PhotoFacts {
        notes = List.copyOf(notes);
    }

    /// The focal length in pixels that a 35 mm equivalent means for a whole, uncropped picture:
    /// equivalents compare diagonals.
    static double focalPx(double focal35Mm, int widthPx, int heightPx) {
        return focal35Mm / DIAGONAL_36_24_MM * Math.hypot(widthPx, heightPx);
    }
}
