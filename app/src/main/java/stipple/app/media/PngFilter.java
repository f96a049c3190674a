package stipple.app.media;

import java.io.IOException;

/// Undoes what a PNG file does to each row so that it packs well: bytes are kept as differences
/// from their neighbours to the left, above, or both.
///
/// Rows begin with so many zero bytes as a pixel has, so that a first pixel has a neighbour too.
final class PngFilter {
    private PngFilter() {}

    /// @param kind 0 to 4 as in the file
    /// @param row replaced by its bytes
    /// @param above the row before, of zeros if there is none
    /// @param pixelBytes distance to the neighbour on the left, at least 1
    static void undo(int kind, byte[] row, byte[] above, int pixelBytes) throws IOException {
        switch (kind) {
            case 0 -> {}
            case 1 -> left(row, pixelBytes);
            case 2 -> above(row, above, pixelBytes);
            case 3 -> mean(row, above, pixelBytes);
            case 4 -> nearest(row, above, pixelBytes);
            default -> throw new IOException("row filter " + kind);
        }
    }

    private static void left(byte[] row, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += row[i - step];
        }
    }

    private static void above(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private static void mean(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            row[i] += (byte) (((row[i - step] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    /// Adds whichever neighbour (left, above, above left) is nearest to left + above - above left.
    private static void nearest(byte[] row, byte[] above, int step) {
        for (int i = step; i < row.length; i++) {
            int left = row[i - step] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - step] & 0xFF;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            boolean isLeft = toLeft <= toUp && toLeft <= toCorner;
            row[i] += (byte) (isLeft ? left : toUp <= toCorner ? up : corner);
        }
    }
}
