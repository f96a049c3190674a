package stipple.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stipple.app.store.Edit;
import stipple.app.text.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A design as one JSON object, built by replaying its changes. A change is a merge patch: keys
/// replace keys, `null` removes one, objects are gone into.
final class DesignDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int REVISION_DIGITS = 16;
    private static final String PHOTOS = "photos";
    private static final String ASKED = "asked";

    /// Kind of the change that goes back to a kept design.
    static final String RESTORE = "restore-version";

    private final ObjectNode root;

    private DesignDocument(ObjectNode root) {
        this.root = root;
    }

    static DesignDocument replay(List<Edit> edits) {
        ObjectNode root = MAPPER.createObjectNode();
        edits.forEach(edit -> apply(root, edit));
        return new DesignDocument(root);
    }

    /// A whole document as text.
    static DesignDocument of(String json) {
        return new DesignDocument((ObjectNode) MAPPER.readTree(json));
    }

    static ObjectNode patch() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /// One patch that does what two in a row do.
    static String merged(String earlier, String later) {
        JsonNode first = MAPPER.readTree(earlier);
        overlay((ObjectNode) first, MAPPER.readTree(later));
        return first.toString();
    }

    /// The document after one more change.
    DesignDocument with(JsonNode patch) {
        ObjectNode copy = root.deepCopy();
        apply(copy, patch);
        return new DesignDocument(copy);
    }

    /// A patch that turns this document into another one.
    ObjectNode patchTo(DesignDocument other) {
        return difference(root, other.root);
    }

    private static ObjectNode difference(ObjectNode from, ObjectNode to) {
        ObjectNode patch = MAPPER.createObjectNode();
        from.propertyNames().stream().filter(key -> !to.has(key)).forEach(patch::putNull);
        to.properties()
                .forEach(entry -> {
                    String key = entry.getKey();
                    JsonNode before = from.path(key);
                    if (!key.equals(ScanChoice.SCAN)
                            && before instanceof ObjectNode b
                            && entry.getValue() instanceof ObjectNode n) {
                        patch.set(key, difference(b, n));
                    } else if (!entry.getValue().equals(before)) {
                        patch.set(key, entry.getValue());
                    }
                });
        return patch;
    }

    /// The photos that are in the case.
    Set<String> photoIds() {
        return new TreeSet<>(root.path(PHOTOS).propertyNames());
    }

    /// The change that keeps this of asking providers in place of what was kept before.
    ObjectNode patchAsked(ObjectNode asked) {
        ObjectNode copy = root.deepCopy();
        copy.set(ASKED, asked);
        return patchTo(new DesignDocument(copy));
    }

    /// This document with the photos that another one has and this one has not, and with whom the
    /// other one asked: neither goes away with an earlier design.
    DesignDocument keepingOf(DesignDocument other) {
        ObjectNode copy = root.deepCopy();
        copy.remove(ASKED);
        if (other.root.has(ASKED)) {
            copy.set(ASKED, other.root.get(ASKED));
        }
        ObjectNode photos = copy.withObjectProperty(PHOTOS);
        other.root
                .path(PHOTOS)
                .properties()
                .forEach(photo -> {
                    if (!photos.has(photo.getKey())) {
                        photos.set(photo.getKey(), photo.getValue());
                    }
                });
        return new DesignDocument(copy);
    }

    /// The change that takes a photo in on which nothing is placed yet.
    static ObjectNode photo(String id) {
        ObjectNode patch = MAPPER.createObjectNode();
        patch.putObject(PHOTOS).putObject(id);
        return patch;
    }

    /// A first change that also takes photos in.
    static String listing(String edit, List<String> photoIds) {
        ObjectNode first = (ObjectNode) MAPPER.readTree(edit);
        ObjectNode photos = first.withObjectProperty(PHOTOS);
        photoIds.forEach(id -> photos.withObjectProperty(id));
        return first.toString();
    }

    /// What was placed on a photo when it was last in the case.
    static JsonNode lastOf(List<Edit> log, String photoId) {
        ObjectNode root = MAPPER.createObjectNode();
        JsonNode last = MAPPER.createObjectNode();
        for (Edit edit : log) {
            apply(root, edit);
            JsonNode here = root.path(PHOTOS).path(photoId);
            last = here.isObject() ? here.deepCopy() : last;
        }
        return last;
    }

    /// A change or a document that says nothing of a photo; empty if nothing else was in it.
    static Optional<String> without(String json, String photoId) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(json);
        if (root.path(PHOTOS) instanceof ObjectNode photos && photos.remove(photoId) != null) {
            if (photos.isEmpty()) {
                root.remove(PHOTOS);
            }
        }
        return root.isEmpty() ? Optional.empty() : Optional.of(root.toString());
    }

    JsonNode root() {
        return root;
    }

    String text() {
        return root.toString();
    }

    /// What is kept of asking providers by photo, an empty object at first.
    JsonNode asked() {
        return root.path(ASKED).isObject() ? root.path(ASKED) : MAPPER.createObjectNode();
    }

    /// Names this very design: the same design has the same revision, also after undo and redo. A
    /// photo on which nothing is placed makes no difference, nor does who was asked.
    String revision() {
        ObjectNode told = root.deepCopy();
        told.remove(ASKED);
        if (told.path(PHOTOS) instanceof ObjectNode) {
            ObjectNode photos = told.withObjectProperty(PHOTOS);
            photos.removeIf(JsonNode::isEmpty);
            if (photos.isEmpty()) {
                told.remove(PHOTOS);
            }
        }
        return Sha256.hex(told.toString()).substring(0, REVISION_DIGITS);
    }

    /// Going back to a kept design takes no photo out of a case. Changes of the time in which a
    /// photo stood in a design only with what was placed on it say that there is none: then nothing
    /// is placed on it.
    private static void apply(ObjectNode root, Edit edit) {
        List<String> before = List.copyOf(root.path(PHOTOS).propertyNames());
        apply(root, MAPPER.readTree(edit.patch()));
        if (edit.kind().equals(RESTORE)) {
            before.forEach(id -> root.withObjectProperty(PHOTOS).withObjectProperty(id));
        }
    }

    private static void apply(ObjectNode target, JsonNode patch) {
        patch.properties()
                .forEach(entry -> {
                    String key = entry.getKey();
                    JsonNode value = entry.getValue();
                    if (value.isNull()) {
                        target.remove(key);
                    } else if (value.isObject()) {
                        JsonNode inner = target.get(key);
                        ObjectNode into =
                                inner instanceof ObjectNode object ? object : target.putObject(key);
                        apply(into, value);
                    } else {
                        target.set(key, value);
                    }
                });
    }

    /// Like a merge, but removals stay in the patch.
    private static void overlay(ObjectNode target, JsonNode patch) {
        patch.properties()
                .forEach(entry -> {
                    JsonNode inner = target.get(entry.getKey());
                    if (entry.getValue().isObject() && inner instanceof ObjectNode object) {
                        overlay(object, entry.getValue());
                    } else {
                        target.set(entry.getKey(), entry.getValue());
                    }
                });
    }
}
