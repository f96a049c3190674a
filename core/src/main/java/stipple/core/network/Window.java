package stipple.core.network;

/// How a small window walks over a picture.
///
/// @param height of the window
/// @param width of the window
/// @param strideY step between rows
/// @param strideX step between columns
/// @param isPadded whether the result has as many places as steps fit (border places are missing)
///   rather than as many as whole windows fit
record Window(int height, int width, int strideY, int strideX, boolean isPadded) {
    private static final int PADDED = 0;

    /// @param padding 0 as many places as steps fit, 1 as many as whole windows fit
    static Window of(int height, int width, int strideY, int strideX, int padding) {
        return new Window(height, width, strideY, strideX, padding == PADDED);
    }

    /// Missing rows above the picture.
    int above(int inHeight, int outHeight) {
        return before(inHeight, outHeight, height, strideY);
    }

    /// Missing columns before the picture.
    int left(int inWidth, int outWidth) {
        return before(inWidth, outWidth, width, strideX);
    }

    private int before(int in, int out, int size, int stride) {
        return isPadded ? Math.max(0, (out - 1) * stride + size - in) / 2 : 0;
    }

    /// The first column of the result whose window, moved by `shift`, lies inside the picture.
    int first(int shift) {
        return shift < 0 ? (-shift + strideX - 1) / strideX : 0;
    }

    /// One past the last such column, not bounded by the result.
    int end(int shift, int inWidth) {
        return inWidth - 1 < shift ? 0 : (inWidth - 1 - shift) / strideX + 1;
    }
}
