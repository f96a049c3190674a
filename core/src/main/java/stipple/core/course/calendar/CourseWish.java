package stipple.core.course.calendar;

import stipple.core.ink.Treatment;

/// What a course is to consist of.
///
/// @param treatment permanent or temporary pigment
/// @param lasers laser sessions before the first pigment
/// @param sessions pigment sessions
public record CourseWish(Treatment treatment, int lasers, int sessions) {
    public static final int MOST_LASERS = 20;
    public static final int MOST_SESSIONS = 20;

    public CourseWish {
        if (lasers < 0 || lasers > MOST_LASERS) {
            throw new IllegalArgumentException(
                    lasers + " laser sessions, allowed 0 to " + MOST_LASERS);
        }
        if (sessions < 1 || sessions > MOST_SESSIONS) {
            throw new IllegalArgumentException(
                    sessions + " sessions, allowed 1 to " + MOST_SESSIONS);
        }
    }

    /// The same course with another number of sessions.
    public CourseWish withSessions(int number) {
        return new CourseWish(treatment, lasers, number);
    }
}
