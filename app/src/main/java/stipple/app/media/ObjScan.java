package stipple.app.media;

import java.util.Arrays;

/// Reads the surface of a Wavefront OBJ: vertices and faces. Materials, textures and groups are
/// passed over; nothing that the file names is ever opened.
final class ObjScan {
    private static final int SNIFFED = 4096;
    private static final int MOST_CORNERS = 256;

    /// Some programs begin a text with the mark of its coding.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ObjScan() {}

    private static boolean isMarked(byte[] file) {
        return Arrays.equals(MARK, 0, MARK.length, file, 0, Math.min(MARK.length, file.length));
    }

    /// Whether the bytes begin like such a text.
    static boolean isObj(byte[] file) {
        int from = isMarked(file) ? MARK.length : 0;
        boolean isStart = true;
        boolean found = false;
        for (int k = from; k < Math.min(SNIFFED, file.length); k++) {
            if (file[k] == 0) {
                return false;
            }
            boolean isLetter = file[k] == 'v' || file[k] == 'o' || file[k] == 'g' || file[k] == 'm';
            found |= isStart && (isLetter || file[k] == '#');
            isStart = file[k] == '\n';
        }
        return found;
    }

    static void read(byte[] file, ScanParts parts) throws RefusedScan {
        TextWords words = new TextWords(file, isMarked(file) ? MARK.length : 0);
        while (true) {
            switch (words.word()) {
                case "v" -> vertex(words, parts);
                case "f" -> face(words, parts);
                case "call", "csh" -> throw new RefusedScan(ScanFault.OTHER_FILES);
                default -> {}
            }
            if (!words.nextLine()) {
                return;
            }
        }
    }

    private static void vertex(TextWords words, ScanParts parts) throws RefusedScan {
        double x = TextWords.number(words.word());
        double y = TextWords.number(words.word());
        parts.vertex(x, y, TextWords.number(words.word()));
    }

    /// A polygon as a fan of triangles.
    private static void face(TextWords words, ScanParts parts) throws RefusedScan {
        long first = corner(words.word(), parts);
        long last = corner(words.word(), parts);
        String word = words.word();
        for (int corners = 2; !word.isEmpty() && word.charAt(0) != '#'; corners++) {
            if (corners == MOST_CORNERS) {
                throw RefusedScan.damaged("a face of more than " + MOST_CORNERS + " corners");
            }
            long next = corner(word, parts);
            parts.face(first, last, next);
            last = next;
            word = words.word();
        }
    }

    /// `7`, `7/1`, `7//3`, or counted back from the last vertex: `-1`.
    private static long corner(String word, ScanParts parts) throws RefusedScan {
        int slash = word.indexOf('/');
        long number = TextWords.whole(slash < 0 ? word : word.substring(0, slash));
        if (number == 0) {
            throw RefusedScan.damaged("a face names vertex 0");
        }
        return number > 0 ? number - 1 : parts.vertexCount() + number;
    }
}
