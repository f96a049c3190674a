package stipple.app.media;

import stipple.core.image.CodedImage;

/// Undoes the eight EXIF orientations.
final class Upright {
    /// Squares of so many pixels a side are turned one by one, for rows and columns of both
    /// pictures to stay in the cache.
    private static final int TILE_PX = 32;

    private Upright() {}

    /// The stored picture as it is to be looked at.
    ///
    /// @param orientation 1 to 8: the place of the stored first row and first column
    static CodedImage of(CodedImage stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean turned = orientation >= 5;
        int width = turned ? stored.height() : stored.width();
        int height = turned ? stored.width() : stored.height();
        boolean fromRight = orientation == 2 || orientation == 3 || orientation >= 7;
        boolean fromBottom =
                orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int right = fromRight ? -1 : 1;
        int down = fromBottom ? -stored.width() : stored.width();
        int first =
                (fromRight ? stored.width() - 1 : 0)
                        + (fromBottom ? (stored.height() - 1) * stored.width() : 0);
        CodedImage upright = new CodedImage(width, height);
        for (int top = 0; top < height; top += TILE_PX) {
            for (int left = 0; left < width; left += TILE_PX) {
                if (turned) {
                    tile(stored.rgb(), first, down, right, upright, left, top);
                } else {
                    tile(stored.rgb(), first, right, down, upright, left, top);
                }
            }
        }
        return upright;
    }

    /// Fills one square.
    ///
    /// @param first where in the stored pixels the upright picture's first one is
    /// @param perX how much further the next one of its row is
    /// @param perY how much further the next one of its column is
    private static void tile(
            int[] stored, int first, int perX, int perY, CodedImage upright, int left, int top) {
        int[] out = upright.rgb();
        int width = upright.width();
        int right = Math.min(left + TILE_PX, width);
        int bottom = Math.min(top + TILE_PX, upright.height());
        for (int y = top; y < bottom; y++) {
            int from = first + y * perY;
            for (int x = left; x < right; x++) {
                out[y * width + x] = stored[from + x * perX];
            }
        }
    }
}
