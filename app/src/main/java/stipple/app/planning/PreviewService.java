package stipple.app.planning;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import stipple.app.media.PictureWriter;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ViewName;

/// One picture of a plan that was made before, at any moment and in any case.
public final class PreviewService {
    private static final int MOST_THREADS = 64;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Writes the picture.
    ///
    /// @param planFile a `plan.json`
    /// @param photo a photo that the plan was made for; empty for a view of the head
    /// @param headView the view of the head when there is no photo
    /// @param out a `.jpg`, `.jpeg` or `.png` file
    /// @throws Refusal if a file cannot be used or the plan has no such session
    public void preview(
            Path planFile,
            Optional<PhotoArgument> photo,
            ViewName headView,
            Moment moment,
            OutcomeCase outcome,
            Path out,
            int threads) {
        checkName(out);
        SingleFile.checkPlace("--out", out);
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Refusal("--threads " + threads + ": allowed 1 to " + MOST_THREADS);
        }
        TreatmentPlan plan = new PlanFile(messages).read(planFile);
        checkMoment(plan, moment);
        Head head = Head.of(HeadTemplate.shipped(), plan.headShape());
        PlanPictures pictures = new PlanPictures(plan, head, parameters);
        Shot shot =
                photo.isPresent()
                        ? onPhoto(pictures, PlanPhoto.of(plan, photo.get(), messages))
                        : pictures.onHead(headView, BareHeads.of(plan, head, parameters, threads));
        CodedImage picture = shot.picture().at(pictures.appearance(moment, outcome), threads);
        SingleFile.write(out, PictureWriter.byName(picture, out.getFileName().toString(), threads));
    }

    private static Shot onPhoto(PlanPictures pictures, PlanPhoto photo) {
        PlanView view = photo.view();
        return pictures.onPhoto(view.view(), photo.image(), view.camera());
    }

    private static void checkMoment(TreatmentPlan plan, Moment moment) {
        if (moment instanceof Moment.AfterSession(int number, int day)
                && number > plan.sessions().size()) {
            throw new Refusal(
                    "--moment session "
                            + number
                            + ": this plan has "
                            + plan.sessions().size()
                            + " sessions");
        }
    }

    private static void checkName(Path out) {
        String name =
                out.getFileName() == null
                        ? ""
                        : out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!(name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png"))) {
            throw new Refusal("--out " + out + ": the name must end in .jpg or .png");
        }
    }
}
