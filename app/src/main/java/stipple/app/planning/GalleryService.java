package stipple.app.planning;

import java.util.List;
import stipple.app.media.PictureWriter;
import stipple.app.text.Messages;
import stipple.core.course.PlanGround;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

/// A folder of pictures of one plan done badly, each beside the good plan.
public final class GalleryService {
    private static final float QUALITY = 0.9f;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();
    private final Progress progress;

    public GalleryService(Progress progress) {
        this.progress = progress;
    }

    /// @throws Refusal if the plan or the photo cannot be used, or the folder cannot be written
    public List<FaultPicture> gallery(GalleryRequest request) {
        TreatmentPlan plan = new PlanFile(messages).read(request.plan());
        Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
        try (OutputFolder out = OutputFolder.open(request.out(), messages)) {
            Easel easel = easel(plan, head, request);
            List<FaultPicture> pictures =
                    new FaultGallery(parameters, messages, progress)
                            .pictures(plan, new PlanGround(head), easel, request.threads());
            for (FaultPicture picture : pictures) {
                out.write(picture.file(), PictureWriter.jpeg(picture.lettered(), QUALITY));
            }
            out.commit();
            return pictures;
        }
    }

    private Easel easel(TreatmentPlan plan, Head head, GalleryRequest request) {
        if (request.photo().isEmpty()) {
            return onHead(plan, head, request.headView(), parameters, 1);
        }
        PlanPhoto photo = PlanPhoto.of(plan, request.photo().get(), messages);
        return new Easel(plan, head, photo.image(), photo.view().camera(), parameters, 1);
    }

    /// An easel with the person's bare head on it.
    static Easel onHead(
            TreatmentPlan plan, Head head, ViewName view, Parameters parameters, int threads) {
        BareHeads heads = BareHeads.of(plan, head, parameters, threads);
        return new Easel(plan, head, heads, view, parameters, threads);
    }
}
