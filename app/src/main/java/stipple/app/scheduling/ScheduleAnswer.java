package stipple.app.scheduling;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import stipple.core.course.calendar.ClockTime;
import stipple.core.course.calendar.Judgement;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.Visit;
import stipple.core.course.care.Aftercare;
import stipple.core.course.health.HealthFinding;

/// What the calendar answers.
///
/// @param key the same for every version of this person's calendar
/// @param zone where the clinic is
/// @param time when visits begin, if it was given
/// @param isProposal whether the visits were proposed rather than given
/// @param judgement visits, breaches, exceptions and notes
/// @param nearest the legal schedule nearest to the days given, if those are not legal
/// @param recalls days on which the person is asked back
/// @param health what the answers about health mean
/// @param sessions what the plan knows of its sessions, none without a plan
/// @param gate whether a further session is needed, if a healed photo was measured
/// @param care the days around a session
/// @param sessionMinutes length of a session that no plan tells of
/// @param shortVisitMinutes length of a visit for a patch or a laser
public record ScheduleAnswer(
        String key,
        ZoneId zone,
        Optional<LocalTime> time,
        boolean isProposal,
        Judgement judgement,
        Optional<List<Visit>> nearest,
        List<Recall> recalls,
        List<HealthFinding> health,
        List<SessionCare> sessions,
        Optional<SessionGate> gate,
        Aftercare care,
        double sessionMinutes,
        double shortVisitMinutes) {
    public ScheduleAnswer {
        recalls = List.copyOf(recalls);
        health = List.copyOf(health);
        sessions = List.copyOf(sessions);
    }

    /// When a visit begins on the clinic's clock, if a time was given that the clock shows.
    public Optional<ZonedDateTime> startOf(Visit visit) {
        return time.flatMap(at ->
                switch (ClockTime.of(visit.date(), at, zone)) {
                    case ClockTime.Shown(ZonedDateTime shown) -> Optional.of(shown);
                    case ClockTime.Skipped skipped -> Optional.empty();
                });
    }

    /// What the plan knows of a visit, if it is one of its sessions.
    public Optional<SessionCare> careOf(Visit visit) {
        return sessions.stream()
                .filter(s -> visit.kind().isPigment() && s.number() == visit.number())
                .findFirst();
    }

    /// How long a visit takes.
    double minutesOf(Visit visit) {
        double usual = visit.kind().isPigment() ? sessionMinutes : shortVisitMinutes;
        return careOf(visit).map(care -> care.minutes().likely()).orElse(usual);
    }
}
