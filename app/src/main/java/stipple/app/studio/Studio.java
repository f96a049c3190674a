package stipple.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import stipple.app.job.Turns;
import stipple.app.planning.Refusal;
import stipple.app.store.CaseFile;
import stipple.app.store.Scans;
import stipple.app.store.Shares;
import stipple.app.store.Store;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Everything that pages ask for about cases: begin one, change its design, undo, look at it,
/// forget it. Changes are stored before they are answered.
final class Studio implements AutoCloseable {
    private static final int MOST_TITLE = 120;
    private static final int SHORTLY_MILLIS = 1500;

    private final Store store;
    private final Eras eras;
    private final Messages messages;
    private final Parameters parameters = Parameters.shipped();
    private final Album album;
    private final Workshop workshop;
    private final LastDrawn lastDrawn;
    private final KeptDesigns keptDesigns;
    private final Sparingly sparingly;
    private final InstantSource clock;
    private final Path examples;
    private final List<Runnable> caches = new CopyOnWriteArrayList<>();

    /// @param examples folder with the example client
    /// @param eras of its cases
    Studio(Store store, Messages messages, InstantSource clock, Path examples, Eras eras) {
        this.store = store;
        this.eras = eras;
        this.messages = messages;
        this.album = new Album(this, store, messages);
        this.sparingly = new Sparingly(this::forgetAll, messages);
        this.workshop = new Workshop(messages, parameters, album, sparingly);
        this.lastDrawn = new LastDrawn(store.pictures());
        this.keptDesigns = new KeptDesigns(this, store.cases());
        this.clock = clock;
        this.examples = examples;
    }

    /// The photos of all cases.
    Album album() {
        return album;
    }

    /// Where they are planned and drawn.
    Workshop workshop() {
        return workshop;
    }

    /// The pictures that were drawn last.
    LastDrawn lastDrawn() {
        return lastDrawn;
    }

    /// Designs that were kept under a name.
    KeptDesigns keptDesigns() {
        return keptDesigns;
    }

    /// All that is kept of a case, in one file.
    WholeCase wholeCase(Opened opened) {
        return new WholeCase(opened, store, messages);
    }

    List<CaseFile> cases() {
        return store.cases().all();
    }

    /// A case with its design as it is now.
    ///
    /// @param era within which it was read
    record Opened(CaseFile file, DesignDocument document, CaseDesign design, Era era) {
        String revision() {
            return document.revision();
        }
    }

    Optional<Opened> open(String caseId) {
        Era era = eras.of(caseId);
        Optional<CaseFile> found = store.cases().find(caseId);
        if (found.isEmpty()) {
            eras.forget(caseId, era);
        }
        return found.map(file -> {
            DesignDocument document = document(caseId);
            return new Opened(file, document, CaseDesign.of(document), era);
        });
    }

    /// The design of a case as it is now.
    DesignDocument document(String caseId) {
        return DesignDocument.replay(store.cases().edits(caseId));
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
            ExampleCase example = new ExampleCase(examples, parameters);
            ObjectNode patch =
                    example.onto(first(), (name, jpeg) -> album.addFirst(id, name, jpeg));
            append(id, "load-example", patch, false);
            return id;
        } catch (IOException e) {
            store.cases().delete(id);
            throw new Refusal(messages.text("studio.error.no-example"), e);
        }
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
    /// @throws ErasedMeanwhile if something of the case was deleted for good since it was opened
    void change(Opened opened, String kind, ObjectNode patch, boolean merges) {
        DesignDocument after = opened.document().with(patch);
        try {
            CaseDesign.of(after).request(1);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        if (!after.text().equals(opened.document().text())) {
            workshop.endPractice();
            opened.era().within(() -> append(opened.file().id(), kind, patch, merges));
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
        erase(caseId, () -> store.cases().delete(caseId));
    }

    /// Deletes something of a case for good, and all that was drawn of the case.
    ///
    /// @param deletion which must not open the case
    void erase(String caseId, Runnable deletion) {
        eras.end(
                caseId,
                () -> {
                    // Also before: what was drawn must not outlive a server killed in between.
                    forget(caseId);
                    deletion.run();
                    forget(caseId);
                });
    }

    /// Writes something new into a case that is there, while nothing of it is being deleted.
    <T> T whilePresent(String caseId, Supplier<T> writing) {
        return eras.of(caseId)
                .within(() -> {
                    if (store.cases().find(caseId).isEmpty()) {
                        throw new NotHere();
                    }
                    return writing.get();
                });
    }

    /// Has something done whenever a case or a photo was deleted: nothing drawn from it is kept.
    void whenDeleted(Runnable forgets) {
        caches.add(forgets);
    }

    private void forget(String caseId) {
        lastDrawn.forget(caseId);
        workshop.forget(caseId);
        caches.forEach(Runnable::run);
    }

    /// How work is done that may not fit into memory.
    Sparingly sparingly() {
        return sparingly;
    }

    /// Forgets all that was made of any case and can be made again.
    void forgetAll() {
        workshop.forgetAll();
        caches.forEach(Runnable::run);
    }

    Bench.Status status(Opened opened) {
        return workshop.bench(opened).want(opened.revision(), opened.design());
    }

    /// Has the plan made before anybody asks for it.
    void begin(Opened opened) {
        Bench.Status _ = status(opened);
    }

    /// Gives a plan that is being made a moment to be there, so that nobody has to ask again.
    void waitShortly(Opened opened) {
        workshop.bench(opened)
                .wait(opened.revision(), opened.design(), Duration.ofMillis(SHORTLY_MILLIS));
    }

    /// Waits for the plan.
    ///
    /// @throws Refusal if there is none
    Ready ready(Opened opened) {
        return workshop.bench(opened).await(opened.revision(), opened.design(), 60);
    }

    /// The order in which heavy work is done.
    Turns turns() {
        return workshop.turns();
    }

    /// Makes pieces of the reports of the design that was shown last, as long as it is the present
    /// one of its case and nobody asks for anything.
    ///
    /// @return whether any was made
    boolean prepareReports(BooleanSupplier isQuiet) {
        try {
            return workshop.prepareReports(this::isPresent, isQuiet);
        } catch (OutOfMemoryError e) {
            forgetAll();
            return true;
        }
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
        workshop.close();
        store.close();
    }

    /// Writes a change down that is one with an earlier one of its kind, if that is still the last.
    ///
    /// @param number of the earlier one, 0 for none
    /// @return number of the change
    int join(String caseId, int number, String kind, ObjectNode patch) {
        return store.cases()
                .join(caseId, number, kind, patch.toString(), DesignDocument::merged, now());
    }

    private int append(String caseId, String kind, ObjectNode patch, boolean merges) {
        return store.cases()
                .append(caseId, kind, patch.toString(), merges, DesignDocument::merged, now());
    }

    /// A name as it is kept.
    ///
    /// @throws Refusal if it is too long
    String title(String title) {
        String line = title.replaceAll("\\p{C}", " ").strip();
        if (line.length() > MOST_TITLE) {
            throw new Refusal(messages.text("studio.error.long-name", MOST_TITLE));
        }
        return line.isEmpty() ? "-" : line;
    }
}
