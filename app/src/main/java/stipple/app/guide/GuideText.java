package stipple.app.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns a page of the guide into HTML: headings, paragraphs, lists, tables, code, links between
/// pages of the guide, and sources in brackets. Everything else is text and is escaped.
final class GuideText {
    private static final Pattern MARK =
            Pattern.compile("`([^`]+)`|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)|\\[([a-z0-9 ,-]+)\\]");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. +");

    private final List<String> ids;
    private final StringBuilder out = new StringBuilder();
    private String open = "";

    /// @param ids of the pages that may be linked to
    GuideText(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    String html(String text) {
        List<String> paragraph = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (isPlain(line)) {
                paragraph.add(line);
            } else {
                paragraph(paragraph);
                line(line);
            }
        }
        paragraph(paragraph);
        within("");
        return out.toString();
    }

    private static boolean isPlain(String line) {
        return !line.isBlank()
                && !line.startsWith("#")
                && !line.startsWith("- ")
                && !line.startsWith("|")
                && !NUMBERED.matcher(line).lookingAt();
    }

    private void paragraph(List<String> lines) {
        if (!lines.isEmpty()) {
            within("");
            out.append("<p>").append(inline(String.join(" ", lines))).append("</p>");
            lines.clear();
        }
    }

    private void line(String line) {
        if (line.isBlank()) {
            within("");
        } else if (line.startsWith("#")) {
            within("");
            out.append("<h2>").append(inline(line.replaceFirst("^#+ +", ""))).append("</h2>");
        } else if (line.startsWith("|")) {
            row(line);
        } else {
            within(line.startsWith("- ") ? "ul" : "ol");
            String item = line.startsWith("- ") ? line.substring(2) : numbered(line);
            out.append("<li>").append(inline(item)).append("</li>");
        }
    }

    private static String numbered(String line) {
        return NUMBERED.matcher(line).replaceFirst("");
    }

    private void row(String line) {
        if (line.matches("[|: -]+")) {
            return;
        }
        String cell = open.equals("table") ? "td" : "th";
        within("table");
        out.append("<tr>");
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        Arrays.stream(inner.split("\\|", -1))
                .forEach(text ->
                        out.append('<')
                                .append(cell)
                                .append('>')
                                .append(inline(text.strip()))
                                .append("</")
                                .append(cell)
                                .append('>'));
        out.append("</tr>");
    }

    /// Ends what was open and begins what comes, if that is another kind.
    private void within(String kind) {
        if (open.equals(kind)) {
            return;
        }
        if (!open.isEmpty()) {
            out.append("</").append(open).append('>');
            out.append(open.equals("table") ? "</div>" : "");
        }
        if (!kind.isEmpty()) {
            out.append(kind.equals("table") ? "<div class=\"scroll\" tabindex=\"0\">" : "");
            out.append('<').append(kind).append('>');
        }
        open = kind;
    }

    private String inline(String text) {
        StringBuilder html = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        int at = 0;
        while (mark.find()) {
            html.append(escaped(text.substring(at, mark.start()))).append(marked(mark));
            at = mark.end();
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    private String marked(Matcher mark) {
        if (mark.group(1) != null) {
            return "<code>" + escaped(mark.group(1)) + "</code>";
        }
        if (mark.group(2) != null) {
            String page = mark.group(3).replaceFirst("\\.md$", "");
            String words = escaped(mark.group(2));
            return ids.contains(page) ? "<a href=\"/guide/" + page + "\">" + words + "</a>" : words;
        }
        return "<span class=\"sources\">[" + sources(mark.group(4)) + "]</span>";
    }

    private static String sources(String keys) {
        return Arrays.stream(keys.split(", *", -1))
                .map(GuideText::escaped)
                .map(key -> "<a href=\"/sources#" + key + "\">" + key + "</a>")
                .collect(Collectors.joining(", "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
