package stipple.app.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import stipple.app.job.LatestWork;
import stipple.app.job.Turns;
import stipple.app.planning.CasePlanner;
import stipple.app.planning.MarkupFile;
import stipple.app.planning.MarkupText;
import stipple.app.planning.Refusal;
import stipple.app.store.CaseFile;
import stipple.app.store.Scans;
import stipple.app.store.Shares;
import stipple.app.store.Store;
import stipple.app.store.StoredPhoto;
import stipple.app.store.Version;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.parameter.Parameters;
import stipple.core.photo.Markup;
import tools.jackson.databind.node.ObjectNode;

/// Everything that pages ask for about cases: begin one, change its design, undo, look at it,
/// forget it. Changes are stored before they are answered.
final class Studio implements AutoCloseable {
    private static final int MOST_BENCHES = 3;
    private static final int MOST_TITLE = 120;
    private static final int READERS = 2;
    private static final int SHORTLY_MILLIS = 1500;

    private final Store store;
    private final Messages messages;
    private final Parameters parameters = Parameters.shipped();
    private final Album album;
    private final CasePlanner planner;
    private final LatestWork work = new LatestWork("plan", 1);
    private final Turns turns = new Turns();
    private final Practice practice = new Practice();
    private final InstantSource clock;
    private final String program = ProgramStamp.now();
    private final Path examples;
    private final List<Runnable> caches = new CopyOnWriteArrayList<>();
    private final Map<String, Bench> benches = new LinkedHashMap<>(8, 0.75f, true);

    /// @param examples folder with the example client
    Studio(Store store, Messages messages, InstantSource clock, Path examples) {
        this.store = store;
        this.messages = messages;
        this.album = new Album(this, store, messages);
        this.planner = new CasePlanner(parameters, messages);
        this.clock = clock;
        this.examples = examples;
    }

    /// The photos of all cases.
    Album album() {
        return album;
    }

    List<CaseFile> cases() {
        return store.cases().all();
    }

    /// A case with its design as it is now.
    record Opened(CaseFile file, DesignDocument document, CaseDesign design) {
        String revision() {
            return document.revision();
        }
    }

    Optional<Opened> open(String caseId) {
        return store.cases()
                .find(caseId)
                .map(file -> {
                    DesignDocument document = DesignDocument.replay(store.cases().edits(caseId));
                    return new Opened(file, document, CaseDesign.of(document));
                });
    }

    /// Whether a design is still the one of its case.
    boolean isPresent(String caseId, String revision) {
        return open(caseId).filter(o -> o.revision().equals(revision)).isPresent();
    }

    /// Begins a case without photos, on the template head.
    String begin(String title) {
        String id = store.cases().create(title(title), now());
        append(id, "begin", first(), false);
        return id;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.systemDefault());
    }

    private ObjectNode first() {
        return DesignDocument.patch().put("date", today().toString()).put("seed", 1);
    }

    /// Begins a case from the fictional example client that comes with Stipple.
    String beginExample(String title) {
        String id = store.cases().create(title(title), now());
        try {
            List<Markup> markups =
                    new MarkupFile(parameters).read(examples.resolve("client.markup.json"));
            ObjectNode patch = first();
            patch.put("lossClass", "norwood-VI").put("age", "38");
            ObjectNode photos = patch.putObject("photos");
            for (Markup markup : markups) {
                byte[] bytes = Files.readAllBytes(examples.resolve(markup.photo()));
                StoredPhoto photo = album.addFirst(id, markup.photo(), bytes);
                photos.set(photo.id(), DesignDocument.parse(MarkupText.of(List.of(markup))));
            }
            append(id, "load-example", patch, false);
            return id;
        } catch (IOException e) {
            store.cases().delete(id);
            throw new Refusal(messages.text("studio.error.no-example"), e);
        }
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

    /// A picture of this very design that was drawn before, perhaps by a server that ended since.
    Optional<byte[]> lastPicture(Opened opened, Look look, String size) {
        return store.pictures()
                .find(opened.file().id(), pictureName(opened.revision(), look, size));
    }

    void keepPicture(String caseId, String revision, Look look, String size, byte[] jpeg) {
        store.pictures().keep(caseId, pictureName(revision, look, size), jpeg);
    }

    private String pictureName(String revision, Look look, String size) {
        return Sha256.hex(
                String.join(
                        "|",
                        program,
                        revision,
                        look.side().id(),
                        look.moment().id(),
                        look.outcome().id(),
                        size));
    }

    List<StoredPhoto> photos(Opened opened) {
        return album.present(opened);
    }

    Optional<byte[]> photoJpeg(String caseId, String photoId) {
        return store.photos().jpeg(caseId, photoId);
    }

    /// Changes the design, if what comes out can be read as a design.
    ///
    /// @param merges whether it may count as one with the same change right before it
    /// @throws Refusal if it cannot
    void change(Opened opened, String kind, ObjectNode patch, boolean merges) {
        DesignDocument after = opened.document().with(patch);
        try {
            CaseDesign.of(after).request(1);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        if (!after.text().equals(opened.document().text())) {
            practice.end();
            append(opened.file().id(), kind, patch, merges);
        }
    }

    void undo(String caseId) {
        store.cases().step(caseId, -1, now());
    }

    void redo(String caseId) {
        store.cases().step(caseId, 1, now());
    }

    boolean canRedo(CaseFile file) {
        return store.cases().lastEdit(file.id()) > file.editNumber();
    }

    void rename(String caseId, String title) {
        store.cases().rename(caseId, title(title), now());
    }

    void delete(String caseId) {
        store.cases().delete(caseId);
        forget(caseId);
    }

    /// Has something done whenever a case or a photo was deleted: nothing drawn from it is kept.
    void whenDeleted(Runnable forgets) {
        caches.add(forgets);
    }

    /// Forgets all that was drawn of a case.
    void forget(String caseId) {
        store.pictures().forget(caseId);
        synchronized (benches) {
            benches.remove(caseId);
        }
        caches.forEach(Runnable::run);
    }

    void keep(Opened opened, String name) {
        store.cases().keep(opened.file().id(), title(name), opened.document().text(), now());
    }

    List<Version> versions(String caseId) {
        return store.cases().versions(caseId);
    }

    /// The case with a kept design in place of the present one, to be looked at.
    Optional<Opened> openVersion(Opened opened, String versionId) {
        return versions(opened.file().id()).stream()
                .filter(v -> v.id().equals(versionId))
                .findFirst()
                .map(v -> {
                    DesignDocument document = DesignDocument.of(v.document());
                    return new Opened(opened.file(), document, CaseDesign.of(document));
                });
    }

    /// Makes a kept design the present one again; this can be undone like any change. Photos that
    /// came later stay in the case.
    void restore(Opened opened, String versionId) {
        DesignDocument kept =
                openVersion(opened, versionId)
                        .orElseThrow(NotHere::new)
                        .document()
                        .keepingOf(opened.document());
        album.checkNumber(kept.photoIds().size());
        change(opened, "restore-version", opened.document().patchTo(kept), false);
    }

    Bench.Status status(Opened opened) {
        return bench(opened.file().id()).want(opened.revision(), opened.design());
    }

    /// Has the plan made before anybody asks for it.
    void begin(Opened opened) {
        Bench.Status _ = status(opened);
    }

    /// Gives a plan that is being made a moment to be there, so that nobody has to ask again.
    void waitShortly(Opened opened) {
        bench(opened.file().id())
                .wait(opened.revision(), opened.design(), Duration.ofMillis(SHORTLY_MILLIS));
    }

    /// Waits for the plan.
    ///
    /// @throws Refusal if there is none
    Ready ready(Opened opened) {
        return bench(opened.file().id()).await(opened.revision(), opened.design(), 60);
    }

    /// The order in which heavy work is done.
    Turns turns() {
        return turns;
    }

    /// Gets practice in planning with the case that was opened last.
    void practise(BooleanSupplier isQuiet) {
        Optional<Bench> last;
        synchronized (benches) {
            last = benches.values().stream().reduce((before, after) -> after);
        }
        last.ifPresent(bench -> practice.run(isQuiet, bench::practise));
    }

    Scans scans() {
        return store.scans();
    }

    Shares shares() {
        return store.shares();
    }

    Parameters parameters() {
        return parameters;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isUp() {
        return store.isUp();
    }

    @Override
    public void close() {
        work.close();
        store.close();
    }

    /// Writes a change down that stays one by itself.
    void append(String caseId, String kind, ObjectNode patch) {
        append(caseId, kind, patch, false);
    }

    private void append(String caseId, String kind, ObjectNode patch, boolean merges) {
        store.cases().append(caseId, kind, patch.toString(), merges, DesignDocument::merged, now());
    }

    private Bench bench(String caseId) {
        synchronized (benches) {
            Bench bench =
                    benches.computeIfAbsent(
                            caseId,
                            id ->
                                    new Bench(
                                            id,
                                            work,
                                            turns,
                                            planner,
                                            parameters,
                                            messages,
                                            album.of(id)));
            while (benches.size() > MOST_BENCHES) {
                benches.remove(benches.keySet().iterator().next());
            }
            return bench;
        }
    }

    private String title(String title) {
        String line = title.replaceAll("\\p{C}", " ").strip();
        if (line.length() > MOST_TITLE) {
            throw new Refusal(messages.text("studio.error.long-name", MOST_TITLE));
        }
        return line.isEmpty() ? "-" : line;
    }
}
