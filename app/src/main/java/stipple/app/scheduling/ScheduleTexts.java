package stipple.app.scheduling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import stipple.app.text.Messages;
import stipple.core.course.SessionNeed;
import stipple.core.course.calendar.CourseNote;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.UsedException;
import stipple.core.course.calendar.Violation;
import stipple.core.course.calendar.Visit;
import stipple.core.course.care.CareRule;
import stipple.core.course.care.HealingSign;
import stipple.core.course.health.HealthCondition;
import stipple.core.course.health.HealthFinding;

/// What the calendar says, as sentences.
public final class ScheduleTexts {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private static final long PERCENT = 100;

    private final Messages messages;

    public ScheduleTexts(Messages messages) {
        this.messages = messages;
    }

    /// `Thu 1 Jan 2026`.
    public String day(LocalDate day) {
        return messages.date(DAY, day);
    }

    /// `session 2`, `laser 1`, `test patch`.
    public String visit(Visit visit) {
        return messages.text("schedule.visit." + visit.kind().id(), visit.number());
    }

    /// Why a visit may not be on its day.
    public String violation(Violation broken) {
        String key =
                broken.rule().startsWith("health-")
                        ? "schedule.rule.health"
                        : "schedule.rule." + broken.rule();
        Optional<Visit> since = broken.since();
        String sentence =
                messages.text(
                        key,
                        capitalised(visit(broken.visit())),
                        day(broken.visit().date()),
                        since.map(this::visit).orElse(""),
                        since.map(v -> v.daysUntil(broken.visit().date())).orElse(0),
                        broken.leastDays(),
                        condition(broken.rule()));
        return sentence
                + " "
                + broken.earliest()
                        .map(day -> messages.text("schedule.earliest", day(day)))
                        .orElse(messages.text("schedule.no-day"));
    }

    public String note(CourseNote note) {
        return messages.text(
                "schedule.note." + note.rule(),
                capitalised(visit(note.visit())),
                day(note.from()),
                day(note.to()));
    }

    public String exception(UsedException used) {
        return messages.text(
                "schedule.exception",
                capitalised(visit(used.visit())),
                used.since().daysUntil(used.visit().date()),
                visit(used.since()),
                used.leastDays(),
                used.travel().by(),
                used.travel().reason());
    }

    /// What a healed photo decides about a session, in one sentence.
    public String gate(SessionGate gate) {
        return messages.text(
                "schedule.gate." + gate.need().verdict().id(),
                capitalised(messages.text("schedule.visit.smp", gate.session())));
    }

    public String gateReason(SessionNeed.Reason reason) {
        long factor = reason.unit().equals(SessionNeed.SHARE) ? PERCENT : 1;
        return messages.text(
                "schedule.gate.reason." + reason.rule(),
                Math.round(reason.measured() * factor),
                Math.round(reason.wanted() * factor));
    }

    public String recall(Recall recall) {
        return messages.text(
                "schedule.recall." + recall.id(), day(recall.from()), day(recall.to()));
    }

    public String health(HealthFinding finding) {
        String outcome = messages.text("health.outcome." + finding.condition().outcome().id());
        String until =
                finding.until()
                        .map(day -> " " + messages.text("health.until", day(day)))
                        .orElse("");
        return messages.said(condition(finding.condition()), outcome + until);
    }

    /// What a condition is called.
    public String condition(HealthCondition condition) {
        return capitalised(messages.text("health." + condition.id()));
    }

    /// `Session 2`.
    public String title(Visit visit) {
        return capitalised(visit(visit));
    }

    public String care(CareRule rule) {
        return messages.text("care." + rule.id());
    }

    public String normal(HealingSign sign) {
        return messages.text("healing." + sign.id());
    }

    private String condition(String rule) {
        String key = rule.replaceFirst("^health-", "health.");
        return messages.has(key) ? messages.text(key) : rule;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
