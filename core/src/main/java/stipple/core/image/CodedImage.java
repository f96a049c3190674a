package stipple.core.image;

import java.util.Arrays;
import stipple.core.color.Srgb;

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

    /// Coded level 0-255 of channel 0 red, 1 green, 2 blue.
    public int level(int channel, int x, int y) {
        return rgb[y * width + x] >> (16 - 8 * channel) & 0xFF;
    }

    public CodedImage copy() {
        return new CodedImage(width, height, rgb.clone());
    }

    /// A copy of the rectangle whose top left corner is (x, y).
    ///
    /// @throws IllegalArgumentException if it does not lie inside
    public CodedImage crop(int x, int y, int cropWidth, int cropHeight) {
        if (x < 0 || y < 0 || x + cropWidth > width || y + cropHeight > height) {
            throw new IllegalArgumentException(
                    "crop of "
                            + cropWidth
                            + " x "
                            + cropHeight
                            + " at ("
                            + x
                            + ", "
                            + y
                            + ") from a picture of "
                            + width
                            + " x "
                            + height);
        }
        CodedImage crop = new CodedImage(cropWidth, cropHeight);
        for (int row = 0; row < cropHeight; row++) {
            System.arraycopy(rgb, (y + row) * width + x, crop.rgb, row * cropWidth, cropWidth);
        }
        return crop;
    }

    public boolean hasSamePixels(CodedImage other) {
        return width == other.width && height == other.height && Arrays.equals(rgb, other.rgb);
    }

    /// The picture in linear light.
    public LinearImage toLinear() {
        LinearImage linear = new LinearImage(width, height);
        for (int c = 0; c < 3; c++) {
            float[] plane = linear.plane(c);
            int shift = 16 - 8 * c;
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Srgb.decode8(rgb[i] >> shift & 0xFF);
            }
        }
        return linear;
    }

    /// The nearest 8-bit picture; light outside [0, 1] is cut off.
    public static CodedImage of(LinearImage linear) {
        CodedImage coded = new CodedImage(linear.width(), linear.height());
        for (int c = 0; c < 3; c++) {
            float[] plane = linear.plane(c);
            int shift = 16 - 8 * c;
            for (int i = 0; i < plane.length; i++) {
                coded.rgb[i] |= Srgb.encode8(plane[i]) << shift;
            }
        }
        return coded;
    }

    private static int checkedPixels(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("picture of " + width + " x " + height + " pixels");
        }
        return width * height;
    }
}
