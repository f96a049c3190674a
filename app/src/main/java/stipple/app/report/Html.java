package stipple.app.report;

import java.util.ArrayList;
import java.util.List;

/// A piece of a page in the making. Marks go in by `raw` and are constants of this program; words
/// and facts go in by `text` and become harmless.
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final List<Heading> headings = new ArrayList<>();

    /// A heading that a list of contents can lead to.
    ///
    /// @param id of its element
    /// @param title its words
    record Heading(String id, String title) {}

    Html raw(String marks) {
        out.append(marks);
        return this;
    }

    Html raw(Html piece) {
        out.append(piece.out);
        headings.addAll(piece.headings);
        return this;
    }

    Html text(String words) {
        out.append(escaped(words));
        return this;
    }

    Html number(double value) {
        out.append(Math.round(value * 100) / 100.0);
        return this;
    }

    Html whole(long value) {
        out.append(value);
        return this;
    }

    /// A heading of a section, remembered for the list of contents.
    Html heading(String id, String title) {
        headings.add(new Heading(id, title));
        return raw("<h2 id=\"" + id + "\">").text(title).raw("</h2>");
    }

    /// The headings so far, in the order of the page.
    List<Heading> headings() {
        return List.copyOf(headings);
    }

    /// A part that can be folded away, open unless the window is narrow.
    Html fold(String title, Html inside) {
        raw("<details class=\"fold\" open><summary>").tag("h3", title);
        return raw("</summary>").raw(inside).raw("</details>");
    }

    /// A cell that says what column it belongs to where columns stand below each other.
    Html cell(String column, String words) {
        return raw("<td data-label=\"").text(column).raw("\">").text(words).raw("</td>");
    }

    /// `<tag>words</tag>`.
    Html tag(String tag, String words) {
        return raw("<" + tag + ">").text(words).raw("</" + tag.split(" ", 2)[0] + ">");
    }

    /// `<tag class="name">words</tag>`.
    Html tag(String tag, String name, String words) {
        return raw("<" + tag + " class=\"" + name + "\">").text(words).raw("</" + tag + ">");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
