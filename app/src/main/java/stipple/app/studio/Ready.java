package stipple.app.studio;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import stipple.app.planning.BareHeads;
import stipple.app.planning.CaseFuture;
import stipple.app.planning.CasePictures;
import stipple.app.planning.FittedCase;
import stipple.app.planning.Forecast;
import stipple.app.planning.NoticeLook;
import stipple.app.report.ReportNotice;
import stipple.app.report.ReportOutcome;
import stipple.app.text.Messages;
import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.parameter.Parameters;
import stipple.core.report.PlanReport;
import stipple.core.scalp.FittedView;
import stipple.core.scalp.ViewName;

/// A design that has been planned: the plan, its numbers, and its sides as far as somebody has
/// looked at them.
final class Ready {
    /// A stage shows at most this many pixels.
    private static final int STAGE_PIXELS = 1_000_000;

    private static final List<ViewName> NOTICED_FROM = List.of(ViewName.FRONT, ViewName.TOP);

    private final String revision;
    private final FittedCase fitted;
    private final TreatmentPlan plan;
    private final CasePictures pictures;
    private final BareHeads heads;
    private final Era era;

    /// Kept as long as memory is plenty.
    private final Map<SideId, SoftReference<FutureTask<CasePictures.View>>> views = new HashMap<>();

    /// The same of a design that differs in its ink only.
    private final Map<SideId, SoftReference<FutureTask<CasePictures.View>>> sameDots;

    private final Runnable between;
    private @Nullable PlanReport report;
    private SoftReference<CaseFuture> future = new SoftReference<>(null);
    private @Nullable CompletableFuture<Optional<ReportNotice>> noticed;
    private final Measured measured;

    /// Empty until somebody asks; a lock of its own, for it takes long to work out.
    private final List<ReportOutcome> expected = new ArrayList<>();

    private @Nullable ReportPieces pieces;

    /// @param before what was planned before; if its dots are the same, its sides need not be
    ///   resolved anew
    /// @param measured what healed photos said of this and other designs of the case
    /// @param between called between the pieces of long work; it may wait
    Ready(
            String revision,
            FittedCase fitted,
            TreatmentPlan plan,
            CasePictures pictures,
            BareHeads heads,
            Optional<Ready> before,
            Measured measured,
            Era era,
            Runnable between) {
        this.revision = revision;
        this.fitted = fitted;
        this.plan = plan;
        this.pictures = pictures;
        this.heads = heads;
        this.measured = measured;
        this.between = between;
        this.era = era;
        this.sameDots =
                before.filter(b -> b.fitted == fitted && b.heads == heads)
                        .filter(b -> plan.deposits().isPlacedAs(b.plan.deposits()))
                        .map(Ready::resolved)
                        .orElseGet(Map::of);
    }

    private Map<SideId, SoftReference<FutureTask<CasePictures.View>>> resolved() {
        synchronized (views) {
            Map<SideId, SoftReference<FutureTask<CasePictures.View>>> all = new HashMap<>(sameDots);
            all.putAll(views);
            return all;
        }
    }

    String revision() {
        return revision;
    }

    /// While it lasts, what is drawn of this may be kept.
    Era era() {
        return era;
    }

    FittedCase fitted() {
        return fitted;
    }

    TreatmentPlan plan() {
        return plan;
    }

    /// The plan's numbers: made when somebody first asks, so that a picture need not wait for them.
    synchronized PlanReport report() {
        PlanReport made = report;
        if (made == null) {
            made = PlanReport.of(plan, Parameters.shipped());
            report = made;
        }
        return made;
    }

    CasePictures pictures() {
        return pictures;
    }

    /// Whether anyone would notice; waits for it. Empty if there are too few dots.
    Optional<ReportNotice> notice(Messages messages) {
        return noticeSoon(messages).join();
    }

    /// The same without waiting: whoever asks first has it worked out in the background.
    synchronized CompletableFuture<Optional<ReportNotice>> noticeSoon(Messages messages) {
        Messages now = messages.asNow();
        CompletableFuture<Optional<ReportNotice>> made = noticed;
        if (made == null || made.isCompletedExceptionally()) {
            made = CompletableFuture.supplyAsync(() -> look(now));
            noticed = made;
        }
        return made.thenApply(
                found -> found.map(notice -> NoticeLook.captioned(notice, NOTICED_FROM, now)));
    }

    private Optional<ReportNotice> look(Messages messages) {
        return NoticeLook.of(
                plan, fitted.head(), heads, NOTICED_FROM, Parameters.shipped(), messages, 1);
    }

    /// The photos of the case as they are without any dot.
    Map<ViewName, CodedImage> untouched() {
        Map<ViewName, CodedImage> untouched = new EnumMap<>(ViewName.class);
        for (SideId side : sides()) {
            if (side.onPhoto()) {
                untouched.put(
                        side.view(),
                        side(side)
                                .orElseThrow(NotHere::new)
                                .whole(new Moment.Before(), OutcomeCase.LIKELY, 1));
            }
        }
        return untouched;
    }

    /// How the result will be known, or what a healed photo of this plan said last, since the
    /// studio was opened.
    ReportOutcome outcome(int threads) {
        return measured.of(revision).orElseGet(() -> expected(threads));
    }

    private ReportOutcome expected(int threads) {
        synchronized (expected) {
            if (expected.isEmpty()) {
                expected.add(
                        Forecast.of(plan, heads, untouched(), Parameters.shipped(), threads)
                                .expected());
            }
            return expected.getLast();
        }
    }

    /// Remembers what a healed photo of this plan said.
    void measured(ReportOutcome outcome) {
        measured.keep(revision, outcome);
    }

    /// The sides that can be looked at: fitted photos first, then the head.
    List<SideId> sides() {
        List<SideId> sides = new ArrayList<>();
        for (FittedView view : fitted.views()) {
            sides.add(new SideId(true, view.view()));
        }
        for (ViewName view : ViewName.values()) {
            sides.add(new SideId(false, view));
        }
        return sides;
    }

    /// Where the plan goes from here: made when somebody first asks, kept as long as memory is
    /// plenty.
    synchronized CaseFuture future(Parameters parameters) {
        CaseFuture made = future.get();
        if (made == null) {
            made = new CaseFuture(plan, fitted, heads, parameters);
            future = new SoftReference<>(made);
        }
        return made;
    }

    /// What reports are put together from, with words in the language of now.
    synchronized ReportPieces pieces(Parameters parameters, Messages messages) {
        Messages now = messages.asNow();
        ReportPieces known = pieces;
        if (known == null) {
            known = ReportPieces.of(this, parameters, now, between);
        } else if (!known.language().equals(now.language())) {
            known = known.toldAgain(this, parameters, now, between);
        }
        pieces = known;
        return known;
    }

    /// How much of the reports is made, percent.
    synchronized int percentOfReports() {
        ReportPieces known = pieces;
        return known == null ? 0 : known.percent();
    }

    /// The side with its dots resolved; empty for a photo that the case does not have. Two who ask
    /// at once wait for the same work.
    Optional<CasePictures.View> side(SideId id) {
        if (id.onPhoto() && fitted.camera(id.view()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(BareHeads.done(view(id)));
    }

    private FutureTask<CasePictures.View> view(SideId id) {
        synchronized (views) {
            SoftReference<FutureTask<CasePictures.View>> kept = views.get(id);
            FutureTask<CasePictures.View> known = kept == null ? null : kept.get();
            if (known == null) {
                known = new FutureTask<>(() -> make(id));
                views.put(id, new SoftReference<>(known));
            }
            return known;
        }
    }

    /// Draws another plan on the first photo of the case, then the same with another ink, and
    /// forgets both.
    void practise(TreatmentPlan other, Parameters parameters, int threads) {
        TreatmentPlan inked = other.with(other.design(), other.deposits().shaded(session -> 1));
        Optional<CasePictures.View> known = Optional.empty();
        for (TreatmentPlan plan : List.of(other, inked)) {
            known = practised(plan, known, parameters, threads);
            known.map(view -> view.whole(new Moment.Healed(), OutcomeCase.LIKELY, threads))
                    .ifPresent(picture -> Pictures.coded(picture, threads));
        }
    }

    private Optional<CasePictures.View> practised(
            TreatmentPlan other,
            Optional<CasePictures.View> known,
            Parameters parameters,
            int threads) {
        CasePictures drawn = new CasePictures(fitted, other, parameters, threads, () -> {});
        return fitted.views().stream()
                .findFirst()
                .flatMap(view -> drawn.photo(view.view(), STAGE_PIXELS, known));
    }

    private CasePictures.View make(SideId id) {
        Optional<CasePictures.View> known =
                Optional.ofNullable(sameDots.get(id))
                        .flatMap(kept -> Optional.ofNullable(kept.get()))
                        .filter(task -> task.state() == Future.State.SUCCESS)
                        .map(Future::resultNow);
        return id.onPhoto()
                ? pictures.photo(id.view(), STAGE_PIXELS, known).orElseThrow()
                : pictures.head(id.view(), heads, known);
    }
}
