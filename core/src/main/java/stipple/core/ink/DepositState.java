package stipple.core.ink;

/// What has become of a deposit at some age, relative to the same deposit healed.
///
/// @param load pigment that shows, 1 when healed, above 1 while fresh
/// @param diameterFactor visible diameter from scab and swelling, 1 when healed
/// @param spreadYears years of spreading behind it, sped up or slowed down by the person's skin
/// @param redness of the skin between the dots, [0, 1]
/// @param scab share of crusted dots, [0, 1]
/// @param veil milkiness of the renewing epidermis, [0, 1]
public record DepositState(
        double load,
        double diameterFactor,
        double spreadYears,
        double redness,
        double scab,
        double veil) {
    public DepositState {
        if (!(load >= 0 && diameterFactor > 0 && spreadYears >= 0)) {
            throw new IllegalArgumentException(
                    "deposit with load "
                            + load
                            + ", diameter factor "
                            + diameterFactor
                            + ", spread over "
                            + spreadYears
                            + " years");
        }
    }

    /// The same with another amount of pigment.
    public DepositState withLoadTimes(double factor) {
        return new DepositState(factor * load, diameterFactor, spreadYears, redness, scab, veil);
    }
}
