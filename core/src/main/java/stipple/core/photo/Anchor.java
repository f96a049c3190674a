package stipple.core.photo;

/// A landmark of the head that a person placed in a photo.
///
/// @param id which landmark, kebab-case: `ear-top-left`, `glabella`, `crown`, ...; left and right
///   are the person's own
/// @param at where it is
public record Anchor(String id, PhotoPoint at) {
    public Anchor {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("anchor id '" + id + "' is not kebab-case");
        }
    }
}
