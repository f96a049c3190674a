package stipple.app.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import stipple.app.job.LatestWork;
import stipple.app.job.Turns;
import stipple.app.planning.CasePlanner;
import stipple.app.planning.MarkupText;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;

/// Where cases are planned and drawn: a workbench for each of the few that were opened last, and
/// the order in which heavy work is done on them.
final class Workshop implements AutoCloseable {
    private static final long BENCH_BYTES = 220_000_000;
    private static final int MOST_BENCHES =
            Math.clamp(Runtime.getRuntime().maxMemory() / BENCH_BYTES, 1, 3);
    private static final int READERS = 2;

    private final Messages messages;
    private final Parameters parameters;
    private final Album album;
    private final Sparingly sparingly;
    private final CasePlanner planner;
    private final LatestWork work = new LatestWork("plan", 1);
    private final Turns turns = new Turns();
    private final Practice practice = new Practice();
    private final Map<String, Bench> benches = new LinkedHashMap<>(8, 0.75f, true);

    /// @param album with the photos of all cases
    /// @param sparingly how plans are made that may not fit into memory
    Workshop(Messages messages, Parameters parameters, Album album, Sparingly sparingly) {
        this.messages = messages;
        this.parameters = parameters;
        this.album = album;
        this.sparingly = sparingly;
        this.planner = new CasePlanner(parameters, messages);
    }

    /// What can be read off a front view by itself, as `stipple-markup/1`; empty if no face is
    /// found.
    Optional<String> readFace(String caseId, String photoId) {
        try {
            return album.open(caseId, photoId)
                    .map(p -> planner.read(photoId + ".jpg", p.image(), READERS))
                    .map(markup -> MarkupText.of(List.of(markup)));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /// The order in which heavy work is done.
    Turns turns() {
        return turns;
    }

    /// The workbench of a case.
    ///
    /// @throws ErasedMeanwhile if something of the case was deleted for good since it was opened
    Bench bench(Studio.Opened opened) {
        return opened.era().within(() -> bench(opened.file().id(), opened.era()));
    }

    private Bench bench(String caseId, Era era) {
        synchronized (benches) {
            Bench bench = benches.computeIfAbsent(caseId, id -> made(id, era));
            while (benches.size() > MOST_BENCHES) {
                benches.remove(benches.keySet().iterator().next());
            }
            return bench;
        }
    }

    private Bench made(String caseId, Era era) {
        return new Bench(
                caseId,
                work,
                turns,
                sparingly,
                planner,
                parameters,
                messages,
                album.of(caseId),
                era);
    }

    /// Gets practice in planning with the case that was opened last.
    void practise(BooleanSupplier isQuiet) {
        lastBench().ifPresent(bench -> practice.run(isQuiet, bench::practise));
    }

    /// Makes pieces of the reports of the design that was shown last, after practice.
    ///
    /// @param isPresent whether a revision of a case is still its design
    /// @return whether any was made
    boolean prepareReports(BiPredicate<String, String> isPresent, BooleanSupplier isQuiet) {
        practise(isQuiet);
        return lastBench()
                .flatMap(bench ->
                        bench.shown()
                                .filter(s -> isPresent.test(bench.caseId(), s.ready().revision())))
                .map(shown -> prepared(shown, isQuiet))
                .orElse(false);
    }

    private boolean prepared(Bench.Shown shown, BooleanSupplier isQuiet) {
        ReportPieces pieces = shown.ready().pieces(parameters, shown.messages());
        boolean isMade = false;
        while (isQuiet.getAsBoolean() && pieces.makeNext()) {
            isMade = true;
        }
        return isMade;
    }

    /// How much of the reports of a case as it was shown last is made, percent.
    int percentOfReports(String caseId) {
        Optional<Bench> known;
        synchronized (benches) {
            known = Optional.ofNullable(benches.get(caseId));
        }
        return known.flatMap(Bench::shown).map(s -> s.ready().percentOfReports()).orElse(0);
    }

    private Optional<Bench> lastBench() {
        synchronized (benches) {
            return benches.values().stream().reduce((before, after) -> after);
        }
    }

    /// A hand has changed something itself: practice is over.
    void endPractice() {
        practice.end();
    }

    /// Forgets all that was computed of a case.
    void forget(String caseId) {
        synchronized (benches) {
            benches.remove(caseId);
        }
    }

    /// Has all benches give up what they can make again.
    void forgetAll() {
        synchronized (benches) {
            benches.values().forEach(Bench::forget);
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
