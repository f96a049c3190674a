package stipple.app.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import stipple.app.job.LatestWork;
import stipple.app.job.Turns;
import stipple.app.media.Photo;
import stipple.app.planning.BareHeads;
import stipple.app.planning.CasePhoto;
import stipple.app.planning.CasePictures;
import stipple.app.planning.CasePlanner;
import stipple.app.planning.FittedCase;
import stipple.app.planning.MarkupFile;
import stipple.app.planning.PlanRequest;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import stipple.core.report.PlanReport;
import stipple.core.scalp.ViewName;

/// The workbench of one case: what has been computed of it, and what is being computed. Several
/// designs stay ready, so that undo shows at once.
final class Bench {
    private static final int MOST_READY = 3;
    private static final int LEAST_ANCHORS = 3;
    private static final double PRACTICE_STEP_MM = 0.25;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /// How a design stands.
    sealed interface Status {
        /// Planned.
        record Done(Ready ready) implements Status {}

        /// Being planned.
        record Working() implements Status {}

        /// Cannot be planned; the sentence says why.
        record Refused(String sentence) implements Status {}
    }

    private final String caseId;
    private final LatestWork work;
    private final Turns turns;
    private final CasePlanner planner;
    private final Parameters parameters;
    private final Messages messages;
    private final Photos photos;
    private final Map<String, Status> byRevision = new LinkedHashMap<>();
    private final Map<String, BareHeads> heads = new LinkedHashMap<>();
    private String fitKey = "";
    private String headKey = "";
    private @Nullable FittedCase fitted;
    private volatile Optional<Made> made = Optional.empty();

    /// The photos of a case.
    interface Photos {
        /// Their ids in the order in which they came.
        List<String> inOrder();

        Optional<Photo> open(String id);
    }

    /// What was planned last, with the wish to plan it again on one thread.
    private record Made(PlanRequest wishes, Ready ready) {}

    /// @param turns in which pictures are drawn; a plan goes ahead of them
    /// @param photos of the case
    Bench(
            String caseId,
            LatestWork work,
            Turns turns,
            CasePlanner planner,
            Parameters parameters,
            Messages messages,
            Photos photos) {
        this.caseId = caseId;
        this.work = work;
        this.turns = turns;
        this.planner = planner;
        this.parameters = parameters;
        this.messages = messages;
        this.photos = photos;
    }

    /// How the design stands; one that is not known yet is begun.
    synchronized Status want(String revision, CaseDesign design) {
        Status known = byRevision.get(revision);
        if (known != null) {
            return known;
        }
        Status working = new Status.Working();
        byRevision.put(revision, working);
        // Whoever asks is told in their own language why there is no plan.
        LocaleContext language = LocaleContextHolder.getLocaleContext();
        work.soon(
                caseId,
                () -> {
                    LocaleContextHolder.setLocaleContext(language);
                    settle(revision, turns.ahead(() -> computed(revision, design)));
                });
        forgetUnstarted(revision);
        return working;
    }

    /// Waits until it is settled how the design stands, but no longer than that.
    synchronized void wait(String revision, CaseDesign design, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (want(revision, design) instanceof Status.Working) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the design is planned.
    ///
    /// @throws Refusal if it cannot be, or it takes longer than that
    synchronized Ready await(String revision, CaseDesign design, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (true) {
                switch (want(revision, design)) {
                    case Status.Done(Ready ready) -> {
                        return ready;
                    }
                    case Status.Refused(String sentence) -> throw new Refusal(sentence);
                    case Status.Working() -> {
                        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                        if (left <= 0) {
                            throw new Refusal(messages.text("studio.error.still-working"));
                        }
                        wait(left);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(messages.text("studio.error.broken-off"), e);
        }
    }

    /// A newer wish replaced the older ones that had not begun: they are asked for anew if needed.
    private void forgetUnstarted(String revision) {
        byRevision
                .entrySet()
                .removeIf(e ->
                        e.getValue() instanceof Status.Working && !e.getKey().equals(revision));
        List<String> settled = new ArrayList<>(byRevision.keySet());
        for (int i = 0; i + MOST_READY < settled.size(); i++) {
            byRevision.remove(settled.get(i));
        }
    }

    private synchronized void settle(String revision, Status status) {
        byRevision.put(revision, status);
        notifyAll();
    }

    private Status computed(String revision, CaseDesign design) {
        try {
            PlanRequest wishes = design.request(THREADS);
            FittedCase head = fitted(design, wishes);
            TreatmentPlan plan =
                    planner.plan(
                            head,
                            wishes,
                            design.hairline().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(design.hairline()),
                            design.touch());
            CasePictures pictures =
                    new CasePictures(head, plan, parameters, THREADS, turns::standAside);
            Ready ready =
                    new Ready(
                            revision,
                            head,
                            plan,
                            PlanReport.of(plan, parameters),
                            pictures,
                            heads(design, pictures));
            made = Optional.of(new Made(design.request(1), ready));
            return new Status.Done(ready);
        } catch (Refusal e) {
            return new Status.Refused(String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError e) {
            System.getLogger(Bench.class.getName()).log(System.Logger.Level.ERROR, "planning", e);
            return new Status.Refused(messages.text("studio.error.no-plan"));
        }
    }

    /// Plans the case again with its hairline a little elsewhere, and draws it, for practice.
    ///
    /// @param round another one gives another line
    /// @return whether there is a plan to practise on
    boolean practise(int round) {
        return made.map(last -> practise(last, round)).orElse(false);
    }

    private boolean practise(Made last, int round) {
        Ready ready = last.ready();
        double byMm = (round % 2 == 0 ? 1 : -1) * (1 + PRACTICE_STEP_MM * round);
        HairlineHandles line = new HairlineHandles(ready.plan().design().hairline());
        try {
            ready.practise(
                    planner.practised(ready.fitted(), last.wishes(), line.shifted(byMm)),
                    parameters,
                    1);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private FittedCase fitted(CaseDesign design, PlanRequest wishes) {
        String key = design.fitKey();
        FittedCase before = fitted;
        if (before != null && key.equals(fitKey)) {
            return before;
        }
        FittedCase made =
                before != null && design.headKey().equals(headKey)
                        ? before.redrawn(markups(design))
                        : planner.fit(placed(design), wishes);
        fitted = made;
        fitKey = key;
        headKey = design.headKey();
        return made;
    }

    private List<Markup> markups(CaseDesign design) {
        return List.copyOf(seen(design).values());
    }

    /// What is placed on the photos that are planned on, by photo: one of each view, the later one.
    private Map<String, Markup> seen(CaseDesign design) {
        MarkupFile reader = new MarkupFile(parameters);
        List<String> inOrder = photos.inOrder();
        Map<String, String> byView = new TreeMap<>();
        Map<String, Markup> markups = new TreeMap<>();
        design.markups().entrySet().stream()
                .sorted(Comparator.comparingInt(placing -> inOrder.indexOf(placing.getKey())))
                .forEach(placing -> {
                    String id = placing.getKey();
                    Markup markup = reader.parse(placing.getValue(), id).getFirst();
                    if (markup.viewId().isPresent() && markup.anchors().size() >= LEAST_ANCHORS) {
                        markups.put(id, markup);
                        Optional.ofNullable(byView.put(markup.viewId().orElseThrow(), id))
                                .ifPresent(markups::remove);
                    }
                });
        return markups;
    }

    /// The photos on which enough is placed to find the head in them.
    private List<CasePhoto> placed(CaseDesign design) {
        List<CasePhoto> placed = new ArrayList<>();
        seen(design)
                .forEach((id, markup) ->
                        photos.open(id)
                                .ifPresent(photo ->
                                        placed.add(
                                                new CasePhoto(
                                                        markup.viewId().orElseThrow() + ".jpg",
                                                        photo,
                                                        markup))));
        placed.sort(Comparator.comparing(p -> ViewName.parse(viewOf(p))));
        return placed;
    }

    private static String viewOf(CasePhoto photo) {
        return photo.markup().viewId().orElseThrow();
    }

    private synchronized BareHeads heads(CaseDesign design, CasePictures pictures) {
        String key = design.fitKey() + design.lossClass().id() + design.seed();
        if (heads.size() > 1 && !heads.containsKey(key)) {
            heads.remove(heads.keySet().iterator().next());
        }
        return heads.computeIfAbsent(key, k -> pictures.bareHeads());
    }
}
