package stipple.core.parameter;

/// Something the rules of the trade say about a plan: a code and the facts; sentences for people
/// are made where people read them.
///
/// @param rule stable kebab-case id of the rule, for example `hairline-too-low`
/// @param severity what follows from it
/// @param measured the value found, in `unit`
/// @param limit the value that the rule names, in `unit`
/// @param unit for example `mm`, `fraction`, `1`
/// @param source keys of docs/references.bib
public record Finding(
        String rule, Severity severity, double measured, double limit, String unit, String source) {
    /// What follows from a finding.
    public enum Severity {
        /// Worth knowing.
        NOTE,
        /// Should be changed or knowingly accepted.
        WARNING,
        /// The plan must not be carried out like this.
        STOP
    }

    public Finding {
        if (!rule.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("rule id '" + rule + "' is not kebab-case");
        }
        if (!Double.isFinite(measured) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException("rule " + rule + " needs finite facts");
        }
    }
}
