package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One JSON object read strictly: every complaint names the place in the file and what was expected
/// there.
///
/// @param node the value
/// @param path where it stands, for example `photos[1].anchors[0]`
record JsonFields(JsonNode node, String path) {
    JsonFields object() {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        return this;
    }

    /// The value of a key, unless it is absent or null.
    Optional<JsonFields> optional(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonFields(value, path.isEmpty() ? key : path + "." + key));
    }

    JsonFields required(String key) {
        return optional(key).orElseThrow(() -> wrong("needs \"" + key + "\""));
    }

    String text() {
        if (!node.isString()) {
            throw wrong("must be a text");
        }
        return node.stringValue();
    }

    double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("must be a finite number");
        }
        return node.doubleValue();
    }

    /// The elements of an array; of an absent key none.
    List<JsonFields> elements(String key) {
        return optional(key).map(JsonFields::elements).orElse(List.of());
    }

    List<JsonFields> elements() {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        List<JsonFields> list = new ArrayList<>();
        for (int k = 0; k < node.size(); k++) {
            list.add(new JsonFields(node.get(k), path + "[" + k + "]"));
        }
        return list;
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException((path.isEmpty() ? "the file" : path) + " " + what);
    }
}
