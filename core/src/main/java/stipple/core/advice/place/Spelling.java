package stipple.core.advice.place;

import java.text.Normalizer;
import java.util.Locale;

/// One spelling for all the ways to write a name: lower case, without accents, hyphens and
/// apostrophes. "Saint-Étienne" and "saint etienne" are the same; so are "Łódź" and "lodz".
public final class Spelling {
    /// Longer names than this do not exist; the rest of a longer text is not read.
    static final int LONGEST = 120;

    private Spelling() {}

    public static String fold(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(start.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                append(out, c);
            } else {
                gap |= separates(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean separates(int c) {
        boolean apostrophe = c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
        boolean mark =
                Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return !apostrophe && !mark;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'đ', 'ð' -> out.append('d');
            case 'þ' -> out.append("th");
            case 'ı' -> out.append('i');
            default -> out.appendCodePoint(c);
        }
    }
}
