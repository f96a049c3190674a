package stipple.core.price;

import java.util.Arrays;
import java.util.Locale;

/// How a treatment meets the hair that may still be lost. Two sound providers can differ in price
/// only because they differ in this.
public enum Strategy {
    /// Everything that may go bald is treated now, existing hair included.
    TREAT_THROUGH,
    /// Only what is bald or thin now is treated, and extended when more is lost.
    WORK_AROUND;

    /// The name in files: `treat-through`, `work-around`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such strategy
    public static Strategy parse(String id) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "strategy '" + id + "', allowed: treat-through, work-around"));
    }
}
