package stipple.app.planning;

import stipple.core.image.CodedImage;
import stipple.core.image.PictureQuality;
import stipple.core.image.Scaling;
import stipple.core.scalp.Camera;

/// A photo as it is shown: not larger than a stage needs, with what does not change with the plan.
///
/// @param image upright
/// @param camera how the head stands in it
/// @param quality its blur and noise
record StagePhoto(CodedImage image, Camera camera, PictureQuality quality) {
    static StagePhoto of(CodedImage image, Camera camera, int mostPixels) {
        double pixels = (double) image.width() * image.height();
        if (pixels <= mostPixels) {
            return new StagePhoto(image, camera, PlanPictures.quality(image));
        }
        Camera smaller = camera.scaled(Math.sqrt(mostPixels / pixels));
        CodedImage shown = Scaling.byArea(image, smaller.widthPx(), smaller.heightPx());
        return new StagePhoto(shown, smaller, PlanPictures.quality(shown));
    }
}
