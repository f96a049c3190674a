package stipple.core.quote;

/// A warning sign that was found, with its facts.
///
/// @param sign which
/// @param measured the value found, in `unit`; 0 where there is none
/// @param limit the value that the rule names, in `unit`; 0 where there is none
/// @param unit for example `days`, `factor`, `clients`; `1` where there is none
public record Flag(WarningSign sign, double measured, double limit, String unit) {
    static Flag of(WarningSign sign) {
        return new Flag(sign, 0, 0, "1");
    }
}
