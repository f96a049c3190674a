package stipple.core.quote;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How a consultation went, as the person remembers it. Whatever is not answered is empty.
///
/// @param id what it is called here
/// @param provider with whom
/// @param technician who was named to do the work
/// @param date when, 2000 to 2100
/// @param portfolioClients of how many different clients own healed work was shown
/// @param isProcessExplained whether the process was explained
/// @param isBreakdownGiven whether the price was broken down
/// @param isQuotePromised whether a written quote was promised
/// @param quoteReceived when it came
/// @param sessionsProposed how many sessions were named
/// @param areSessionsJustified whether it was said why
/// @param wasPressed whether there was pressure to decide, or talking down
/// @param wasDescribedRightly whether the person's hair was described as it is
/// @param hadEnoughTime whether there was time for questions
/// @param isMoreAssured whether the person felt surer afterwards
public record Consultation(
        String id,
        Optional<String> provider,
        Optional<String> technician,
        Optional<LocalDate> date,
        OptionalInt portfolioClients,
        Optional<Boolean> isProcessExplained,
        Optional<Boolean> isBreakdownGiven,
        Optional<Boolean> isQuotePromised,
        Optional<LocalDate> quoteReceived,
        OptionalInt sessionsProposed,
        Optional<Boolean> areSessionsJustified,
        Optional<Boolean> wasPressed,
        Optional<Boolean> wasDescribedRightly,
        Optional<Boolean> hadEnoughTime,
        Optional<Boolean> isMoreAssured) {
    public Consultation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a consultation needs an id");
        }
        date.ifPresent(Consultation::check);
        quoteReceived.ifPresent(Consultation::check);
    }

    private static void check(LocalDate date) {
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            throw new IllegalArgumentException(
                    "date " + date + ", allowed 2000-01-01 to 2100-12-31");
        }
    }
}
