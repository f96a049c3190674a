package stipple.core.advice.consultation;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Who did what to this head, and how content the person was.
///
/// @param on the day
/// @param by technician and provider
/// @param what for example `hairline`, `laser`, `top-up`
/// @param content 1 to 5, asked later; none if never
public record Treated(LocalDate on, String by, String what, OptionalInt content) {
    private static final int MOST_CONTENT = 5;

    public Treated {
        if (by.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a treatment needs by and what");
        }
        content.ifPresent(value -> {
            if (value < 1 || value > MOST_CONTENT) {
                throw new IllegalArgumentException("content " + value + ", allowed 1 to 5");
            }
        });
    }
}
