package stipple.app.report;

import java.util.Base64;
import stipple.app.chart.SvgPen;
import stipple.app.text.Messages;
import stipple.core.course.InkComparison;

/// The parts of the page that look ahead: twenty years with each ink, and bad work beside good.
final class HtmlFuture {
    private final ReportFuture future;
    private final Messages messages;
    private final Words words;

    HtmlFuture(ReportFuture future, Messages messages) {
        this.future = future;
        this.messages = messages;
        this.words = new Words(messages);
    }

    Html twentyYears() {
        Html out = new Html();
        if (future.inks().isEmpty()) {
            return out;
        }
        InkComparison inks = future.inks().get();
        out.raw("<section>").heading("years", words.text("future.title"));
        out.raw("<div class=\"scroll\" tabindex=\"0\">");
        out.raw(SvgPen.inPage(new TimelineSheet(messages).of(inks.alone(), inks.keptUp())));
        out.raw("</div><ul class=\"future\">");
        new FutureWords(words).sentences(inks).forEach(sentence -> out.tag("li", sentence));
        return out.raw("</ul>").tag("p", "note", words.text("future.note")).raw("</section>");
    }

    Html faults() {
        Html out = new Html();
        if (future.faults().isEmpty()) {
            return out;
        }
        out.raw("<section>").heading("faults", words.text("faults.title"));
        out.tag("p", "note", words.text("faults.note")).raw("<div class=\"grid faults\">");
        for (ReportFault fault : future.faults()) {
            out.raw("<figure><p class=\"duo\">").tag("span", fault.good());
            out.tag("span", fault.title()).raw("</p><img width=\"");
            out.whole(fault.picture().widthPx());
            out.raw("\" height=\"").whole(fault.picture().heightPx()).raw("\" alt=\"");
            out.text(fault.title() + ". " + fault.whatYouSee());
            out.raw("\" src=\"data:image/jpeg;base64,");
            out.raw(Base64.getEncoder().encodeToString(fault.picture().bytes())).raw("\">");
            out.tag("figcaption", fault.whatYouSee()).raw("</figure>");
        }
        return out.raw("</div></section>");
    }
}
