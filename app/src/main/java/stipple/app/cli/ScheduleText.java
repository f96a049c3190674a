package stipple.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.app.scheduling.ScheduleAnswer;
import stipple.app.scheduling.ScheduleTexts;
import stipple.app.scheduling.SessionCare;
import stipple.app.text.Messages;
import stipple.core.course.calendar.JudgedVisit;
import stipple.core.course.calendar.Visit;
import stipple.core.course.care.CareKind;
import stipple.core.course.care.CareRule;
import stipple.core.course.care.CareSpan;
import stipple.core.course.care.PainBlock;

/// What `stipple schedule` prints for people.
final class ScheduleText {
    private final ScheduleAnswer answer;
    private final Messages messages = Messages.english();
    private final ScheduleTexts texts = new ScheduleTexts(messages);

    ScheduleText(ScheduleAnswer answer) {
        this.answer = answer;
    }

    void print(PrintWriter out) {
        for (JudgedVisit judged : answer.judgement().visits()) {
            out.printf("%s%n", line(judged));
        }
        out.println();
        breaches(out);
        answer.judgement().exceptions().forEach(used -> out.println(texts.exception(used)));
        answer.judgement().notes().forEach(note -> out.println(texts.note(note)));
        answer.gate()
                .ifPresent(gate -> {
                    out.println(texts.gate(gate));
                    gate.need()
                            .reasons()
                            .forEach(reason -> out.println("- " + texts.gateReason(reason)));
                });
        answer.health().forEach(finding -> out.println(texts.health(finding)));
        answer.recalls().forEach(recall -> out.println(texts.recall(recall)));
        answer.sessions().forEach(care -> session(out, care));
        care(out);
    }

    private String line(JudgedVisit judged) {
        Visit visit = judged.visit();
        String earliest =
                judged.earliest().map(day -> "   (earliest " + texts.day(day) + ")").orElse("");
        String time = answer.startOf(visit).map(at -> " " + at.toLocalTime()).orElse("");
        return String.format(
                Locale.ROOT,
                "%-16s %s%s%s",
                texts.visit(visit),
                texts.day(visit.date()),
                time,
                earliest);
    }

    private void breaches(PrintWriter out) {
        if (answer.judgement().isLegal()) {
            out.println(messages.text("schedule.legal"));
            return;
        }
        out.println(messages.text("schedule.illegal", answer.judgement().violations().size()));
        answer.judgement()
                .violations()
                .forEach(broken ->
                        out.println("- " + texts.violation(broken) + " [" + broken.rule() + "]"));
        answer.nearest()
                .ifPresent(visits -> {
                    out.println(messages.text("schedule.nearest"));
                    visits.forEach(visit ->
                            out.printf(
                                    "  %-16s %s%n", texts.visit(visit), texts.day(visit.date())));
                });
    }

    private void session(PrintWriter out, SessionCare care) {
        out.println();
        out.println(messages.text("schedule.pain.title", care.number()));
        for (PainBlock block : care.pain().blocks()) {
            out.println(
                    "  "
                            + messages.text(
                                    "schedule.pain.line",
                                    Math.round(block.startMinutes()),
                                    messages.text("zone." + block.zone().id()),
                                    points(block.first().likely()),
                                    points(block.last().likely())));
        }
        List<Integer> breaks = care.pain().breakMinutes();
        if (!breaks.isEmpty()) {
            String minutesOf =
                    breaks.stream().map(String::valueOf).collect(Collectors.joining(", "));
            out.println("  " + messages.text("schedule.pain.breaks", minutesOf));
        }
    }

    private void care(PrintWriter out) {
        out.println();
        out.println(messages.text("schedule.care.title"));
        out.println(messages.text("schedule.care.before", joined(answer.care().preparation())));
        for (CareSpan span : answer.care().spans()) {
            out.println(
                    span.firstDay() == span.lastDay()
                            ? messages.text("schedule.care.day", span.firstDay())
                            : messages.text("schedule.care.days", span.firstDay(), span.lastDay()));
            out.println(
                    "  "
                            + messages.text(
                                    "schedule.care.normal",
                                    span.normal().stream()
                                            .map(texts::normal)
                                            .collect(Collectors.joining(", "))));
            for (CareKind kind : List.of(CareKind.AVOID, CareKind.DO, CareKind.MAY)) {
                List<CareRule> rules =
                        span.rules().stream().filter(rule -> rule.kind() == kind).toList();
                if (!rules.isEmpty()) {
                    out.println(
                            "  "
                                    + messages.text("schedule.care.kind." + kind.id())
                                    + ": "
                                    + joined(rules));
                }
            }
        }
        out.println(messages.text("schedule.care.warning"));
    }

    private String joined(List<CareRule> rules) {
        return rules.stream().map(texts::care).collect(Collectors.joining(", "));
    }

    private static String points(double pain) {
        return String.format(Locale.ROOT, "%.1f", pain);
    }
}
