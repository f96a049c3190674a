package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import stipple.app.media.JpegSeries;
import stipple.app.media.PictureWriter;
import stipple.app.report.ReportPicture;
import stipple.core.course.Appearance;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.PlanView;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.image.Parallel;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.ViewName;

/// Writes the pictures of a plan into its folder: every photo and every view of the head at every
/// moment, several views at a time, and within a view several moments when there are threads left.
final class Gallery {
    /// Long side of the pictures that go into a plan's folder, pixels.
    private static final int LONG_SIDE_PX = 2400;

    private final OutputFolder out;
    private final PictureScope scope;
    private final Progress progress;
    private final TreatmentPlan plan;
    private final Head head;
    private final PhotoSet photos;
    private final BareHeads heads;
    private final PlanPictures pictures;
    private final List<Moment> moments;
    private final AtomicInteger done = new AtomicInteger();

    Gallery(
            OutputFolder out,
            PictureScope scope,
            Progress progress,
            TreatmentPlan plan,
            Head head,
            PhotoSet photos,
            BareHeads heads,
            Parameters parameters) {
        this.out = out;
        this.scope = scope;
        this.progress = progress;
        this.plan = plan;
        this.head = head;
        this.photos = photos;
        this.heads = heads;
        this.pictures = new PlanPictures(plan, head, parameters);
        this.moments = scope.moments(PlanPictures.moments(plan));
    }

    /// Pieces of work, one for each photo and then one for each view of the head. Each writes its
    /// pictures and returns them as the report shows them.
    ///
    /// @param threads how many share the work of one piece; the pictures do not depend on it
    /// @throws Refusal if the disk does not take them
    List<Supplier<List<ReportPicture>>> pieces(int threads) {
        List<Supplier<List<ReportPicture>>> pieces = new ArrayList<>();
        for (int i = 0; i < photographs(); i++) {
            int number = i;
            pieces.add(() -> photo(number, threads));
        }
        for (ViewName view : scope.headViews()) {
            pieces.add(() -> head(view, threads));
        }
        return pieces;
    }

    private int photographs() {
        return scope.showsPhotos() ? plan.views().size() : 0;
    }

    private List<ReportPicture> photo(int number, int threads) {
        PlanView view = plan.views().get(number);
        PhotoSet.Entry entry = photos.entries().get(number);
        List<ReportPicture> shown = new ArrayList<>();
        shown.add(fit(view, entry));
        Shot shot =
                pictures.onPhoto(view.view(), entry.photo().image(), view.camera(), LONG_SIDE_PX);
        shown.addAll(everyMoment(shot, threads));
        return shown;
    }

    private List<ReportPicture> head(ViewName view, int threads) {
        return everyMoment(pictures.onHead(view, heads), threads);
    }

    private ReportPicture fit(PlanView view, PhotoSet.Entry entry) {
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

    private List<ReportPicture> everyMoment(Shot shot, int threads) {
        Bare bare = Bare.of(shot, pictures.appearance(new Moment.Before(), OutcomeCase.LIKELY));
        return Parallel.map(moments.size(), threads, i -> moment(shot, moments.get(i), bare))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The coded pictures without a dot: most rows of the others are theirs.
    private record Bare(JpegSeries whole, JpegSeries close) {
        static Bare of(Shot shot, Appearance before) {
            return new Bare(
                    series(shot.picture().at(before, 1)),
                    series(shot.closeUp().picture().at(before, 1)));
        }

        private static JpegSeries series(CodedImage first) {
            return new JpegSeries(first, PictureWriter.USUAL_QUALITY);
        }
    }

    /// Writes one view at one moment, with its close-up.
    private List<ReportPicture> moment(Shot shot, Moment moment, Bare bare) {
        Appearance appearance = pictures.appearance(moment, OutcomeCase.LIKELY);
        CodedImage whole = shot.picture().at(appearance, 1);
        CodedImage close = shot.closeUp().picture().at(appearance, 1);
        String name =
                (shot.onPhoto() ? "previews/" : "head/") + shot.view().id() + "-" + moment.id();
        out.write(name + ".jpg", bare.whole().jpeg(whole));
        out.write(name + "-close.jpg", bare.close().jpeg(close));
        int total = (photographs() + scope.headViews().size()) * moments.size();
        progress.at("drawing pictures", done.incrementAndGet(), total);
        ReportPicture.Kind kind =
                shot.onPhoto() ? ReportPicture.Kind.PHOTO : ReportPicture.Kind.HEAD;
        ReportPicture large = ReportPicture.of(kind, shot.view(), moment, whole);
        return shot.onPhoto()
                ? List.of(
                        large,
                        ReportPicture.of(
                                ReportPicture.Kind.CLOSE_UP,
                                shot.view(),
                                moment,
                                close,
                                shot.closeUp().isEnlarged()))
                : List.of(large);
    }
}
