package stipple.app.report;

import stipple.app.text.ProgramVersion;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.report.PlanReport;
import stipple.core.report.ZoneCount;

/// The parts of the page that tell counts, times, areas and dates.
final class HtmlNumbers {
    private static final int BAR_WIDTH = 200;

    private final PlanReport report;
    private final TreatmentPlan plan;
    private final Words words;

    HtmlNumbers(PlanReport report, Words words) {
        this.report = report;
        this.plan = report.plan();
        this.words = words;
    }

    /// @param title what the person calls the case; empty for none
    Html header(String title) {
        Design design = plan.design();
        Html out = new Html().raw("<header class=\"top\"><div class=\"brand\">");
        out.raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + Motif.dots() + "</svg>");
        out.raw("<span>Stipple</span></div>");
        out.tag("p", "badge", words.text("report.badge"));
        if (title.isEmpty()) {
            out.tag("h1", words.text("report.title"));
        } else {
            out.tag("p", "kind", words.text("report.title")).tag("h1", title);
        }
        out.tag("p", "lead", words.lead(design));
        out.tag(
                "p",
                "made",
                words.text(
                        "report.made",
                        words.date(plan.date()),
                        plan.seed().value(),
                        ProgramVersion.number()));
        return out.raw("</header>");
    }

    Html summary() {
        Html out = new Html().raw("<div class=\"numbers\">");
        out.heading("numbers", words.text("report.numbers.title")).raw("<dl class=\"cards\">");
        card(out, words.whole(report.dots()), words.text("report.numbers.dots"), "");
        card(out, words.whole(plan.sessions().size()), words.text("report.numbers.sessions"), "");
        card(
                out,
                words.hours(report.totalMinutes().likely()),
                words.text("report.numbers.time"),
                words.hours(report.totalMinutes().low())
                        + " \u2013 "
                        + words.hours(report.totalMinutes().high()));
        card(
                out,
                words.whole(plan.treatedAreaCm2().likely()),
                words.text("report.numbers.area"),
                words.spread(plan.treatedAreaCm2())
                        + ", "
                        + words.text(
                                "report.numbers.area-note", words.range(plan.wholeScalpAreaCm2())));
        card(
                out,
                words.whole(report.meanDensityPerCm2().likely()),
                words.text("report.numbers.density"),
                words.spread(report.meanDensityPerCm2())
                        + ", "
                        + words.text(
                                "report.numbers.density-note",
                                words.decimal(plan.design().densityPerCm2())));
        card(
                out,
                words.text("words.percent", words.percent(report.coverageFraction())),
                words.text("report.numbers.coverage"),
                "");
        return out.raw("</dl></div>");
    }

    Html sessions() {
        Html out = new Html().raw("<section class=\"halves\"><div>");
        out.heading("sessions", words.text("report.sessions.title")).raw("<ol class=\"calendar\">");
        for (PlannedSession session : plan.sessions()) {
            out.raw("<li><div class=\"when\">").tag("b", words.date(session.date()));
            out.tag("span", words.weekday(session.date())).raw("</div><div class=\"what\">");
            out.tag("b", words.text("report.sessions.session") + " " + session.number());
            out.tag(
                    "span",
                    words.whole(session.dots())
                            + " "
                            + words.text("report.sessions.dots").toLowerCase(java.util.Locale.ROOT)
                            + ", "
                            + together(words.hours(session.minutes())));
            out.raw("</div></li>");
        }
        out.raw("</ol>").tag("p", "note", words.text("report.sessions.note"));
        out.raw("</div><div>").heading("zones", words.text("report.zones.title"));
        zones(out);
        return out.raw("</div></section>");
    }

    Html fading() {
        Html out = new Html().raw("<section>").heading("fading", words.text("report.fading.title"));
        out.raw(new FadeChart(report.fading(), words).svg());
        return out.tag("p", "note", words.text("report.fading.note")).raw("</section>");
    }

    private void zones(Html out) {
        int most = report.byZone().stream().mapToInt(ZoneCount::dots).max().orElse(1);
        out.raw("<table class=\"bars\"><tbody>");
        for (ZoneCount zone : report.byZone()) {
            out.raw("<tr>").tag("th", words.zone(zone.zone())).raw("<td class=\"bar\">");
            out.raw("<svg viewBox=\"0 0 " + BAR_WIDTH + " 8\" preserveAspectRatio=\"none\"");
            out.raw(" aria-hidden=\"true\"><rect height=\"8\" rx=\"2\" width=\"");
            out.number((double) BAR_WIDTH * zone.dots() / most).raw("\"/></svg></td>");
            out.tag("td class=\"count\"", words.whole(zone.dots())).raw("</tr>");
        }
        out.raw("</tbody></table>");
    }

    private static void card(Html out, String value, String label, String note) {
        out.raw("<div class=\"card\"><dt>").text(label).raw("</dt><dd>").text(value);
        out.raw("</dd>");
        if (!note.isEmpty()) {
            out.tag("dd", "note", note);
        }
        out.raw("</div>");
    }

    /// Numbers that stay on one line with their units.
    private static String together(String times) {
        return times.replaceAll("(\\d) (h|min)\\b", "$1\u00a0$2")
                .replaceAll("h (\\d)", "h\u00a0$1");
    }
}
