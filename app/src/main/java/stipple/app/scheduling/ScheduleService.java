package stipple.app.scheduling;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stipple.app.planning.PlanFile;
import stipple.app.planning.Refusal;
import stipple.app.planning.SingleFile;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.course.HealedMeasure;
import stipple.core.course.PlannedSession;
import stipple.core.course.SessionNeed;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.calendar.ClockTime;
import stipple.core.course.calendar.CourseTerms;
import stipple.core.course.calendar.CourseWish;
import stipple.core.course.calendar.JudgedVisit;
import stipple.core.course.calendar.Judgement;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.Scheduler;
import stipple.core.course.calendar.Violation;
import stipple.core.course.calendar.Visit;
import stipple.core.course.calendar.VisitKind;
import stipple.core.course.care.Aftercare;
import stipple.core.course.care.PainForecast;
import stipple.core.course.health.HealthAnswer;
import stipple.core.course.health.HealthCondition;
import stipple.core.course.health.HealthFinding;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;

/// Puts a course on the calendar: proposes one, or judges days that a person names.
public final class ScheduleService {
    private static final int KEY_BYTES = 12;
    private static final int SESSIONS_BEFORE_THE_GATE = 2;

    private final Parameters parameters = Parameters.shipped();
    private final Messages messages;

    public ScheduleService() {
        this(Messages.english());
    }

    public ScheduleService(Messages messages) {
        this.messages = messages;
    }

    /// @throws Refusal if something given cannot be, or no day is open
    public ScheduleAnswer schedule(ScheduleRequest request) {
        return schedule(request, request.plan().map(new PlanFile(messages)::read));
    }

    /// @param plan to take sessions, dots and minutes from, instead of a file
    /// @throws Refusal if something given cannot be, or no day is open
    public ScheduleAnswer schedule(ScheduleRequest request, Optional<TreatmentPlan> plan) {
        List<Arguments.WishedDay> days = Arguments.wishedDays(request.dates());
        LocalDate start = start(request, days, plan);
        List<HealthFinding> health = findings(Arguments.health(request.health()));
        CourseTerms terms =
                new CourseTerms(
                        start,
                        request.travel(),
                        request.allergyHistory(),
                        HealthFinding.needLaser(health),
                        Arguments.openDays(request.closed()),
                        HealthFinding.holds(health));
        CourseWish wish = wish(request, plan);
        Scheduler scheduler = new Scheduler(terms, parameters);
        Judgement judgement =
                days.isEmpty()
                        ? proposed(scheduler, terms, wish)
                        : scheduler.judge(new DayKinds(scheduler, terms, wish).visits(days));
        Optional<SessionGate> gate = gate(request, plan, visits(judgement));
        if (days.isEmpty() && gate.isPresent() && isLeftOut(gate.get(), wish)) {
            judgement = proposed(scheduler, terms, wish.withSessions(gate.get().session() - 1));
        }
        List<Visit> visits = visits(judgement);
        checkTimes(request, visits);
        return new ScheduleAnswer(
                key(request, start, wish.treatment(), plan),
                request.zone(),
                request.time(),
                days.isEmpty(),
                judgement,
                days.isEmpty() || judgement.isLegal()
                        ? Optional.empty()
                        : scheduler.nearest(visits),
                Recall.of(visits, wish.treatment(), parameters),
                health,
                plan.map(this::sessions).orElse(List.of()),
                gate,
                Aftercare.of(parameters),
                parameters.likely("b-a8-session-length"),
                parameters.likely("x-short-visit"));
    }

    /// What a measured healed photo says about the third session, or about the next one after a
    /// course of fewer.
    private Optional<SessionGate> gate(
            ScheduleRequest request, Optional<TreatmentPlan> plan, List<Visit> visits) {
        if (request.healed().isEmpty()) {
            return Optional.empty();
        }
        if (plan.isEmpty()) {
            throw new Refusal(messages.text("schedule.refused.healed-without-plan"));
        }
        ScheduleRequest.Healed healed = request.healed().get();
        HealedMeasure measured = new HealedFile(messages).read(healed.file(), healed.taken());
        List<Visit> sessions = visits.stream().filter(v -> v.kind().isPigment()).toList();
        int held = Math.min(SESSIONS_BEFORE_THE_GATE, sessions.size());
        Optional<LocalDate> last =
                held == 0 ? Optional.empty() : Optional.of(sessions.get(held - 1).date());
        return Optional.of(
                new SessionGate(
                        held + 1,
                        measured,
                        SessionNeed.of(plan.get(), measured, last, parameters)));
    }

    private static boolean isLeftOut(SessionGate gate, CourseWish wish) {
        return gate.need().verdict() == SessionNeed.Verdict.NOT_NEEDED
                && gate.session() > 1
                && gate.session() <= wish.sessions();
    }

    private static List<Visit> visits(Judgement judgement) {
        return judgement.visits().stream().map(JudgedVisit::visit).toList();
    }

    /// Writes the visits and recalls as an iCalendar file.
    ///
    /// @param stamp the instant that the file says it was made
    public void writeCalendar(ScheduleAnswer answer, Path out, Instant stamp) {
        SingleFile.checkPlace("--ics", out);
        SingleFile.write(out, new CalendarFile(messages).bytes(answer, stamp));
    }

    /// The iCalendar file itself.
    ///
    /// @param stamp the instant that the file says it was made
    public byte[] calendar(ScheduleAnswer answer, Instant stamp) {
        return new CalendarFile(messages).bytes(answer, stamp);
    }

    /// What may be asked about health, with what follows from it.
    public List<HealthCondition> conditions() {
        return HealthCondition.all(parameters);
    }

    private static LocalDate start(
            ScheduleRequest request, List<Arguments.WishedDay> days, Optional<TreatmentPlan> plan) {
        return request.start()
                .or(() -> days.stream().map(Arguments.WishedDay::date).findFirst())
                .or(() -> plan.map(TreatmentPlan::date))
                .orElseThrow(() -> new Refusal("needs --start DATE: the first possible day"));
    }

    private List<HealthFinding> findings(List<HealthAnswer> answers) {
        try {
            return HealthFinding.of(answers, parameters);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--health: " + e.getMessage(), e);
        }
    }

    private CourseWish wish(ScheduleRequest request, Optional<TreatmentPlan> plan) {
        Treatment treatment =
                request.treatment()
                        .or(() -> plan.map(p -> p.design().treatment()))
                        .orElse(Treatment.PERMANENT);
        if (!treatment.isPlanned()) {
            throw new Refusal(messages.text("plan.refused.tattoo"));
        }
        int usual =
                plan.map(p -> p.sessions().size()).orElse((int) parameters.likely("b-a9-sessions"));
        try {
            return new CourseWish(treatment, request.lasers(), request.sessions().orElse(usual));
        } catch (IllegalArgumentException e) {
            throw new Refusal("schedule: " + e.getMessage(), e);
        }
    }

    private static Judgement proposed(Scheduler scheduler, CourseTerms terms, CourseWish wish) {
        Optional<Judgement> proposed = scheduler.propose(wish);
        if (proposed.isPresent()) {
            return proposed.get();
        }
        Visit first = new Visit(VisitKind.of(wish.treatment()), 1, terms.start());
        List<Violation> held =
                terms.holds().stream()
                        .filter(hold -> hold.until().isEmpty())
                        .map(hold ->
                                new Violation(
                                        "health-" + hold.condition(),
                                        hold.source(),
                                        first,
                                        Optional.empty(),
                                        0,
                                        Optional.empty()))
                        .toList();
        if (held.isEmpty()) {
            throw new Refusal("--closed: no open day is left within ten years");
        }
        return new Judgement(List.of(), held, List.of(), List.of());
    }

    private static void checkTimes(ScheduleRequest request, List<Visit> visits) {
        request.time()
                .ifPresent(time ->
                        visits.forEach(visit -> {
                            if (ClockTime.of(visit.date(), time, request.zone())
                                    instanceof ClockTime.Skipped(java.time.LocalDateTime after)) {
                                throw new Refusal(
                                        "--time "
                                                + time
                                                + ": on "
                                                + visit.date()
                                                + " the clock in "
                                                + request.zone()
                                                + " jumps over it; allowed from "
                                                + after.toLocalTime());
                            }
                        }));
    }

    private List<SessionCare> sessions(TreatmentPlan plan) {
        List<SessionCare> sessions = new ArrayList<>();
        for (PlannedSession session : plan.sessions()) {
            double minutes = session.minutes().likely();
            sessions.add(
                    new SessionCare(
                            session.number(),
                            session.dots(),
                            session.minutes(),
                            PainForecast.ofSession(
                                    plan.deposits(),
                                    session.number(),
                                    minutes,
                                    false,
                                    parameters)));
        }
        return sessions;
    }

    /// A name for the course that tells nothing: a name given to it counts alone, so that the
    /// entries stay the same when the start moves.
    private static String key(
            ScheduleRequest request,
            LocalDate start,
            Treatment treatment,
            Optional<TreatmentPlan> plan) {
        return sha256(
                request.course()
                        .orElse(
                                start
                                        + " "
                                        + treatment.id()
                                        + plan.map(p ->
                                                        " "
                                                                + p.seed().value()
                                                                + " "
                                                                + p.circumferenceMm()
                                                                + " "
                                                                + p.deposits().count())
                                                .orElse("")));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, KEY_BYTES);
    }

    static List<Visit> byDate(Stream<Visit> visits) {
        return visits.sorted(Comparator.comparing(Visit::date)).toList();
    }
}
