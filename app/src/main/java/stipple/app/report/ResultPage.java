package stipple.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import stipple.app.chart.ChartSheet;
import stipple.app.chart.SvgPen;
import stipple.app.media.PictureWriter;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// A page about one measurement that needs nothing else: style and pictures stand inside it, it has
/// no script, and its own policy forbids it to fetch anything.
public final class ResultPage {
    private static final int MOST_SIDE_PX = 1400;

    private final Messages messages;
    private final Html body = new Html();
    private final String title;
    private int blinks;

    private ResultPage(Messages messages, String title) {
        this.messages = messages;
        this.title = title;
    }

    /// @param title for the head of the page, in words
    /// @param lead what the page is about, one sentence
    public static ResultPage of(Messages messages, String title, String lead) {
        ResultPage page = new ResultPage(messages, title);
        page.body.raw("<header class=\"top\">").tag("h1", title).tag("p", "lead", lead);
        page.body.raw("</header><main><section>");
        return page;
    }

    /// One number with what it is.
    ///
    /// @param note what is left open, or empty
    public record Fact(String what, String value, String note) {}

    /// A picture with what is seen on it.
    public record Frame(String name, CodedImage picture) {}

    public ResultPage facts(List<Fact> facts) {
        body.raw("<dl class=\"facts\">");
        for (Fact fact : facts) {
            body.raw("<div>").tag("dt", fact.what()).tag("dd", fact.value());
            if (!fact.note().isEmpty()) {
                body.tag("dd", "note", fact.note());
            }
            body.raw("</div>");
        }
        body.raw("</dl>");
        return this;
    }

    public ResultPage heading(String words) {
        body.raw("</section><section>").tag("h2", words);
        return this;
    }

    public ResultPage say(String words) {
        body.tag("p", words);
        return this;
    }

    public ResultPage table(List<String> head, List<List<String>> rows) {
        body.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"plain\"><thead><tr>");
        head.forEach(cell -> body.tag("th scope=\"col\"", cell));
        body.raw("</tr></thead><tbody>");
        for (List<String> row : rows) {
            body.raw("<tr>");
            row.forEach(cell -> body.tag("td", cell));
            body.raw("</tr>");
        }
        body.raw("</tbody></table></div>");
        return this;
    }

    public ResultPage picture(Frame frame) {
        body.raw("<figure>").raw(image(frame)).tag("figcaption", frame.name()).raw("</figure>");
        return this;
    }

    public ResultPage chart(ChartSheet sheet) {
        body.raw(SvgPen.inPage(sheet));
        return this;
    }

    /// Pictures of the same place of which one is seen at a time; the last choice goes to and fro
    /// between the first two.
    ///
    /// @param frames two to four of the same size
    public ResultPage blink(List<Frame> frames) {
        if (frames.size() < 2 || frames.size() > 4) {
            throw new IllegalArgumentException(frames.size() + " frames, allowed 2 to 4");
        }
        String name = "blink" + blinks++;
        body.raw("<div class=\"blink\">");
        for (int k = 0; k <= 4; k++) {
            String checked = k == 0 ? " checked" : "";
            String hidden = k >= frames.size() && k < 4 ? " disabled" : "";
            body.raw("<input type=\"radio\" name=\"" + name + "\" id=\"" + name + k + "\"");
            body.raw(checked + hidden + ">");
        }
        body.raw("<div class=\"keys\">");
        for (int k = 0; k <= 4; k++) {
            boolean isUsed = k < frames.size() || k == 4;
            String words =
                    k == 4 ? messages.text("result.blink") : isUsed ? frames.get(k).name() : "";
            body.raw("<label for=\"" + name + k + "\"" + (isUsed ? ">" : " hidden>"));
            body.text(words).raw("</label>");
        }
        body.raw("</div><div class=\"frames\">");
        frames.forEach(frame -> body.raw(image(frame)));
        body.raw("</div></div>");
        return this;
    }

    /// The page, UTF-8.
    public byte[] bytes() {
        String style = HtmlReport.resource("report.css") + HtmlReport.resource("result.css");
        Html page = new Html();
        page.raw(
                "<!doctype html><html lang=\""
                        + messages.language()
                        + "\"><head><meta charset=\"utf-8\">");
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.raw("img-src data:; style-src 'sha256-" + HtmlReport.sha256(style) + "'; ");
        page.raw("base-uri 'none'; form-action 'none'\">");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.raw("<meta name=\"referrer\" content=\"no-referrer\">");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        page.tag("title", "Stipple: " + title).raw("<style>" + style + "</style></head><body>");
        page.raw(body).raw("</section></main><footer>");
        page.tag("p", messages.text("report.disclaimer")).raw("</footer></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Html image(Frame frame) {
        CodedImage small = Scaling.toFit(frame.picture(), MOST_SIDE_PX);
        String coded = Base64.getEncoder().encodeToString(PictureWriter.jpeg(small, 0.85f));
        Html html = new Html().raw("<img alt=\"").text(frame.name());
        html.raw("\" width=\"").whole(small.width()).raw("\" height=\"").whole(small.height());
        return html.raw("\" src=\"data:image/jpeg;base64," + coded + "\">");
    }
}
