package stipple.app.store;

import java.util.List;
import java.util.OptionalDouble;

/// What is known of a stored photo beside its pixels.
///
/// @param id 32 hexadecimal digits
/// @param focalPx focal length in pixels of the stored picture, when the camera said
/// @param sha256 of the stored JPEG
/// @param notes things to know about it, kebab-case
public record StoredPhoto(
        String id,
        int widthPx,
        int heightPx,
        OptionalDouble focalPx,
        String sha256,
        List<String> notes) {
    public StoredPhoto {
        notes = List.copyOf(notes);
    }
}
