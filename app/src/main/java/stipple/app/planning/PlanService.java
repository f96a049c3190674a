package stipple.app.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stipple.app.media.PictureWriter;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportPicture;
import stipple.app.report.Stencil;
import stipple.app.text.Messages;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Parallel;
import stipple.core.image.Scaling;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;
import stipple.core.scene.HeadPicture;

/// The main job: photos and wishes in, a folder with the plan, its pictures, its stencil and its
/// report out.
public final class PlanService {
    /// Long side of the pictures that go into a plan's folder, pixels.
    private static final int LONG_SIDE_PX = 2400;

    private final Progress progress;
    private final PictureScope scope;
    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    public PlanService(Progress progress) {
        this(progress, PictureScope.ALL);
    }

    public PlanService(Progress progress, PictureScope scope) {
        this.progress = progress;
        this.scope = scope;
    }

    /// Makes a plan and writes its folder; nothing is left behind when anything is refused.
    ///
    /// @throws Refusal if the input cannot be used or the folder cannot be written
    public PlanOutcome plan(PlanRequest request, Path folder) {
        try (OutputFolder out = OutputFolder.open(folder, messages)) {
            progress.at("reading photos", 0, 1);
            PhotoSet photos = PhotoSet.open(request, parameters);
            progress.at("fitting the head", 0, 1);
            PlanBrief brief = new BriefMaker(parameters, messages).brief(request, photos);
            progress.at("placing dots", 0, 1);
            TreatmentPlan plan = made(brief, request.threads());
            out.write("plan.json", new PlanFile(messages).bytes(plan));
            out.write("dots.csv", DotsCsv.bytes(plan.deposits()));
            List<ReportPicture> shown =
                    writePictures(out, plan, brief.head(), photos, request.threads());
            progress.at("writing the report", 0, 1);
            PlanReport report = PlanReport.of(plan, parameters);
            Stencil stencil = new Stencil(plan, brief.head(), parameters, messages);
            out.write("stencil.svg", stencil.svg());
            out.write("stencil.pdf", stencil.pdf());
            out.write("report.html", new HtmlReport(messages).bytes(report, shown));
            out.write("report.pdf", new PdfReport(messages).bytes(report, shown));
            out.commit();
            return new PlanOutcome(plan, report, folder, out.files());
        }
    }

    private TreatmentPlan made(PlanBrief brief, int threads) {
        try {
            return PlanMaker.make(brief, parameters, threads);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private List<ReportPicture> writePictures(
            OutputFolder out, TreatmentPlan plan, Head head, PhotoSet photos, int threads) {
        PlanPictures pictures = new PlanPictures(plan, head, parameters, threads);
        List<Moment> moments = scope.moments(PlanPictures.moments(plan));
        int photographs = scope.showsPhotos() ? plan.views().size() : 0;
        int total = (photographs + scope.headViews().size()) * moments.size();
        List<ReportPicture> shown = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < photographs; i++) {
            PlanView view = plan.views().get(i);
            CodedImage photo = photos.entries().get(i).photo().image();
            shown.add(fit(out, plan, head, view, photos.entries().get(i)));
            Shot shot = pictures.onPhoto(view.view(), photo, view.camera());
            shown.addAll(write(out, moments, pictures, shot, threads));
            done += moments.size();
            progress.at("drawing pictures", done, total);
        }
        if (!scope.headViews().isEmpty()) {
            HeadPicture person = pictures.person();
            for (ViewName view : scope.headViews()) {
                Shot shot = pictures.onHead(view, person);
                shown.addAll(write(out, moments, pictures, shot, threads));
                done += moments.size();
                progress.at("drawing pictures", done, total);
            }
        }
        return shown;
    }

    private static ReportPicture fit(
            OutputFolder out, TreatmentPlan plan, Head head, PlanView view, PhotoSet.Entry entry) {
        CodedImage picture =
                FitPicture.of(
                        entry.photo().image(),
                        view.camera(),
                        head,
                        entry.markup().markup(),
                        plan.design().hairline());
        out.write("previews/" + view.view().id() + "-fit.jpg", PictureWriter.jpeg(picture));
        return ReportPicture.of(ReportPicture.Kind.FIT, view.view(), new Moment.Before(), picture);
    }

    /// Writes one photo or view at every moment with its close-ups, several moments at a time.
    private static List<ReportPicture> write(
            OutputFolder out, List<Moment> moments, PlanPictures pictures, Shot shot, int threads) {
        List<List<ReportPicture>> shown =
                new ArrayList<>(
                        IntStream.range(0, moments.size())
                                .mapToObj(i -> List.<ReportPicture>of())
                                .toList());
        Parallel.forEach(
                moments.size(),
                threads,
                i -> {
                    List<ReportPicture> pair = write(out, pictures, shot, moments.get(i));
                    synchronized (shown) {
                        shown.set(i, pair);
                    }
                });
        return shown.stream().flatMap(List::stream).toList();
    }

    private static List<ReportPicture> write(
            OutputFolder out, PlanPictures pictures, Shot shot, Moment moment) {
        Appearance appearance = pictures.appearance(moment, OutcomeCase.LIKELY);
        CodedImage whole = Scaling.toFit(shot.picture().at(appearance, 1), LONG_SIDE_PX);
        CodedImage close = shot.closeUp().picture().at(appearance, 1);
        String name =
                (shot.onPhoto() ? "previews/" : "head/") + shot.view().id() + "-" + moment.id();
        out.write(name + ".jpg", PictureWriter.jpeg(whole));
        out.write(name + "-close.jpg", PictureWriter.jpeg(close));
        ReportPicture.Kind kind =
                shot.onPhoto() ? ReportPicture.Kind.PHOTO : ReportPicture.Kind.HEAD;
        ReportPicture large = ReportPicture.of(kind, shot.view(), moment, whole);
        return shot.onPhoto()
                ? List.of(
                        large,
                        ReportPicture.of(ReportPicture.Kind.CLOSE_UP, shot.view(), moment, close))
                : List.of(large);
    }
}
