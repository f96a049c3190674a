package stipple.app.report;

import java.util.List;

/// The list of contents at the head of a page: every section by its heading, each a link to it.
final class HtmlContents {
    private HtmlContents() {}

    static Html of(List<Html.Heading> headings, Words words) {
        Html out = new Html().raw("<nav class=\"contents\"><details class=\"fold\" open><summary>");
        out.text(words.text("report.contents")).raw("</summary><ol>");
        for (Html.Heading heading : headings) {
            out.raw("<li>" + link(heading.id())).text(heading.title()).raw("</a></li>");
        }
        return out.raw("</ol></details></nav>");
    }

    /// How the link to a heading begins.
    static String link(String id) {
        return "<a href=\"#" + id + "\">";
    }
}
