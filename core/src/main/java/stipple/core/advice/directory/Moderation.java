package stipple.core.advice.directory;

import java.time.LocalDate;

/// A decision about one review, kept with its reason; the latest decision counts.
///
/// @param review id of the review
/// @param action hold it or let it count again
/// @param on the day
/// @param by who decided
/// @param reason why
public record Moderation(
        String id, String review, ModerationAction action, LocalDate on, String by, String reason)
        implements Entry {
    public Moderation {
        Facts.id("id", id);
        Facts.id("review", review);
        Facts.day("decided", on);
        Facts.name("by", by);
        Facts.name("reason", reason);
    }
}
