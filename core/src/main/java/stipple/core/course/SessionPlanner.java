package stipple.core.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stipple.core.course.calendar.CourseTerms;
import stipple.core.course.calendar.CourseWish;
import stipple.core.course.calendar.Scheduler;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;

/// How many sessions a plan needs, how the deposits are shared among them, and how long each takes.
/// When they are is for the calendar to say.
public final class SessionPlanner {
    private static final double SMALL_PLAN_SHARE = 0.25;

    private final Parameters parameters;

    public SessionPlanner(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Number of sessions for a number of deposits: enough that none is longer than a technician
    /// works well, never below the treatment's least, usually three.
    public int sessionsFor(double dots, Treatment treatment) {
        double perSession = parameters.likely("b-a5-dots-per-session");
        double most = perSession * parameters.likely("x-session-stretch");
        int needed = (int) Math.ceil(dots / most);
        int usual = (int) parameters.likely("b-a9-sessions");
        int least =
                (int)
                        parameters.likely(
                                treatment == Treatment.TRICO
                                        ? "b-a9-least-sessions-trico"
                                        : "b-a9-least-sessions-permanent");
        boolean small = dots < SMALL_PLAN_SHARE * perSession;
        return Math.max(needed, small ? least : Math.max(least, usual));
    }

    /// Share of the deposits by session: light first, most in the middle, the rest last.
    public List<Double> sharesFor(int sessions, Treatment treatment) {
        String trico = treatment == Treatment.TRICO ? "trico-" : "";
        double first = parameters.likely("b-a10-" + trico + "session-1-share");
        double middle = parameters.likely("b-a10-" + trico + "session-2-share");
        double last = parameters.likely("b-a10-" + trico + "session-3-share");
        double[] weight = new double[sessions];
        for (int i = 0; i < sessions; i++) {
            weight[i] =
                    i == 0 ? first : i == sessions - 1 ? (sessions == 2 ? middle : last) : middle;
        }
        return normalised(weight);
    }

    /// The appointments of a plan, in order, on the days that the calendar recommends.
    ///
    /// @param scaleSigmaFraction one-sigma error of lengths; areas, and so the number of dots, are
    ///   wrong by twice as much
    public List<PlannedSession> sessions(
            Deposits deposits,
            Treatment treatment,
            int sessions,
            LocalDate start,
            double scaleSigmaFraction) {
        List<LocalDate> dates = recommendedDates(treatment, sessions, start);
        List<PlannedSession> planned = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= sessions; number++) {
            int through = deposits.countThrough(number);
            int dots = through - before;
            planned.add(
                    new PlannedSession(
                            number,
                            dates.get(number - 1),
                            dots,
                            minutes(dots, scaleSigmaFraction)));
            before = through;
        }
        return List.copyOf(planned);
    }

    private List<LocalDate> recommendedDates(Treatment treatment, int sessions, LocalDate start) {
        return new Scheduler(CourseTerms.from(start), parameters)
                .propose(new CourseWish(treatment, 0, sessions)).orElseThrow().visits().stream()
                        .map(judged -> judged.visit().date())
                        .toList();
    }

    /// Minutes for a number of deposits: placing, wiping, breaks and set-up.
    public Range minutes(int dots, double scaleSigmaFraction) {
        Range rate = parameters.range("b-a6-dots-per-minute");
        Range pause = parameters.range("b-a6-break-factor");
        Range setup = parameters.range("b-a6-setup");
        double few = dots * (1 - 2 * scaleSigmaFraction);
        double many = dots * (1 + 2 * scaleSigmaFraction);
        return new Range(
                whole(dots / rate.likely() * pause.likely() + setup.likely()),
                whole(few / rate.high() * pause.low() + setup.low()),
                whole(many / rate.low() * pause.high() + setup.high()));
    }

    private static double whole(double minutes) {
        return Math.rint(minutes);
    }

    private static List<Double> normalised(double[] weight) {
        double sum = 0;
        for (double w : weight) {
            sum += w;
        }
        List<Double> shares = new ArrayList<>();
        for (double w : weight) {
            shares.add(w / sum);
        }
        return List.copyOf(shares);
    }
}
