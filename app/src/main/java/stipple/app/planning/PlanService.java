package stipple.app.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportPicture;
import stipple.app.report.Stencil;
import stipple.app.text.Messages;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.image.Parallel;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;

/// The main job: photos and wishes in, a folder with the plan, its pictures, its stencil and its
/// report out.
public final class PlanService {
    private static final List<ViewName> NOTICED_FROM =
            List.of(ViewName.FRONT, ViewName.LEFT, ViewName.TOP);

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
            PhotoReader reader =
                    new PhotoReader(parameters, messages, ShippedNetworks::load, request.threads());
            PhotoSet placed = PhotoSet.open(request.photos(), request.markups(), reader);
            progress.at("fitting the head", 0, 1);
            BriefMaker briefs = new BriefMaker(parameters, messages);
            SelfOutlined.Fit fit = fit(request, placed, briefs);
            PhotoSet photos = fit.photos();
            PlanBrief brief = briefs.brief(request, photos, fit.head());
            progress.at("placing dots", 0, 1);
            Design wanted = wanted(brief);
            BareHeads heads = BareHeads.of(brief, wanted, parameters, 1);
            TreatmentPlan plan = made(brief, wanted, heads, request.threads());
            List<ReportPicture> shown =
                    new Gallery(out, scope, progress, plan, brief.head(), photos, heads, parameters)
                            .write(request.threads());
            progress.at("looking ahead", 0, 1);
            ReportFuture future = future(plan, brief.head(), heads, request.threads());
            progress.at("writing the report", 0, 1);
            PlanReport report = PlanReport.of(plan, parameters);
            HtmlReport html = new HtmlReport(messages);
            PdfReport pdf = new PdfReport(messages);
            inParallel(
                    request.threads(),
                    () -> out.write("report.html", html.bytes(report, shown, future)),
                    () -> stencil(out, plan, brief.head()),
                    () -> out.write("report.pdf", pdf.bytes(report, shown, future)),
                    () -> out.write("dots.csv", DotsCsv.bytes(plan.deposits())),
                    () -> out.write("plan.json", new PlanFile(messages).bytes(plan)));
            out.commit();
            return new PlanOutcome(plan, report, folder, out.files());
        }
    }

    private void stencil(OutputFolder out, TreatmentPlan plan, Head head) {
        Stencil stencil = new Stencil(plan, head, parameters, messages);
        out.write("stencil.svg", stencil.svg());
        out.write("stencil.pdf", stencil.pdf());
    }

    private static void inParallel(int threads, Runnable... pieces) {
        try {
            Parallel.forEach(pieces.length, threads, i -> pieces[i].run());
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private SelfOutlined.Fit fit(PlanRequest request, PhotoSet placed, BriefMaker briefs) {
        return placed.entries().isEmpty()
                ? new SelfOutlined.Fit(placed, briefs.fitted(request, placed))
                : new SelfOutlined(parameters, messages, ShippedNetworks::load, request.threads())
                        .of(placed, request.circumferenceMm(), request.scanned());
    }

    /// Bad work is shown where all pictures are made.
    private ReportFuture future(TreatmentPlan plan, Head head, BareHeads heads, int threads) {
        Optional<Easel> easel =
                scope == PictureScope.ALL
                        ? Optional.of(new Easel(plan, head, heads, ViewName.FRONT, parameters, 1))
                        : Optional.empty();
        List<ViewName> noticedFrom =
                scope.headViews().stream().filter(NOTICED_FROM::contains).toList();
        Supplier<ReportFuture> ahead =
                () -> LookAhead.of(plan, head, easel, parameters, messages, threads);
        Supplier<ReportFuture> noticed =
                () ->
                        ReportFuture.none()
                                .withNotice(
                                        NoticeLook.of(
                                                plan,
                                                head,
                                                heads,
                                                noticedFrom,
                                                parameters,
                                                messages,
                                                1));
        List<Supplier<ReportFuture>> both = List.of(ahead, noticed);
        try {
            List<ReportFuture> parts = Parallel.map(2, threads, i -> both.get(i).get());
            return parts.getFirst().withNotice(parts.getLast().notice());
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private Design wanted(PlanBrief brief) {
        try {
            return PlanMaker.designOf(brief, parameters);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Makes the plan; a second thread meanwhile renders the heads on which it will be shown.
    private TreatmentPlan made(PlanBrief brief, Design wanted, BareHeads heads, int threads) {
        if (threads > 1) {
            heads.startAhead(scope.headViews());
        }
        try {
            return PlanMaker.make(brief, wanted, parameters, threads);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } finally {
            heads.stopAhead();
        }
    }
}
