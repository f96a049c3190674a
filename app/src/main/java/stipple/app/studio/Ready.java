package stipple.app.studio;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    private final PlanReport report;
    private final CasePictures pictures;
    private final BareHeads heads;

    /// Kept as long as memory is plenty.
    private final Map<SideId, SoftReference<FutureTask<CasePictures.View>>> views = new HashMap<>();

    private @Nullable CaseFuture future;
    private @Nullable CompletableFuture<Optional<ReportNotice>> noticed;
    private final List<ReportOutcome> measured = new ArrayList<>();
    private final Object partsTurn = new Object();
    private SoftReference<ReportParts> parts = new SoftReference<>(null);

    Ready(
            String revision,
            FittedCase fitted,
            TreatmentPlan plan,
            PlanReport report,
            CasePictures pictures,
            BareHeads heads) {
        this.revision = revision;
        this.fitted = fitted;
        this.plan = plan;
        this.report = report;
        this.pictures = pictures;
        this.heads = heads;
    }

    String revision() {
        return revision;
    }

    FittedCase fitted() {
        return fitted;
    }

    TreatmentPlan plan() {
        return plan;
    }

    PlanReport report() {
        return report;
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
        CompletableFuture<Optional<ReportNotice>> made = noticed;
        if (made == null) {
            Messages now = messages.asNow();
            made = CompletableFuture.supplyAsync(() -> look(now));
            noticed = made;
        }
        return made;
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
        synchronized (measured) {
            if (measured.isEmpty()) {
                measured.add(
                        Forecast.of(plan, heads, untouched(), Parameters.shipped(), threads)
                                .expected());
            }
            return measured.getLast();
        }
    }

    /// Remembers what a healed photo of this plan said.
    void measured(ReportOutcome outcome) {
        synchronized (measured) {
            measured.clear();
            measured.add(outcome);
        }
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

    /// Where the plan goes from here: made when somebody first asks.
    synchronized CaseFuture future(Parameters parameters, Messages messages) {
        CaseFuture made = future;
        if (made == null) {
            made = new CaseFuture(plan, fitted, heads, parameters, messages);
            future = made;
        }
        return made;
    }

    /// What a report shows; whoever asks again is told what was drawn before.
    ReportParts parts(Parameters parameters, Messages messages, int threads) {
        synchronized (partsTurn) {
            ReportParts drawn =
                    ReportParts.of(
                            this, parameters, messages, threads, Optional.ofNullable(parts.get()));
            parts = new SoftReference<>(drawn);
            return drawn;
        }
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

    /// Draws another plan on the first photo of the case and forgets it.
    void practise(TreatmentPlan other, Parameters parameters, int threads) {
        CasePictures drawn = new CasePictures(fitted, other, parameters, threads, () -> {});
        fitted.views().stream()
                .findFirst()
                .flatMap(view -> drawn.photo(view.view(), STAGE_PIXELS))
                .map(view -> view.whole(new Moment.Healed(), OutcomeCase.LIKELY, threads))
                .ifPresent(picture -> Pictures.coded(picture, threads));
    }

    private CasePictures.View make(SideId id) {
        return id.onPhoto()
                ? pictures.photo(id.view(), STAGE_PIXELS).orElseThrow()
                : pictures.head(id.view(), heads);
    }
}
