package stipple.app.planning;

import java.util.List;
import java.util.stream.IntStream;
import stipple.core.course.CourseDays;
import stipple.core.course.TreatmentPlan;
import stipple.core.ink.Healing;
import stipple.core.ink.Laser;

/// When a laser takes off what was placed.
final class LaserCourse {
    private static final double DAYS_PER_YEAR = 365.25;

    private LaserCourse() {}

    /// Days of laser sessions, counted from the first session of the plan.
    ///
    /// @param years after healing at which they begin, from 0
    /// @param sessions from 1
    static List<Integer> days(TreatmentPlan plan, Laser laser, double years, int sessions) {
        int settled = CourseDays.of(plan.sessionDays()).lastSessionDay() + Healing.SETTLED_DAY;
        int first = settled + (int) Math.round(years * DAYS_PER_YEAR);
        return IntStream.range(0, sessions)
                .mapToObj(k -> first + k * laser.intervalDays())
                .toList();
    }
}
