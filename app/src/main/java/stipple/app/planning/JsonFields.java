package stipple.app.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// One JSON object read strictly: every complaint names the place in the file and what was expected
/// there.
///
/// @param node the value
/// @param path where it stands, for example `photos[1].anchors[0]`
public record JsonFields(JsonNode node, String path) {
    /// Where a text stops being JSON: `(line 3, column 7)`.
    public static String place(JacksonException problem) {
        TokenStreamLocation at = problem.getLocation();
        String why = String.valueOf(problem.getOriginalMessage());
        if (why.startsWith("Duplicate")) {
            return "(" + why + ")";
        }
        return at == null || at.getLineNr() < 1
                ? "(too deep, too long or no text)"
                : "(line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    public JsonFields object() {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        return this;
    }

    /// The value of a key, unless it is absent or null.
    public Optional<JsonFields> optional(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(new JsonFields(value, path.isEmpty() ? key : path + "." + key));
    }

    public JsonFields required(String key) {
        return optional(key).orElseThrow(() -> wrong("needs \"" + key + "\""));
    }

    public String text() {
        if (!node.isString()) {
            throw wrong("must be a text");
        }
        return node.stringValue();
    }

    public double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("must be a finite number");
        }
        return node.doubleValue();
    }

    public int whole() {
        if (!node.isInt()) {
            throw wrong("must be a whole number");
        }
        return node.intValue();
    }

    /// A finite number in `[least, most]`.
    public double number(double least, double most) {
        double value = number();
        if (value < least || value > most) {
            throw wrong("is " + value + ", allowed " + least + " to " + most);
        }
        return value;
    }

    /// An array of whole numbers in `[least, most]`, read without an object for each.
    int[] wholes(int least, int most) {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        int[] values = new int[node.size()];
        for (int k = 0; k < values.length; k++) {
            JsonNode element = node.get(k);
            if (!element.isInt() || element.intValue() < least || element.intValue() > most) {
                throw wrong("must hold whole numbers from " + least + " to " + most);
            }
            values[k] = element.intValue();
        }
        return values;
    }

    /// Refuses every key that is not named.
    public JsonFields only(String... keys) {
        object();
        Set<String> allowed = Set.of(keys);
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                throw wrong("has an unknown key \"" + key + "\"");
            }
        }
        return this;
    }

    /// The elements of an array; of an absent key none.
    public List<JsonFields> elements(String key) {
        return optional(key).map(JsonFields::elements).orElse(List.of());
    }

    public List<JsonFields> elements() {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        List<JsonFields> list = new ArrayList<>();
        for (int k = 0; k < node.size(); k++) {
            list.add(new JsonFields(node.get(k), path + "[" + k + "]"));
        }
        return list;
    }

    public IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException((path.isEmpty() ? "the file" : path) + " " + what);
    }
}
