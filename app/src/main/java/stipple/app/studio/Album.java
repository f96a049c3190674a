package stipple.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stipple.app.media.Photo;
import stipple.app.planning.Refusal;
import stipple.app.store.Edit;
import stipple.app.store.Store;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/// The photos of a case. Which of them are in it is part of the design, so that adding one and
/// taking one out are undone like any change; one that was taken out is kept until the person, or
/// the end of the case, deletes it for good.
final class Album {
    private static final int MOST_PHOTOS = 12;
    private static final int MOST_KEPT = 36;

    private final Studio studio;
    private final Store store;
    private final Messages messages;
    private final PhotoStudio photoStudio;

    Album(Studio studio, Store store, Messages messages) {
        this.studio = studio;
        this.store = store;
        this.messages = messages;
        this.photoStudio = new PhotoStudio(messages);
        store.photos().list(DesignDocument::listing);
    }

    /// The photos of the design, in the order in which they came.
    List<StoredPhoto> present(Studio.Opened opened) {
        Set<String> ids = opened.document().photoIds();
        return all(opened.file().id()).stream().filter(p -> ids.contains(p.id())).toList();
    }

    /// The photos that are kept but are not in the design: taken out, or their adding undone.
    List<StoredPhoto> removed(Studio.Opened opened) {
        Set<String> ids = opened.document().photoIds();
        return all(opened.file().id()).stream().filter(p -> !ids.contains(p.id())).toList();
    }

    /// A photo that the case keeps, in the design or not.
    Optional<StoredPhoto> find(String caseId, String photoId) {
        return all(caseId).stream().filter(p -> p.id().equals(photoId)).findFirst();
    }

    /// Opens a photo that the case keeps.
    Optional<Photo> open(String caseId, String photoId) {
        return find(caseId, photoId)
                .flatMap(p ->
                        store.photos()
                                .jpeg(caseId, photoId)
                                .map(jpeg -> photoStudio.open(jpeg, p.focalPx())));
    }

    /// The photos of a case for its workbench.
    PlacedPhotos.Album of(String caseId) {
        return new PlacedPhotos.Album() {
            @Override
            public List<String> inOrder() {
                return all(caseId).stream().map(StoredPhoto::id).toList();
            }

            @Override
            public Optional<Photo> open(String id) {
                return Album.this.open(caseId, id);
            }
        };
    }

    /// Takes a photo into a case, as a change that can be undone.
    ///
    /// @throws Refusal in one sentence, if it cannot be used
    StoredPhoto add(String caseId, String name, byte[] bytes) {
        return add(caseId, name, bytes, new Upload());
    }

    /// Takes a photo into a case; undo takes all of an upload back at once.
    ///
    /// @throws Refusal in one sentence, if it cannot be used
    StoredPhoto add(String caseId, String name, byte[] bytes, Upload upload) {
        Studio.Opened opened = studio.open(caseId).orElseThrow(NotHere::new);
        checkRoom(opened);
        PhotoStudio.Taken taken = photoStudio.takeIn(name, bytes);
        return studio.whilePresent(
                caseId,
                () ->
                        store.photos()
                                .add(
                                        caseId,
                                        taken.facts(),
                                        taken.jpeg(),
                                        studio.now(),
                                        id -> list(caseId, id, upload)));
    }

    private void list(String caseId, String photoId, Upload upload) {
        upload.step = studio.join(caseId, upload.step, "add-photo", DesignDocument.photo(photoId));
    }

    /// Photos that somebody sends at once.
    static final class Upload {
        /// Number of the change that they made so far, 0 for none.
        private int step;
    }

    /// Takes a photo into a case whose first change, yet to be written, will speak of it.
    StoredPhoto addFirst(String caseId, String name, byte[] bytes) {
        PhotoStudio.Taken taken = photoStudio.takeIn(name, bytes);
        return store.photos().add(caseId, taken.facts(), taken.jpeg(), studio.now(), id -> {});
    }

    /// Takes a photo out of the design.
    void takeOut(Studio.Opened opened, String photoId) {
        ObjectNode patch = DesignDocument.patch();
        patch.putObject("photos").putNull(photoId);
        studio.change(opened, "remove-photo", patch, false);
    }

    /// Brings a photo back with what was placed on it last.
    void bringBack(Studio.Opened opened, String photoId) {
        if (removed(opened).stream().noneMatch(p -> p.id().equals(photoId))) {
            throw new NotHere();
        }
        checkNumber(present(opened).size() + 1);
        List<Edit> log = store.cases().log(opened.file().id());
        ObjectNode patch = DesignDocument.patch();
        patch.putObject("photos").set(photoId, DesignDocument.lastOf(log, photoId));
        studio.change(opened, "bring-back-photo", patch, false);
    }

    /// Deletes a photo for good: nothing can bring it back.
    void erase(String caseId, String photoId) {
        studio.erase(
                caseId,
                () ->
                        store.photos()
                                .erase(
                                        caseId,
                                        photoId,
                                        json -> DesignDocument.without(json, photoId)));
    }

    private List<StoredPhoto> all(String caseId) {
        return store.photos().of(caseId);
    }

    /// @throws Refusal if a design may not have so many
    void checkNumber(int photos) {
        if (photos > MOST_PHOTOS) {
            throw new Refusal(messages.text("studio.error.most-photos", MOST_PHOTOS));
        }
    }

    private void checkRoom(Studio.Opened opened) {
        checkNumber(present(opened).size() + 1);
        if (all(opened.file().id()).size() >= MOST_KEPT) {
            throw new Refusal(messages.text("studio.error.most-removed"));
        }
    }
}
