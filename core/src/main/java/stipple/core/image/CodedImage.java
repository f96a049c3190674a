package stipple.core.image;

/// A picture as files hold it: upright, 8 bits a channel, coded sRGB, one int a pixel
/// (`0x00RRGGBB`), row by row from the top left. Owns its array; whoever receives one may write in
/// it.
public final class CodedImage {
    private final int width;
    private final int height;
    private final int[] rgb;

    /// A black picture.
    public CodedImage(int width, int height) {
        this(width, height, new int[checkedPixels(width, height)]);
    }

    /// A picture over the given pixels, which it keeps without a copy.
    ///
    /// @throws IllegalArgumentException if the array does not hold `width * height` pixels
    public CodedImage(int width, int height, int[] rgb) {
        if (checkedPixels(width, height) != rgb.length) {
            throw new IllegalArgumentException(
                    rgb.length + " pixels for a picture of " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The live pixels, index `y * width + x`.
    public int[] rgb() {
        return rgb;
    }

    /// The pixel as `0x00RRGGBB`.
    public int get(int x, int y) {
        return rgb[y * width + x];
    }

    public void set(int x, int y, int pixel) {
        rgb[y * width + x] = pixel;
    }

    public CodedImage copy() {
        return new CodedImage(width, height, rgb.clone());
    }

    private static int checkedPixels(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("picture of " + width + " x " + height + " pixels");
        }
        return width * height;
    }
}
