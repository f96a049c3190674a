package stipple.app.planning;

import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.text.Messages;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;

/// A photo that a plan was made for, read again.
///
/// @param image the photo
/// @param view what the plan says of it
record PlanPhoto(CodedImage image, PlanView view) {
    /// @throws Refusal if the file cannot be read, is no photo of this plan or shows another view
    ///   than was said
    static PlanPhoto of(TreatmentPlan plan, PhotoArgument argument, Messages messages) {
        Photo photo = PhotoDoor.usual().open(argument.file()).orElseThrow(Refusal::new);
        PlanView view =
                plan.views().stream()
                        .filter(v -> v.sha256().equals(photo.facts().sha256()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        messages.text(
                                                "photo.refused.not-this-plan", argument.file())));
        if (argument.view().isPresent() && argument.view().get() != view.view()) {
            throw new Refusal(
                    messages.text("photo.refused.other-view", argument.file(), view.view().id()));
        }
        return new PlanPhoto(photo.image(), view);
    }
}
