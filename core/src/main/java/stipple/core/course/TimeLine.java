package stipple.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;
import stipple.core.ink.Healing;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// The course as days: when each session is, and what has become of its deposits at any Moment.
public final class TimeLine {
    private static final double DAYS_PER_YEAR = 365.25;

    private final double[] sessionDay;
    private final Fate fate;

    private TimeLine(double[] sessionDay, Fate fate) {
        this.sessionDay = sessionDay;
        this.fate = fate;
    }

    /// @param sessionDays day of each session counted from the first one, rising
    public static TimeLine of(
            List<Integer> sessionDays,
            Treatment treatment,
            Parameters parameters,
            OutcomeCase outcome) {
        if (sessionDays.isEmpty()) {
            throw new IllegalArgumentException("a course needs at least one session");
        }
        double[] days = sessionDays.stream().mapToDouble(Integer::doubleValue).toArray();
        for (int i = 1; i < days.length; i++) {
            if (!(days[i] > days[i - 1])) {
                throw new IllegalArgumentException("session days " + sessionDays + " must rise");
            }
        }
        return new TimeLine(days, Fate.of(treatment, OutcomeParameters.of(parameters, outcome)));
    }

    /// How pigment ages in this course.
    public Fate fate() {
        return fate;
    }

    /// Days since the first session; negative before it.
    public double dayOf(Moment moment) {
        double settled = sessionDay[sessionDay.length - 1] + Healing.SETTLED_DAY;
        return switch (moment) {
            case Moment.Before() -> -1;
            case Moment.AfterSession(int number, int day) -> sessionDay(number) + day;
            case Moment.Healed() -> settled;
            case Moment.Year(double years) -> settled + years * DAYS_PER_YEAR;
        };
    }

    /// What has become of each session's deposits; sessions still to come have none.
    public Appearance at(Moment moment) {
        double day = dayOf(moment);
        List<Optional<DepositState>> states = new ArrayList<>();
        for (double session : sessionDay) {
            states.add(session <= day ? Optional.of(fate.at(day - session)) : Optional.empty());
        }
        return new Appearance(states, fate);
    }

    private double sessionDay(int number) {
        if (number > sessionDay.length) {
            throw new IllegalArgumentException(
                    "session " + number + ", the course has " + sessionDay.length);
        }
        return sessionDay[number - 1];
    }
}
