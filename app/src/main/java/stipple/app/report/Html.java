package stipple.app.report;

/// A piece of a page in the making. Marks go in by `raw` and are constants of this program; words
/// and facts go in by `text` and become harmless.
final class Html {
    private final StringBuilder out = new StringBuilder();

    Html raw(String marks) {
        out.append(marks);
        return this;
    }

    Html raw(Html piece) {
        out.append(piece.out);
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
