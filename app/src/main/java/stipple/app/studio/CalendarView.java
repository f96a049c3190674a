package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stipple.app.scheduling.ScheduleAnswer;
import stipple.app.scheduling.ScheduleTexts;
import stipple.app.scheduling.SessionCare;
import stipple.app.text.Messages;
import stipple.core.course.calendar.JudgedVisit;
import stipple.core.course.calendar.Visit;
import stipple.core.course.care.CareKind;
import stipple.core.course.care.CareSpan;
import stipple.core.course.care.PainBlock;

/// What a calendar page shows of an answer, as words.
final class CalendarView {
    private static final int MINUTES_PER_HOUR = 60;

    private final ScheduleAnswer answer;
    private final ScheduleTexts texts;
    private final Messages messages;

    CalendarView(ScheduleAnswer answer, ScheduleTexts texts, Messages messages) {
        this.answer = answer;
        this.texts = texts;
        this.messages = messages;
    }

    /// One visit.
    public record Line(String day, String title, String note) {}

    /// Something to know or to put right, with its rule and source.
    public record Told(String text, String rule, String source) {}

    /// The days after a session, in the order of the table's columns.
    public record Days(String days, String normal, String avoid, String toDo, String may) {}

    /// How one session may feel.
    public record Pain(int session, List<String> lines) {}

    public boolean isLegal() {
        return answer.judgement().isLegal();
    }

    public List<Line> visits() {
        return answer.judgement().visits().stream().map(this::line).toList();
    }

    private Line line(JudgedVisit judged) {
        List<String> note = new ArrayList<>();
        judged.earliest()
                .filter(day -> !day.equals(judged.visit().date()))
                .ifPresent(
                        day -> note.add(messages.text("studio.calendar.earliest", texts.day(day))));
        answer.careOf(judged.visit())
                .ifPresent(care ->
                        note.add(
                                messages.text(
                                        "studio.calendar.work",
                                        messages.number("%,d", care.dots()),
                                        hours(care.minutes().likely()))));
        return new Line(
                texts.day(judged.visit().date()),
                texts.title(judged.visit()),
                String.join(" ", note));
    }

    private String hours(double minutes) {
        long whole = Math.round(minutes);
        return messages.text(
                "studio.calendar.hours", whole / MINUTES_PER_HOUR, whole % MINUTES_PER_HOUR);
    }

    public List<Told> violations() {
        return answer.judgement().violations().stream()
                .map(v -> new Told(texts.violation(v), v.rule(), v.source()))
                .toList();
    }

    public List<Line> nearest() {
        return answer.nearest().orElse(List.of()).stream().map(this::plain).toList();
    }

    private Line plain(Visit visit) {
        return new Line(texts.day(visit.date()), texts.title(visit), "");
    }

    /// Exceptions, notes and what the answers about health mean.
    public List<Told> notes() {
        List<Told> told = new ArrayList<>();
        answer.judgement()
                .exceptions()
                .forEach(used ->
                        told.add(new Told(texts.exception(used), "exception", used.source())));
        answer.judgement()
                .notes()
                .forEach(note -> told.add(new Told(texts.note(note), note.rule(), note.source())));
        answer.health()
                .forEach(finding ->
                        told.add(
                                new Told(
                                        texts.health(finding),
                                        finding.condition().id(),
                                        finding.condition().source())));
        return told;
    }

    public List<Told> recalls() {
        return answer.recalls().stream()
                .map(r -> new Told(texts.recall(r), r.id(), r.source()))
                .toList();
    }

    public String preparation() {
        return messages.text(
                "schedule.care.before",
                answer.care().preparation().stream()
                        .map(texts::care)
                        .collect(Collectors.joining(", ")));
    }

    public List<Days> days() {
        return answer.care().spans().stream()
                .map(span ->
                        new Days(
                                span.firstDay() == span.lastDay()
                                        ? String.valueOf(span.firstDay())
                                        : span.firstDay() + "\u2013" + span.lastDay(),
                                span.normal().stream()
                                        .map(texts::normal)
                                        .collect(Collectors.joining(", ")),
                                of(span, CareKind.AVOID),
                                of(span, CareKind.DO),
                                of(span, CareKind.MAY)))
                .toList();
    }

    private String of(CareSpan span, CareKind kind) {
        return span.rules().stream()
                .filter(rule -> rule.kind() == kind)
                .map(texts::care)
                .collect(Collectors.joining(messages.text("words.and-then")));
    }

    public List<Pain> pain() {
        return answer.sessions().stream().map(this::pain).toList();
    }

    private Pain pain(SessionCare care) {
        return new Pain(care.number(), care.pain().blocks().stream().map(this::block).toList());
    }

    private String block(PainBlock block) {
        double first = Math.round(2 * block.first().likely()) / 2.0;
        double last = Math.round(2 * block.last().likely()) / 2.0;
        return messages.text(
                first == last ? "schedule.pain.line-even" : "schedule.pain.line",
                Math.round(block.startMinutes()),
                messages.text("zone." + block.zone().id()),
                messages.number("%.1f", first),
                messages.number("%.1f", last));
    }
}
