package stipple.core.scalp;

import stipple.core.photo.Markup;

/// One photo as the fit sees it: what a person placed in it, which view it is, its size and its
/// focal length.
///
/// @param view what the photo shows
/// @param markup everything inside the photo
/// @param widthPx upright picture
/// @param heightPx upright picture
/// @param focal read or guessed
public record PhotoMarkup(ViewName view, Markup markup, int widthPx, int heightPx, Focal focal) {
    /// @throws IllegalArgumentException if an anchor or a drawing lies outside the photo
    public PhotoMarkup {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("picture of " + widthPx + " x " + heightPx + " px");
        }
        markup = markup.insidePhoto(widthPx, heightPx);
    }

    /// The same photo with other things placed on it.
    public PhotoMarkup with(Markup other) {
        return new PhotoMarkup(view, other, widthPx, heightPx, focal);
    }
}
