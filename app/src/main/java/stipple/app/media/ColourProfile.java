package stipple.app.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import stipple.core.image.CodedImage;

/// Converts a picture in place from the colour space of an embedded profile (Display P3 and the
/// like) to sRGB. A profile that cannot be used leaves the pixels as they are.
final class ColourProfile {
    private static final int STRIP_ROWS = 64;

    private ColourProfile() {}

    /// What there is to say about it; nothing if the profile changes next to nothing.
    static Optional<PhotoNote> convert(byte[] profile, CodedImage image) {
        try {
            ICC_Profile parsed = ICC_Profile.getInstance(profile);
            if (parsed.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return Optional.of(PhotoNote.PROFILE_IGNORED);
            }
            ICC_ColorSpace from = new ICC_ColorSpace(parsed);
            if (isNearlySrgb(from)) {
                return Optional.empty();
            }
            int[] converted = image.rgb().clone();
            convert(from, image.width(), image.height(), converted);
            System.arraycopy(converted, 0, image.rgb(), 0, converted.length);
            return Optional.of(PhotoNote.PROFILE_CONVERTED);
        } catch (IllegalArgumentException
                | CMMException
                | ProfileDataException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException e) {
            return Optional.of(PhotoNote.PROFILE_IGNORED);
        }
    }

    /// Whether a coarse grid of colours moves by less than one step of 8 bits and a half.
    private static boolean isNearlySrgb(ICC_ColorSpace from) {
        float[] colour = new float[3];
        for (int i = 0; i < 27; i++) {
            int blue = i / 9;
            colour[0] = i % 3 * 0.5f;
            colour[1] = i / 3 % 3 * 0.5f;
            colour[2] = blue * 0.5f;
            float[] there = from.toRGB(colour);
            for (int c = 0; c < 3; c++) {
                if (Math.abs(there[c] - colour[c]) > 1.5f / 255) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void convert(ICC_ColorSpace from, int width, int height, int[] rgb) {
        ColorConvertOp op =
                new ColorConvertOp(from, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        byte[] bytes = new byte[3 * width * Math.min(STRIP_ROWS, height)];
        for (int top = 0; top < height; top += STRIP_ROWS) {
            int rows = Math.min(STRIP_ROWS, height - top);
            int first = top * width;
            for (int i = 0; i < rows * width; i++) {
                bytes[3 * i] = (byte) (rgb[first + i] >> 16);
                bytes[3 * i + 1] = (byte) (rgb[first + i] >> 8);
                bytes[3 * i + 2] = (byte) rgb[first + i];
            }
            WritableRaster strip = strip(bytes, width, rows);
            op.filter(strip, strip);
            for (int i = 0; i < rows * width; i++) {
                rgb[first + i] =
                        (bytes[3 * i] & 0xFF) << 16
                                | (bytes[3 * i + 1] & 0xFF) << 8
                                | (bytes[3 * i + 2] & 0xFF);
            }
        }
    }

    private static WritableRaster strip(byte[] bytes, int width, int rows) {
        DataBuffer buffer = new DataBufferByte(bytes, 3 * width * rows);
        return Raster.createInterleavedRaster(
                buffer, width, rows, 3 * width, 3, new int[] {0, 1, 2}, null);
    }
}
