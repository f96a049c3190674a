package stipple.app.report;

import stipple.app.chart.SvgPen;
import stipple.app.text.Messages;

/// The part of the page about being noticed.
final class HtmlNotice {
    private final Messages messages;
    private final NoticeSentences sentences;

    HtmlNotice(Messages messages) {
        this.messages = messages;
        sentences = new NoticeSentences(messages);
    }

    Html section(ReportFuture future) {
        Html out = new Html();
        if (future.notice().isEmpty()) {
            return out;
        }
        out.raw("<section>").heading("notice", messages.text("notice.report.title"));
        return out.raw(inner(future.notice().get())).raw("</section>");
    }

    private Html inner(ReportNotice notice) {
        Html out = new Html();
        out.tag("p", sentences.answer(notice.verdict()));
        out.raw("<ul class=\"future\">");
        sentences.lights(notice.verdict()).forEach(sentence -> out.tag("li", sentence));
        out.raw("</ul><div class=\"scroll\" tabindex=\"0\">");
        out.raw(SvgPen.inPage(new NoticeSheet(messages).of(notice)));
        out.raw("</div>").tag("h3", messages.text("notice.report.causes")).raw("<ul>");
        sentences.causes(notice.verdict()).forEach(sentence -> out.tag("li", sentence));
        out.raw("</ul>").tag("p", sentences.fix(notice));
        HtmlFigures.write(out, notice.pieces());
        HtmlFigures.write(out, notice.heat());
        return out.tag("p", "note", messages.text("notice.report.note"));
    }
}
