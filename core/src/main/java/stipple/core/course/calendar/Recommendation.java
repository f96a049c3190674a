package stipple.core.course.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stipple.core.math.Range;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// What is better than merely legal: ten to fourteen days before the second session, about four
/// weeks before the third, and before that a photo of the healed scalp to see whether a third is
/// still needed. Source: guidearticle.
public final class Recommendation {
    private static final String WINDOW = "recommended-wait";
    private static final String GATE = "still-needed";

    private final Parameter second;
    private final Parameter later;
    private final int travellerDays;

    private Recommendation(Parameters parameters) {
        second = parameters.get("b-a11-recommended-days-between-sessions");
        later = parameters.get("b-a11-days-before-session-3");
        travellerDays = (int) parameters.likely("b-a11-least-days-traveller");
    }

    public static Recommendation of(Parameters parameters) {
        return new Recommendation(parameters);
    }

    /// Days to leave before session `number` (from 2).
    int days(int number, boolean travels) {
        return travels ? travellerDays : (int) wait(number).value().likely();
    }

    /// Sessions that come sooner than recommended, and the decision that is due before each session
    /// after the second.
    List<CourseNote> notes(List<Visit> visits) {
        List<CourseNote> notes = new ArrayList<>();
        List<Visit> sessions = visits.stream().filter(v -> v.kind().isPigment()).toList();
        for (int i = 1; i < sessions.size(); i++) {
            Visit visit = sessions.get(i);
            LocalDate last = sessions.get(i - 1).date();
            Parameter wait = wait(i + 1);
            Range days = wait.value();
            LocalDate from = last.plusDays((long) days.likely());
            LocalDate to = last.plusDays((long) days.high());
            if (visit.date().isBefore(from)) {
                notes.add(new CourseNote(WINDOW, visit, from, to, wait.source()));
            }
            if (i > 1) {
                notes.add(new CourseNote(GATE, visit, last, visit.date(), wait.source()));
            }
        }
        return notes;
    }

    private Parameter wait(int number) {
        return number == 2 ? second : later;
    }
}
