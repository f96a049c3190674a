package stipple.app.cli;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stipple.app.scheduling.ScheduleAnswer;
import stipple.app.scheduling.ScheduleTexts;
import stipple.app.scheduling.SessionCare;
import stipple.app.scheduling.SessionGate;
import stipple.app.text.Messages;
import stipple.core.course.SessionNeed;
import stipple.core.course.calendar.CourseNote;
import stipple.core.course.calendar.JudgedVisit;
import stipple.core.course.calendar.Recall;
import stipple.core.course.calendar.UsedException;
import stipple.core.course.calendar.Violation;
import stipple.core.course.calendar.Visit;
import stipple.core.course.care.CareRule;
import stipple.core.course.care.CareSpan;
import stipple.core.course.care.PainBlock;
import stipple.core.course.health.HealthFinding;

/// The JSON object of `stipple schedule`.
final class ScheduleJson {
    private final ScheduleAnswer answer;
    private final ScheduleTexts texts = new ScheduleTexts(Messages.english());

    ScheduleJson(ScheduleAnswer answer) {
        this.answer = answer;
    }

    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("legal", answer.judgement().isLegal());
        object.put("proposed", answer.isProposal());
        object.put("zone", answer.zone().getId());
        object.put("sessions", list(answer.judgement().visits(), this::visit));
        object.put("violations", list(answer.judgement().violations(), this::violation));
        object.put("exceptions", list(answer.judgement().exceptions(), this::exception));
        object.put("notes", list(answer.judgement().notes(), this::note));
        answer.nearest()
                .ifPresent(visits -> object.put("nearest", list(visits, ScheduleJson::plain)));
        answer.gate().ifPresent(gate -> object.put("gate", gate(gate)));
        object.put("recalls", list(answer.recalls(), this::recall));
        object.put("health", list(answer.health(), this::health));
        object.put("preparation", list(answer.care().preparation(), this::care));
        object.put("aftercare", list(answer.care().spans(), this::span));
        object.put("pain", list(answer.sessions(), ScheduleJson::pain));
        return object;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> values, java.util.function.Function<T, Map<String, @Nullable Object>> json) {
        return values.stream().map(json).toList();
    }

    private Map<String, @Nullable Object> visit(JudgedVisit judged) {
        Map<String, @Nullable Object> object = plain(judged.visit());
        object.put("earliest", text(judged.earliest()));
        answer.startOf(judged.visit())
                .map(ZonedDateTime::toOffsetDateTime)
                .ifPresent(at -> object.put("starts", at.toString()));
        answer.careOf(judged.visit())
                .ifPresent(care -> {
                    object.put("dots", care.dots());
                    object.put("minutes", Json.range(care.minutes()));
                });
        return object;
    }

    private static Map<String, @Nullable Object> plain(Visit visit) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", visit.number());
        object.put("kind", visit.kind().id());
        object.put("date", visit.date().toString());
        return object;
    }

    private Map<String, @Nullable Object> violation(Violation broken) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rule", broken.rule());
        object.put("session", broken.visit().number());
        object.put("kind", broken.visit().kind().id());
        object.put("reason", texts.violation(broken));
        object.put("source", broken.source());
        object.put("earliest", text(broken.earliest()));
        return object;
    }

    private Map<String, @Nullable Object> exception(UsedException used) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rule", UsedException.RULE);
        object.put("session", used.visit().number());
        object.put("days", used.since().daysUntil(used.visit().date()));
        object.put("reason", used.travel().reason());
        object.put("by", used.travel().by());
        object.put("text", texts.exception(used));
        object.put("source", used.source());
        return object;
    }

    private Map<String, @Nullable Object> note(CourseNote note) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rule", note.rule());
        object.put("session", note.visit().number());
        object.put("from", note.from().toString());
        object.put("to", note.to().toString());
        object.put("text", texts.note(note));
        object.put("source", note.source());
        return object;
    }

    private Map<String, @Nullable Object> gate(SessionGate gate) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("session", gate.session());
        object.put("verdict", gate.need().verdict().id());
        object.put("text", texts.gate(gate));
        object.put("reasons", list(gate.need().reasons(), this::gateReason));
        object.put(
                "measured",
                Map.of(
                        "count", gate.measured().count(),
                        "densityPerCm2", Json.range(gate.measured().densityPerCm2()),
                        "dotLightRatio", gate.need().dotLightRatio()));
        object.put("taken", text(gate.measured().taken()));
        object.put(
                "wanted",
                Map.of(
                        "densityPerCm2",
                        Json.range(gate.need().wantedPerCm2()),
                        "dotLightRatio",
                        1));
        return object;
    }

    private Map<String, @Nullable Object> gateReason(SessionNeed.Reason reason) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("rule", reason.rule());
        object.put("measured", reason.measured());
        object.put("wanted", reason.wanted());
        object.put("unit", reason.unit());
        object.put("text", texts.gateReason(reason));
        object.put("source", reason.source());
        return object;
    }

    private Map<String, @Nullable Object> recall(Recall recall) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", recall.id());
        object.put("date", recall.date().toString());
        object.put("from", recall.from().toString());
        object.put("to", recall.to().toString());
        object.put("text", texts.recall(recall));
        object.put("source", recall.source());
        return object;
    }

    private Map<String, @Nullable Object> health(HealthFinding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", finding.condition().id());
        object.put("outcome", finding.condition().outcome().id());
        object.put("until", text(finding.until()));
        object.put("text", texts.health(finding));
        object.put("source", finding.condition().source());
        return object;
    }

    private Map<String, @Nullable Object> span(CareSpan span) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("fromDay", span.firstDay());
        object.put("toDay", span.lastDay());
        object.put(
                "normal",
                span.normal().stream()
                        .map(sign -> Map.of("id", sign.id(), "text", texts.normal(sign)))
                        .toList());
        object.put("advice", list(span.rules(), this::care));
        return object;
    }

    private Map<String, @Nullable Object> care(CareRule rule) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", rule.id());
        object.put("kind", rule.kind().id());
        object.put("fromDay", rule.fromDay());
        object.put("untilDay", whole(rule.untilDay()));
        object.put("text", texts.care(rule));
        object.put("source", rule.source());
        return object;
    }

    private static Map<String, @Nullable Object> pain(SessionCare care) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("session", care.number());
        object.put("peak", Json.range(care.pain().peak()));
        object.put("breakMinutes", care.pain().breakMinutes());
        object.put("order", care.pain().blocks().stream().map(ScheduleJson::block).toList());
        return object;
    }

    private static Map<String, Object> block(PainBlock block) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("zone", block.zone().id());
        object.put("startMinutes", Math.round(block.startMinutes()));
        object.put("lengthMinutes", Math.round(block.lengthMinutes()));
        object.put("first", Json.range(block.first()));
        object.put("last", Json.range(block.last()));
        return object;
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable Integer whole(OptionalInt day) {
        return day.isPresent() ? day.getAsInt() : null;
    }
}
