package stipple.app.text;

import java.util.regex.Pattern;

/// How French is set in print, where a keyboard has no key for it: a space that does not break
/// before high marks and inside quotation marks, and the curved apostrophe.
final class FrenchMarks {
    private static final char SPACE = '\u00a0';
    private static final char APOSTROPHE = '\u2019';
    private static final String KEPT_TO_WHAT_IS_BEFORE = ":;?!%\u00bb";

    private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 (?=\\p{L})");

    private FrenchMarks() {}

    /// A sentence as typed, set as in print. What is there already stays as it is.
    static String set(String typed) {
        char[] marks = typed.toCharArray();
        for (int i = 1; i + 1 < marks.length; i++) {
            if (marks[i] == ' ' && isKept(marks[i - 1], marks[i + 1])) {
                marks[i] = SPACE;
            } else if (marks[i] == '\'' && isElision(marks[i - 1], marks[i + 1])) {
                marks[i] = APOSTROPHE;
            }
        }
        return new String(marks);
    }

    /// A date with the first day of a month as `1er`.
    static String firstOfMonth(String date) {
        return FIRST.matcher(date).replaceFirst("1er ");
    }

    private static boolean isKept(char before, char after) {
        return before == '\u00ab' || KEPT_TO_WHAT_IS_BEFORE.indexOf(after) >= 0;
    }

    private static boolean isElision(char before, char after) {
        return Character.isLetter(before)
                && (Character.isLetterOrDigit(after) || after == '{' || after == '\u00ab');
    }
}
