package stipple.app.planning;

import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.preview.CloseUp;
import stipple.core.preview.PlanPicture;
import stipple.core.scalp.Camera;
import stipple.core.scalp.ViewName;

/// A photo or a view of the head, ready to show a plan at any moment.
///
/// @param view what it shows
/// @param onPhoto whether it is a photo of the person rather than a picture of the head
/// @param picture the whole
/// @param closeUp the part in which dots can be told apart
record Shot(ViewName view, boolean onPhoto, PlanPicture picture, CloseUp closeUp) {
    /// The same shot with the whole drawn on another picture of the same view.
    Shot withPicture(PlanPicture other) {
        return new Shot(view, onPhoto, other, closeUp);
    }

    /// What a shot is made from, before the plan is drawn on it.
    ///
    /// @param image the upright picture
    /// @param camera how the head stands in it
    /// @param quality its blur and noise
    record Source(
            ViewName view,
            boolean onPhoto,
            CodedImage image,
            Camera camera,
            PictureQuality quality) {}
}
