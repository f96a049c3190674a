package stipple.app.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stipple.app.report.HtmlReport;
import stipple.app.report.PdfReport;
import stipple.app.report.ReportFuture;
import stipple.app.report.ReportPicture;
import stipple.app.report.Stencil;
import stipple.app.text.Messages;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanGround;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.image.Parallel;
import stipple.core.network.ShippedNetworks;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.Head;

/// The main job: photos and wishes in, a folder with the plan, its pictures, its stencil and its
/// report out.
public final class PlanService {
    /// With more threads than this, each piece of drawing gets several.
    private static final int PIECES_AT_ONCE = 8;

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
            PlanGround ground = new PlanGround(brief.head());
            TreatmentPlan plan = made(brief, wanted, ground, heads, request.threads());
            Gallery gallery =
                    new Gallery(
                            out, scope, progress, plan, brief.head(), photos, heads, parameters);
            LookAhead ahead =
                    new LookAhead(
                            plan,
                            ground,
                            heads,
                            view ->
                                    photos.entries()
                                            .get(plan.views().indexOf(view))
                                            .photo()
                                            .image(),
                            scope,
                            parameters,
                            messages);
            Drawn drawn = drawn(gallery, ahead, request.threads());
            progress.at("writing the report", 0, 1);
            PlanReport report = PlanReport.of(plan, parameters);
            HtmlReport html = new HtmlReport(messages);
            PdfReport pdf = new PdfReport(messages);
            inParallel(
                    request.threads(),
                    () -> out.write("report.html", html.bytes(report, drawn.shown, drawn.future)),
                    () -> stencil(out, plan, brief.head()),
                    () -> out.write("report.pdf", pdf.bytes(report, drawn.shown, drawn.future)),
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

    private SelfOutlined.Fit fit(PlanRequest request, PhotoSet placed, BriefMaker briefs) {
        return placed.entries().isEmpty()
                ? new SelfOutlined.Fit(placed, briefs.fitted(request, placed))
                : new SelfOutlined(parameters, messages, ShippedNetworks::load, request.threads())
                        .of(placed, request.circumferenceMm(), request.scanned());
    }

    /// What the report shows besides numbers; or what one piece of work adds to it.
    private record Drawn(List<ReportPicture> shown, ReportFuture future) {
        static Drawn of(ReportFuture future) {
            return new Drawn(List.of(), future);
        }

        Drawn and(Drawn other) {
            return new Drawn(
                    Stream.concat(shown.stream(), other.shown.stream()).toList(),
                    future.and(other.future));
        }
    }

    /// Draws everything, piece beside piece, long ones first, and puts the results together in a
    /// fixed order.
    private static Drawn drawn(Gallery gallery, LookAhead ahead, int threads) {
        int inner = Math.max(1, threads / PIECES_AT_ONCE);
        List<Supplier<Drawn>> pieces = new ArrayList<>();
        ahead.pictures(inner).forEach(part -> pieces.add(() -> Drawn.of(part.get())));
        gallery.pieces(inner)
                .forEach(piece -> pieces.add(() -> new Drawn(piece.get(), ReportFuture.none())));
        ahead.figures(inner).forEach(part -> pieces.add(() -> Drawn.of(part.get())));
        return Refusal.unwrapped(() ->
                Parallel.map(pieces.size(), threads, i -> pieces.get(i).get()).stream()
                        .reduce(Drawn.of(ReportFuture.none()), Drawn::and));
    }

    private static void inParallel(int threads, Runnable... pieces) {
        Refusal.unwrapped(() -> {
            Parallel.forEach(pieces.length, threads, i -> pieces[i].run());
            return pieces.length;
        });
    }

    private Design wanted(PlanBrief brief) {
        try {
            return PlanMaker.designOf(brief, parameters);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Makes the plan; a second thread meanwhile renders the heads on which it will be shown.
    private TreatmentPlan made(
            PlanBrief brief, Design wanted, PlanGround ground, BareHeads heads, int threads) {
        if (threads > 1) {
            heads.startAhead(scope.headViews());
        }
        try {
            return PlanMaker.make(brief, wanted, ground, parameters, threads);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        } finally {
            heads.stopAhead();
        }
    }
}
