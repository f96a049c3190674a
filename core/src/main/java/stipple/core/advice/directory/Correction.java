package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;

/// That somebody disputes a fact, with evidence. The outcome is kept for good, whichever way it
/// went.
///
/// @param subject id of the record that is disputed
/// @param field which part of it
/// @param statement what is said to be true instead
/// @param evidence what was handed in
/// @param by who disputes
/// @param raisedOn when
/// @param outcome what became of it
/// @param resolvedOn when; none while it is open
/// @param resolution the reason of the outcome; empty while it is open
public record Correction(
        String id,
        String subject,
        String field,
        String statement,
        String evidence,
        String by,
        LocalDate raisedOn,
        CorrectionOutcome outcome,
        Optional<LocalDate> resolvedOn,
        String resolution)
        implements Entry {
    public Correction {
        Facts.id("id", id);
        Facts.id("subject", subject);
        Facts.name("field", field);
        Facts.name("statement", statement);
        Facts.name("evidence", evidence);
        Facts.name("by", by);
        Facts.day("raised", raisedOn);
        Facts.day("resolved", resolvedOn);
        Facts.text("resolution", resolution);
        LocalDate start = raisedOn;
        resolvedOn.ifPresent(end -> Facts.order("raised", start, "resolved", end));
        boolean isOpen = outcome == CorrectionOutcome.OPEN;
        if (isOpen == resolvedOn.isPresent() || isOpen != resolution.isBlank()) {
            throw new IllegalArgumentException(
                    "an open correction has no resolution and a closed one has its day and reason");
        }
    }
}
