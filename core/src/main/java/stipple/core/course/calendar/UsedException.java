package stipple.core.course.calendar;

/// A session that is only legal because of a traveller's exception.
///
/// @param visit the session
/// @param since the session before it
/// @param travel the reason and the name
/// @param leastDays wait that it would otherwise need
/// @param source keys of docs/references.bib
public record UsedException(
        Visit visit, Visit since, TravelException travel, int leastDays, String source) {
    public static final String RULE = "traveller";
}
