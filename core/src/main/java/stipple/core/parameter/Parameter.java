package stipple.core.parameter;

import stipple.core.math.Range;

/// One number taken from the world.
///
/// @param id stable kebab-case name that starts with its row, for example `b-a6-dots-per-minute`
/// @param value likely value with low and high, in `unit`
/// @param unit for example `mm`, `1/cm2`, `days`, `fraction`
/// @param confidence how well it is known
/// @param source keys of docs/references.bib, separated by spaces
/// @param meaning one English sentence
public record Parameter(
        String id, Range value, String unit, Confidence confidence, String source, String meaning) {
    public Parameter {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("parameter id '" + id + "' is not kebab-case");
        }
        if (unit.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("parameter " + id + " needs a unit and a source");
        }
    }
}
