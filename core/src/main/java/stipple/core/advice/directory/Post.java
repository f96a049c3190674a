package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Optional;

/// That a technician works at a branch, from a day until a day. Evidence belongs to the person; a
/// branch keeps nothing of it when the post ends.
///
/// @param technician id of the person
/// @param branch id of the address
/// @param from first day
/// @param until last day; none while it lasts
public record Post(
        String id, String technician, String branch, LocalDate from, Optional<LocalDate> until)
        implements Entry {
    public Post {
        Facts.id("id", id);
        Facts.id("technician", technician);
        Facts.id("branch", branch);
        Facts.day("since", from);
        Facts.day("until", until);
        LocalDate start = from;
        until.ifPresent(end -> Facts.order("since", start, "until", end));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(end -> !day.isAfter(end)).orElse(true);
    }
}
