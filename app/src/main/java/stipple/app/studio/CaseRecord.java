package stipple.app.studio;

import java.time.Instant;
import java.util.List;
import stipple.app.store.Edit;
import stipple.app.store.Share;
import stipple.app.store.Store;
import stipple.app.store.StoredPhoto;
import stipple.app.store.Version;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All that the store knows of a case, as one JSON object.
final class CaseRecord {
    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaseRecord() {}

    static String photoFile(String id) {
        return "photos/" + id + ".jpg";
    }

    static String scanFile(String id) {
        return "scans/" + id + ".obj";
    }

    static ObjectNode of(
            Studio.Opened opened, Store store, List<StoredPhoto> photos, List<String> scans) {
        String id = opened.file().id();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "stipple-case").put("version", FORMAT);
        root.put("title", opened.file().title());
        root.put("createdAt", opened.file().createdAt().toString());
        root.put("changedAt", opened.file().changedAt().toString());
        root.put("presentChange", opened.file().editNumber());
        root.set("design", MAPPER.readTree(opened.document().text()));
        root.set("changes", changes(store.cases().log(id)));
        root.set("keptDesigns", kept(store.cases().versions(id)));
        root.set("photos", photos(photos));
        root.set("scans", scans(scans));
        root.set("shareLinks", links(store.shares().of(id)));
        return root;
    }

    /// Undone ones too: a number above `presentChange` is one.
    private static ArrayNode changes(List<Edit> log) {
        ArrayNode changes = MAPPER.createArrayNode();
        for (Edit edit : log) {
            changes.addObject()
                    .put("number", edit.number())
                    .put("kind", edit.kind())
                    .put("madeAt", edit.madeAt().toString())
                    .set("patch", MAPPER.readTree(edit.patch()));
        }
        return changes;
    }

    private static ArrayNode kept(List<Version> versions) {
        ArrayNode kept = MAPPER.createArrayNode();
        for (Version version : versions) {
            kept.addObject()
                    .put("name", version.name())
                    .put("madeAt", version.madeAt().toString())
                    .set("design", MAPPER.readTree(version.document()));
        }
        return kept;
    }

    private static ArrayNode photos(List<StoredPhoto> stored) {
        ArrayNode photos = MAPPER.createArrayNode();
        for (StoredPhoto photo : stored) {
            ObjectNode one = photos.addObject();
            one.put("id", photo.id()).put("file", photoFile(photo.id()));
            one.put("widthPx", photo.widthPx()).put("heightPx", photo.heightPx());
            photo.focalPx().ifPresent(focal -> one.put("focalPx", focal));
            ArrayNode notes = one.putArray("notes");
            photo.notes().forEach(notes::add);
        }
        return photos;
    }

    private static ArrayNode scans(List<String> ids) {
        ArrayNode scans = MAPPER.createArrayNode();
        ids.forEach(id -> scans.addObject().put("id", id).put("file", scanFile(id)));
        return scans;
    }

    /// What opens a link is not among it: only whom it was told knows that.
    private static ArrayNode links(List<Share> shares) {
        ArrayNode links = MAPPER.createArrayNode();
        for (Share share : shares) {
            ObjectNode one = links.addObject();
            one.put("createdAt", share.createdAt().toString());
            one.put("expiresAt", share.expiresAt().toString());
            share.revokedAt().map(Instant::toString).ifPresent(at -> one.put("revokedAt", at));
            one.put("hasPassword", share.passwordHash().isPresent());
            one.put("timesOpened", share.uses());
        }
        return links;
    }
}
