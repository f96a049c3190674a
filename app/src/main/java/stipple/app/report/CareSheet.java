package stipple.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.Visit;
import stipple.core.course.calendar.VisitKind;
import stipple.core.course.care.Aftercare;
import stipple.core.course.care.CareKind;
import stipple.core.course.care.CareRule;
import stipple.core.course.care.CareSpan;
import stipple.core.course.care.PainBlock;
import stipple.core.course.care.PainForecast;
import stipple.core.parameter.Parameters;

/// What goes with the person, as sentences: what to do before a session, how it may feel, and day
/// by day, with the days of the plan's own calendar, what is normal to see, what to leave alone and
/// when to come back.
final class CareSheet {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final TreatmentPlan plan;
    private final Words words;
    private final Parameters parameters = Parameters.shipped();
    private final Aftercare care = Aftercare.of(parameters);

    CareSheet(TreatmentPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    /// Some days after a session.
    ///
    /// @param days counted from the session, as `4–5`
    /// @param dates the same days of the calendar after each session, as far as the next does not
    ///   come before
    /// @param normal what is normal to see
    /// @param avoid what is not to be done yet
    /// @param toDo what is to be done
    /// @param may what is fine again
    record Days(String days, String dates, String normal, String avoid, String toDo, String may) {}

    String preparation() {
        return words.text("schedule.care.before", joined(care.preparation()));
    }

    List<Days> days() {
        return care.spans().stream()
                .map(span ->
                        new Days(
                                stretch(span.firstDay(), span.lastDay()),
                                dates(span),
                                span.normal().stream()
                                        .map(sign -> words.text("healing." + sign.id()))
                                        .collect(Collectors.joining(", ")),
                                of(span, CareKind.AVOID),
                                of(span, CareKind.DO),
                                of(span, CareKind.MAY)))
                .toList();
    }

    /// How the first session may feel, place by place.
    List<String> pain() {
        PlannedSession session = plan.sessions().getFirst();
        return PainForecast.ofSession(
                        plan.deposits(),
                        session.number(),
                        session.minutes().likely(),
                        false,
                        parameters)
                .blocks()
                .stream()
                .map(this::felt)
                .toList();
    }

    private String felt(PainBlock block) {
        String first = points(block.first().likely());
        String last = points(block.last().likely());
        return words.text(
                first.equals(last) ? "schedule.pain.line-even" : "schedule.pain.line",
                Math.round(block.startMinutes()),
                words.zone(block.zone()),
                first,
                last);
    }

    /// When to look again.
    List<String> recalls() {
        VisitKind kind = VisitKind.of(plan.design().treatment());
        List<Visit> visits =
                plan.sessions().stream().map(s -> new Visit(kind, s.number(), s.date())).toList();
        return Recall.of(visits, plan.design().treatment(), parameters).stream()
                .map(recall ->
                        words.text(
                                "schedule.recall." + recall.id(),
                                words.date(recall.from()),
                                words.date(recall.to())))
                .toList();
    }

    private String dates(CareSpan span) {
        List<String> dates = new ArrayList<>();
        List<PlannedSession> sessions = plan.sessions();
        for (int k = 0; k < sessions.size(); k++) {
            LocalDate day = sessions.get(k).date();
            LocalDate first = day.plusDays(span.firstDay());
            LocalDate last = day.plusDays(span.lastDay());
            LocalDate end =
                    k + 1 < sessions.size()
                            ? sessions.get(k + 1).date().minusDays(1)
                            : LocalDate.MAX;
            if (!first.isAfter(end)) {
                LocalDate shown = last.isAfter(end) ? end : last;
                dates.add(
                        first.equals(shown)
                                ? shortly(first)
                                : shortly(first) + " \u2013 " + shortly(shown));
            }
        }
        return String.join(words.text("words.and-then"), dates);
    }

    private static String stretch(int first, int last) {
        return first == last ? String.valueOf(first) : first + "\u2013" + last;
    }

    private String of(CareSpan span, CareKind kind) {
        return joined(span.rules().stream().filter(rule -> rule.kind() == kind).toList());
    }

    private String joined(List<CareRule> rules) {
        return rules.stream()
                .map(rule -> words.text("care." + rule.id()))
                .collect(Collectors.joining(words.text("words.and-then")));
    }

    private String shortly(LocalDate day) {
        return words.messages().date(SHORT, day);
    }

    private String points(double pain) {
        return words.decimal(Math.round(pain * 2) / 2.0);
    }
}
