package stipple.app.media;

import java.nio.charset.StandardCharsets;

/// Words of a text of bytes, line by line; numbers are written as in a table, nothing else.
final class TextWords {
    private static final int LONGEST = 64;

    private final byte[] bytes;
    private int at;
    private boolean isLineOver;

    TextWords(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /// Goes to the start of the next line.
    ///
    /// @return whether there is one
    boolean nextLine() {
        while (!isLineOver) {
            skipWord();
        }
        isLineOver = false;
        return at < bytes.length;
    }

    /// The next word of this line, empty at its end, cut where no number or keyword could go on.
    String word() {
        skipBlanks();
        int start = at;
        while (!isLineOver && at < bytes.length && bytes[at] > ' ') {
            at++;
        }
        int length = Math.min(at - start, LONGEST + 1);
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    /// The next word of this line or a later one.
    String wordAnywhere() throws RefusedScan {
        while (true) {
            String word = word();
            if (!word.isEmpty()) {
                return word;
            }
            if (!nextLine()) {
                throw new RefusedScan(ScanFault.TRUNCATED);
            }
        }
    }

    /// @throws RefusedScan if the word is no finite decimal number
    static double number(String word) throws RefusedScan {
        if (word.length() > LONGEST) {
            throw RefusedScan.damaged("a number of more than " + LONGEST + " characters");
        }
        for (int k = 0; k < word.length(); k++) {
            if ("0123456789+-.eE".indexOf(word.charAt(k)) < 0) {
                throw RefusedScan.damaged("a word where a number should be");
            }
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw RefusedScan.damaged("a word where a number should be");
        }
    }

    /// @throws RefusedScan if the word is no whole number
    static long whole(String word) throws RefusedScan {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw RefusedScan.damaged("a word where a whole number should be");
        }
    }

    private void skipWord() {
        skipBlanks();
        while (!isLineOver && at < bytes.length && (bytes[at] > ' ' || bytes[at] < 0)) {
            at++;
        }
    }

    /// A backslash at the end of a line joins the next one to it.
    private void skipBlanks() {
        while (!isLineOver) {
            if (at >= bytes.length) {
                isLineOver = true;
            } else if (bytes[at] == '\n') {
                at++;
                isLineOver = true;
            } else if (bytes[at] >= 0 && bytes[at] <= ' ') {
                at++;
            } else if (bytes[at] == '\\' && joined() > 0) {
                at += joined();
            } else {
                return;
            }
        }
    }

    private int joined() {
        if (at + 1 < bytes.length && bytes[at + 1] == '\n') {
            return 2;
        }
        boolean isLong = at + 2 < bytes.length && bytes[at + 1] == '\r' && bytes[at + 2] == '\n';
        return isLong ? 3 : 0;
    }
}
