package stipple.app.report;

import java.util.List;
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

/// The part of the page that goes with the person: what to do before a session, how it may feel,
/// and day by day what is normal to see, what to leave alone and when to come back.
final class HtmlCare {
    private final TreatmentPlan plan;
    private final Words words;
    private final Parameters parameters = Parameters.shipped();

    HtmlCare(TreatmentPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    Html section() {
        Aftercare care = Aftercare.of(parameters);
        Html out = new Html().raw("<section>");
        out.tag("h2", words.text("schedule.care.title"));
        out.tag("p", words.text("schedule.care.before", joined(care.preparation())));
        pain(out);
        out.tag("h3", words.text("report.care.days"));
        out.raw("<div class=\"scroll\"><table class=\"care\"><thead><tr>");
        for (String column : List.of("day", "normal", "avoid", "do", "may")) {
            out.tag("th", words.text("report.care." + column));
        }
        out.raw("</tr></thead><tbody>");
        care.spans().forEach(span -> row(out, span));
        out.raw("</tbody></table></div>");
        out.tag("p", "note", words.text("schedule.care.warning"));
        recalls(out);
        return out.raw("</section>");
    }

    private void row(Html out, CareSpan span) {
        out.raw("<tr>");
        out.tag(
                "th",
                span.firstDay() == span.lastDay()
                        ? String.valueOf(span.firstDay())
                        : span.firstDay() + "\u2013" + span.lastDay());
        out.tag(
                "td",
                span.normal().stream()
                        .map(sign -> words.text("healing." + sign.id()))
                        .collect(Collectors.joining(", ")));
        for (CareKind kind : List.of(CareKind.AVOID, CareKind.DO, CareKind.MAY)) {
            out.tag(
                    "td",
                    joined(span.rules().stream().filter(rule -> rule.kind() == kind).toList()));
        }
        out.raw("</tr>");
    }

    private void pain(Html out) {
        PlannedSession session = plan.sessions().getFirst();
        PainForecast pain =
                PainForecast.ofSession(
                        plan.deposits(),
                        session.number(),
                        session.minutes().likely(),
                        false,
                        parameters);
        out.tag("h3", words.text("report.care.pain"));
        out.tag("p", "note", words.text("report.care.pain-note"));
        out.raw("<ul class=\"plain\">");
        for (PainBlock block : pain.blocks()) {
            out.tag(
                    "li",
                    words.text(
                            "schedule.pain.line",
                            Math.round(block.startMinutes()),
                            words.zone(block.zone()),
                            points(block.first().likely()),
                            points(block.last().likely())));
        }
        out.raw("</ul>");
    }

    private void recalls(Html out) {
        VisitKind kind = VisitKind.of(plan.design().treatment());
        List<Visit> visits =
                plan.sessions().stream().map(s -> new Visit(kind, s.number(), s.date())).toList();
        out.tag("h3", words.text("report.care.recalls")).raw("<ul class=\"plain\">");
        for (Recall recall : Recall.of(visits, plan.design().treatment(), parameters)) {
            out.tag(
                    "li",
                    words.text(
                            "schedule.recall." + recall.id(),
                            words.date(recall.from()),
                            words.date(recall.to())));
        }
        out.raw("</ul>");
    }

    private String joined(List<CareRule> rules) {
        return rules.stream()
                .map(rule -> words.text("care." + rule.id()))
                .collect(Collectors.joining("; "));
    }

    private String points(double pain) {
        return words.decimal(Math.round(pain * 2) / 2.0);
    }
}
