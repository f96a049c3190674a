package stipple.core.advice.place;

import java.util.Arrays;

/// How many letters two words differ by: put in, left out or changed (Levenshtein).
final class Edits {
    private Edits() {}

    static boolean atMost(String one, String other, int most) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, k -> k);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int k = 1; k <= other.length(); k++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(change, 1 + Math.min(row[k], row[k - 1]));
                least = Math.min(least, row[k]);
            }
            if (least > most) {
                return false;
            }
        }
        return row[other.length()] <= most;
    }
}
