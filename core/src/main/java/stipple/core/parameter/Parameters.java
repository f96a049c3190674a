package stipple.core.parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import stipple.core.math.Range;
import stipple.core.resource.Resources;

/// The registry of every number taken from the world. Immutable; `with` gives a changed copy, so
/// that a best, middle or worst case is the same code run with other parameters.
public final class Parameters {
    private static final int COLUMNS = 8;

    private final Map<String, Parameter> byId;

    private Parameters(Map<String, Parameter> byId) {
        this.byId = byId;
    }

    /// The registry as shipped, read from `parameters.tsv`.
    public static Parameters shipped() {
        Map<String, Parameter> byId = new LinkedHashMap<>();
        for (String line : Resources.lines("parameters.tsv")) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("id\t")) {
                continue;
            }
            Parameter parameter = parse(line);
            if (byId.put(parameter.id(), parameter) != null) {
                throw new IllegalStateException("parameter " + parameter.id() + " stands twice");
            }
        }
        return new Parameters(byId);
    }

    private static Parameter parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(
                    "parameters.tsv: "
                            + cells.length
                            + " columns instead of "
                            + COLUMNS
                            + ": "
                            + line);
        }
        Range value =
                new Range(
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]));
        return new Parameter(
                cells[0], value, cells[4], Confidence.valueOf(cells[5]), cells[6], cells[7]);
    }

    public Collection<Parameter> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /// @throws IllegalArgumentException if no parameter has this id
    public Parameter get(String id) {
        Parameter parameter = byId.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter '" + id + "' in the registry");
        }
        return parameter;
    }

    /// Whether the registry holds this id.
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    public Range range(String id) {
        return get(id).value();
    }

    /// The likely value, in the parameter's own unit.
    public double likely(String id) {
        return get(id).value().likely();
    }

    /// A copy in which one parameter has another range.
    public Parameters with(String id, Range value) {
        Parameter old = get(id);
        Map<String, Parameter> copy = new LinkedHashMap<>(byId);
        copy.put(
                id,
                new Parameter(
                        id, value, old.unit(), old.confidence(), old.source(), old.meaning()));
        return new Parameters(copy);
    }
}
