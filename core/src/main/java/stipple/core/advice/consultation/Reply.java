package stipple.core.advice.consultation;

import java.time.LocalDate;

/// What came back from a provider.
public sealed interface Reply {
    LocalDate on();

    /// A written quote.
    ///
    /// @param quote id or file of the quote
    record Quote(LocalDate on, String quote) implements Reply {}

    /// An opinion in words.
    record Opinion(LocalDate on, String text) implements Reply {}

    /// They do not want to treat, with their reason.
    record Declined(LocalDate on, String text) implements Reply {}
}
