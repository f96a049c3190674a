package stipple.app.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import stipple.app.job.LatestWork;
import stipple.app.job.Turns;
import stipple.app.planning.BareHeads;
import stipple.app.planning.CasePictures;
import stipple.app.planning.CasePlanner;
import stipple.app.planning.FittedCase;
import stipple.app.planning.PlanRequest;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Parameters;

/// The workbench of one case: what has been computed of it, and what is being computed. Several
/// designs stay ready, so that undo shows at once.
final class Bench {
    private static final int MOST_READY = 3;
    private static final Duration MEMORY_AGAIN = Duration.ofSeconds(20);
    private static final double PRACTICE_STEP_MM = 0.25;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /// How a design stands.
    sealed interface Status {
        /// Planned.
        record Done(Ready ready) implements Status {}

        /// Being planned.
        record Working() implements Status {}

        /// Cannot be planned; the sentence says why.
        ///
        /// @param again when it may be tried again, of the same clock as `System.nanoTime()`; empty
        ///   if nothing but another design helps
        record Refused(String sentence, OptionalLong again) implements Status {
            boolean isOver(long nanos) {
                return again.isPresent() && nanos - again.getAsLong() >= 0;
            }
        }
    }

    private final String caseId;
    private final LatestWork work;
    private final Turns turns;
    private final Sparingly sparingly;
    private final CasePlanner planner;
    private final Parameters parameters;
    private final Messages messages;
    private final PlacedPhotos.Album photos;
    private final Era era;
    private final Map<String, Status> byRevision = new LinkedHashMap<>();
    private final Map<String, BareHeads> heads = new LinkedHashMap<>();
    private final Measured measured = new Measured();
    private volatile Optional<Fitted> fitted = Optional.empty();
    private volatile Optional<Made> made = Optional.empty();
    private volatile Optional<Shown> shown = Optional.empty();

    /// The head as it was fitted last.
    ///
    /// @param key of what decided it
    /// @param headKey the same without what was drawn on the photos
    private record Fitted(String key, String headKey, FittedCase head) {}

    /// What somebody was shown last, and in what language.
    record Shown(Ready ready, Messages messages) {}

    /// What was planned last, with the wish to plan it again on one thread.
    private record Made(PlanRequest wishes, Ready ready) {}

    /// @param turns in which pictures are drawn; a plan goes ahead of them
    /// @param photos of the case
    /// @param era of the case, with which everything computed here is over
    Bench(
            String caseId,
            LatestWork work,
            Turns turns,
            Sparingly sparingly,
            CasePlanner planner,
            Parameters parameters,
            Messages messages,
            PlacedPhotos.Album photos,
            Era era) {
        this.caseId = caseId;
        this.work = work;
        this.turns = turns;
        this.sparingly = sparingly;
        this.planner = planner;
        this.parameters = parameters;
        this.messages = messages;
        this.photos = photos;
        this.era = era;
    }

    /// How the design stands; one that is not known yet is begun.
    synchronized Status want(String revision, CaseDesign design) {
        Status known = byRevision.get(revision);
        if (known instanceof Status.Refused refused && refused.isOver(System.nanoTime())) {
            known = null;
        }
        if (known instanceof Status.Done(Ready ready)) {
            shown = Optional.of(new Shown(ready, messages.asNow()));
        }
        if (known != null) {
            return known;
        }
        Status working = new Status.Working();
        byRevision.put(revision, working);
        // Whoever asks is told in their own language, also when their request is long answered.
        Locale language = messages.locale();
        work.soon(
                caseId,
                () -> {
                    LocaleContextHolder.setLocaleContext(new SimpleLocaleContext(language));
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
                    case Status.Refused refused -> throw new Refusal(refused.sentence());
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
            Ready ready = sparingly.done(() -> planned(revision, design));
            made = Optional.of(new Made(design.request(1), ready));
            return new Status.Done(ready);
        } catch (Refusal e) {
            OptionalLong again =
                    Sparingly.isShort(e)
                            ? OptionalLong.of(System.nanoTime() + MEMORY_AGAIN.toNanos())
                            : OptionalLong.empty();
            return new Status.Refused(e.sentence(), again);
        } catch (RuntimeException | Error e) {
            System.getLogger(Bench.class.getName()).log(System.Logger.Level.ERROR, "planning", e);
            return new Status.Refused(messages.text("studio.error.no-plan"), OptionalLong.empty());
        }
    }

    private Ready planned(String revision, CaseDesign design) {
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
        return new Ready(
                revision,
                head,
                plan,
                pictures,
                heads(design, pictures),
                made.map(Made::ready),
                measured,
                era,
                turns::standAside);
    }

    String caseId() {
        return caseId;
    }

    /// The plan that somebody asked for last.
    Optional<Shown> shown() {
        return shown;
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
                    THREADS);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private FittedCase fitted(CaseDesign design, PlanRequest wishes) {
        Optional<Fitted> before = fitted;
        Optional<FittedCase> same =
                before.filter(f -> f.key().equals(design.fitKey())).map(Fitted::head);
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        PlacedPhotos placed = new PlacedPhotos(photos, parameters);
        FittedCase head =
                before.filter(f -> f.headKey().equals(design.headKey()))
                        .map(f -> f.head().redrawn(placed.markups(design)))
                        .orElseGet(() -> planner.fit(placed.photos(design), wishes));
        fitted = Optional.of(new Fitted(design.fitKey(), design.headKey(), head));
        return head;
    }

    /// Gives up all that can be made again.
    synchronized void forget() {
        byRevision.values().removeIf(status -> !(status instanceof Status.Working));
        heads.clear();
        fitted = Optional.empty();
        made = Optional.empty();
        shown = Optional.empty();
    }

    private synchronized BareHeads heads(CaseDesign design, CasePictures pictures) {
        String key = design.fitKey() + design.lossClass().id() + design.seed();
        if (heads.size() > 1 && !heads.containsKey(key)) {
            heads.remove(heads.keySet().iterator().next());
        }
        return heads.computeIfAbsent(key, k -> pictures.bareHeads());
    }
}
