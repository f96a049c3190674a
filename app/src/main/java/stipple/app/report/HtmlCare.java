package stipple.app.report;

import java.util.List;
import stipple.core.course.TreatmentPlan;

/// The part of the page that goes with the person: what to do before a session, how it may feel,
/// and day by day what is normal to see, what to leave alone and when to come back.
final class HtmlCare {
    private final CareSheet care;
    private final Words words;

    HtmlCare(TreatmentPlan plan, Words words) {
        this.care = new CareSheet(plan, words);
        this.words = words;
    }

    Html section() {
        Html out = new Html().raw("<section>");
        out.heading("care", words.text("schedule.care.title"));
        out.tag("p", care.preparation());
        out.tag("h3", words.text("report.care.pain"));
        out.tag("p", "note", words.text("report.care.pain-note"));
        list(out, care.pain());
        out.fold(words.text("report.care.days"), days());
        out.tag("p", "note", words.text("schedule.care.warning"));
        out.tag("h3", words.text("report.care.recalls"));
        list(out, care.recalls());
        return out.raw("</section>");
    }

    private Html days() {
        Html out = new Html().raw("<div class=\"scroll\" tabindex=\"0\">");
        out.raw("<table class=\"care stack\"><thead><tr>");
        for (String column : List.of("day", "dates", "normal", "avoid", "do", "may")) {
            out.tag("th", words.text("report.care." + column));
        }
        out.raw("</tr></thead><tbody>");
        care.days().forEach(days -> row(out, days));
        return out.raw("</tbody></table></div>");
    }

    private void row(Html out, CareSheet.Days days) {
        out.raw("<tr><th data-label=\"").text(words.text("report.care.day"));
        out.raw("\">").text(days.days()).raw("</th>");
        out.cell(words.text("report.care.dates"), days.dates());
        out.cell(words.text("report.care.normal"), days.normal());
        out.cell(words.text("report.care.avoid"), days.avoid());
        out.cell(words.text("report.care.do"), days.toDo());
        out.cell(words.text("report.care.may"), days.may()).raw("</tr>");
    }

    private static void list(Html out, List<String> lines) {
        out.raw("<ul class=\"plain\">");
        lines.forEach(line -> out.tag("li", line));
        out.raw("</ul>");
    }
}
