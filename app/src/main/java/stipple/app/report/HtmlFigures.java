package stipple.app.report;

import java.util.Base64;
import java.util.List;

/// Pictures of a page beside each other, each with its caption and inside the page itself.
final class HtmlFigures {
    private HtmlFigures() {}

    /// Writes the pictures; nothing if there are none.
    static void write(Html out, List<ReportNotice.Shown> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        out.raw("<div class=\"grid shown\">");
        for (ReportNotice.Shown shown : pictures) {
            out.raw("<figure><img width=\"").whole(shown.picture().widthPx());
            out.raw("\" height=\"").whole(shown.picture().heightPx()).raw("\" alt=\"");
            out.text(shown.caption()).raw("\" src=\"data:image/jpeg;base64,");
            out.raw(Base64.getEncoder().encodeToString(shown.picture().bytes())).raw("\">");
            out.raw("<figcaption>").text(shown.caption()).raw("</figcaption></figure>");
        }
        out.raw("</div>");
    }
}
