package stipple.app.studio;

import java.util.List;
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

    private final ObjectNode root;

    private DesignDocument(ObjectNode root) {
        this.root = root;
    }

    static DesignDocument replay(List<Edit> edits) {
        ObjectNode root = MAPPER.createObjectNode();
        for (Edit edit : edits) {
            apply(root, MAPPER.readTree(edit.patch()));
        }
        return new DesignDocument(root);
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
    ObjectNode patchTo(JsonNode other) {
        ObjectNode patch = MAPPER.createObjectNode();
        root.propertyNames().forEach(patch::putNull);
        overlay(patch, other);
        return patch;
    }

    JsonNode root() {
        return root;
    }

    String text() {
        return root.toString();
    }

    /// Names this very design: the same design has the same revision, also after undo and redo.
    String revision() {
        return Sha256.hex(text()).substring(0, REVISION_DIGITS);
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
