package stipple.core.advice.directory;

import java.time.LocalDate;

/// That a technician will begin at a branch on a day to come.
///
/// @param branch where
/// @param technician who
/// @param opensOn first day
/// @param announcedOn when it became known
/// @param level how well that is supported
public record Opening(
        String id,
        String branch,
        String technician,
        LocalDate opensOn,
        LocalDate announcedOn,
        EvidenceLevel level)
        implements Entry {
    public Opening {
        Facts.id("id", id);
        Facts.id("branch", branch);
        Facts.id("technician", technician);
        Facts.day("opens", opensOn);
        Facts.day("announced", announcedOn);
        Facts.order("announced", announcedOn, "opens", opensOn);
    }
}
