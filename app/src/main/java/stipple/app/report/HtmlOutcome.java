package stipple.app.report;

import java.util.List;
import java.util.Optional;
import stipple.app.text.Messages;

/// The part of the page about the healed result against its prediction. It stands between two marks
/// by which it can be put in place of an earlier one.
final class HtmlOutcome {
    private static final String BEGIN = "<section id=\"outcome\">";
    private static final String END = "</section>";
    private static final String HEADING = "result";

    private final OutcomeWords words;

    HtmlOutcome(Messages messages) {
        words = new OutcomeWords(messages);
    }

    Html section(ReportOutcome outcome) {
        Html out = new Html().raw(BEGIN).heading(HEADING, words.title(outcome));
        out.tag("p", words.lead(outcome));
        outcome.measured().ifPresent(found -> HtmlFigures.write(out, found.pictures()));
        table(out, words.table(outcome));
        List<String> steps = words.steps(outcome);
        if (!steps.isEmpty()) {
            out.raw("<ol class=\"plain\">");
            steps.forEach(step -> out.tag("li", step));
            out.raw("</ol>");
        }
        out.tag("p", "plain sum", words.number(outcome));
        return out.tag("p", "note", words.note(outcome)).raw(END);
    }

    /// The page with this section in place of the one it has; empty if it has none.
    Optional<String> replaced(String page, ReportOutcome outcome) {
        return between(page, BEGIN, END, section(outcome).toString())
                .map(told -> {
                    String link = HtmlContents.link(HEADING);
                    String title = Html.escaped(words.title(outcome));
                    return between(told, link, "</a>", link + title + "</a>").orElse(told);
                });
    }

    private static Optional<String> between(String page, String begin, String end, String fresh) {
        int from = page.indexOf(begin);
        int to = page.indexOf(end, Math.max(0, from));
        return from < 0 || to < 0
                ? Optional.empty()
                : Optional.of(page.substring(0, from) + fresh + page.substring(to + end.length()));
    }

    private static void table(Html out, List<List<String>> rows) {
        out.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"facts\"><thead><tr>");
        rows.getFirst().forEach(head -> out.tag("th scope=\"col\"", head));
        out.raw("</tr></thead><tbody>");
        for (List<String> row : rows.subList(1, rows.size())) {
            out.raw("<tr>").tag("th scope=\"row\"", row.getFirst());
            row.subList(1, row.size()).forEach(cell -> out.tag("td", cell));
            out.raw("</tr>");
        }
        out.raw("</tbody></table></div>");
    }
}
