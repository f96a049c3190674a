package stipple.app.media;

import stipple.core.image.CodedImage;

/// Undoes the eight EXIF orientations.
final class Upright {
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
        int[] in = stored.rgb();
        int[] out = new int[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = turned ? y : x;
                int row = turned ? x : y;
                column = fromRight ? stored.width() - 1 - column : column;
                row = fromBottom ? stored.height() - 1 - row : row;
                out[y * width + x] = in[row * stored.width() + column];
            }
        }
        return new CodedImage(width, height, out);
    }
}
