package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;
import stipple.core.ink.Habits;
import stipple.core.ink.Healing;
import stipple.core.ink.Laser;
import stipple.core.ink.Pigment;
import stipple.core.ink.SkinKind;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// The course as days: when each session is, and what has become of its deposits at any Moment. A
/// laser session takes from everything that was placed before it.
public final class TimeLine {
    private static final double DAYS_PER_YEAR = 365.25;

    private final CourseDays days;
    private final Fate fate;
    private final Fate scarFate;
    private final Laser laser;

    private TimeLine(CourseDays days, Fate fate, Fate scarFate, Laser laser) {
        this.days = days;
        this.fate = fate;
        this.scarFate = scarFate;
        this.laser = laser;
    }

    /// A course of sessions in normal skin with average habits.
    ///
    /// @param sessionDays day of each session counted from the first one, rising
    public static TimeLine of(
            List<Integer> sessionDays,
            Treatment treatment,
            Parameters parameters,
            OutcomeCase outcome) {
        return of(
                CourseDays.of(sessionDays),
                treatment,
                Habits.usual(),
                SkinKind.NORMAL,
                parameters,
                outcome);
    }

    /// A whole course.
    ///
    /// @param skin kind of the skin outside scars
    public static TimeLine of(
            CourseDays days,
            Treatment treatment,
            Habits habits,
            SkinKind skin,
            Parameters parameters,
            OutcomeCase outcome) {
        Parameters moved = OutcomeParameters.of(parameters, outcome);
        double rate = habits.rate(Pigment.usual(treatment), moved);
        return new TimeLine(
                days,
                Fate.of(treatment, moved, rate, skin),
                Fate.of(treatment, moved, rate, SkinKind.SCAR),
                Laser.on(treatment, moved));
    }

    /// How pigment ages in this course, outside scars.
    public Fate fate() {
        return fate;
    }

    public CourseDays days() {
        return days;
    }

    /// Days since the first session; negative before it.
    public double dayOf(Moment moment) {
        double settled = days.lastSessionDay() + Healing.SETTLED_DAY;
        return switch (moment) {
            case Moment.Before() -> -1;
            case Moment.AfterSession(int number, int day) -> sessionDay(number) + day;
            case Moment.Healed() -> settled;
            case Moment.Year(double years) -> settled + years * DAYS_PER_YEAR;
        };
    }

    /// What has become of each session's deposits; sessions still to come have none.
    public Appearance at(Moment moment) {
        return onDay(dayOf(moment));
    }

    /// The same on a day counted from the first session.
    public Appearance onDay(double day) {
        return new Appearance(states(fate, day), fate, states(scarFate, day), scarFate);
    }

    private List<Optional<DepositState>> states(Fate ageing, double day) {
        List<Optional<DepositState>> states = new ArrayList<>();
        for (int session : days.allSessions()) {
            states.add(
                    session <= day
                            ? Optional.of(
                                    ageing.at(day - session)
                                            .withLoadTimes(keptByLaser(session, day)))
                            : Optional.empty());
        }
        return states;
    }

    private double keptByLaser(int session, double day) {
        double kept = 1;
        for (int laserDay : days.laserDays()) {
            if (laserDay > session && laserDay <= day) {
                kept *= laser.keptAfter(day - laserDay);
            }
        }
        return kept;
    }

    private double sessionDay(int number) {
        List<Integer> sessions = days.allSessions();
        if (number > sessions.size()) {
            throw new IllegalArgumentException(
                    "session " + number + ", the course has " + sessions.size());
        }
        return sessions.get(number - 1);
    }
}
