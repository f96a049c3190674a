package stipple.core.advice.directory;

import java.time.LocalDate;
import java.util.Set;
import stipple.core.advice.place.Place;

/// Where the trade is taught.
///
/// @param name of the course or school
/// @param place the town
/// @param teaches what
/// @param days of teaching
/// @param practiceClients people treated under supervision
/// @param level how well all this is supported
/// @param asOf when it was true
public record Course(
        String id,
        String name,
        Place place,
        Set<Need> teaches,
        int days,
        int practiceClients,
        EvidenceLevel level,
        LocalDate asOf)
        implements Entry {
    private static final int MOST_DAYS = 1_000;

    public Course {
        Facts.id("id", id);
        Facts.name("name", name);
        teaches = Set.copyOf(teaches);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days " + days + ", allowed 1 to " + MOST_DAYS);
        }
        if (practiceClients < 0 || practiceClients > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "clients " + practiceClients + ", allowed 0 to " + MOST_DAYS);
        }
        Facts.day("asOf", asOf);
    }
}
