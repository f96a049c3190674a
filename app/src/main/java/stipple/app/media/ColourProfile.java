package stipple.app.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/// What an embedded colour profile (Display P3 and the like) does to pixels so that they are sRGB.
/// A profile that cannot be used leaves them as they are, and one that changes next to nothing too.
final class ColourProfile {
    /// Pixels are sRGB as they stand.
    static final ColourProfile NONE = new ColourProfile(Optional.empty(), Optional.empty());

    private static final ColourProfile IGNORED =
            new ColourProfile(Optional.of(PhotoNote.PROFILE_IGNORED), Optional.empty());
    private static final int STRIP_PIXELS = 1 << 16;

    private final Optional<PhotoNote> note;
    private final Optional<ColorConvertOp> conversion;

    private ColourProfile(Optional<PhotoNote> note, Optional<ColorConvertOp> conversion) {
        this.note = note;
        this.conversion = conversion;
    }

    /// Reads a profile and tries it on one pixel.
    ///
    /// @param profile empty if the picture has none
    static ColourProfile of(byte[] profile) {
        if (profile.length == 0) {
            return NONE;
        }
        try {
            ICC_Profile parsed = ICC_Profile.getInstance(profile);
            if (parsed.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return IGNORED;
            }
            ICC_ColorSpace from = new ICC_ColorSpace(parsed);
            if (isNearlySrgb(from)) {
                return NONE;
            }
            ColourProfile usable =
                    new ColourProfile(
                            Optional.of(PhotoNote.PROFILE_CONVERTED),
                            Optional.of(
                                    new ColorConvertOp(
                                            from,
                                            ColorSpace.getInstance(ColorSpace.CS_sRGB),
                                            null)));
            usable.convert(new int[1], 0, 1);
            return usable;
        } catch (IllegalArgumentException
                | CMMException
                | ProfileDataException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException e) {
            return IGNORED;
        }
    }

    /// A profile that is too large to be read.
    static ColourProfile ignored() {
        return IGNORED;
    }

    /// What there is to say about it.
    Optional<PhotoNote> note() {
        return note;
    }

    boolean changesColours() {
        return conversion.isPresent();
    }

    /// Converts pixels in place.
    ///
    /// @param rgb `0x00RRGGBB`
    void convert(int[] rgb, int from, int count) {
        conversion.ifPresent(op -> {
            byte[] bytes = new byte[3 * Math.min(STRIP_PIXELS, count)];
            for (int done = 0; done < count; done += STRIP_PIXELS) {
                strip(op, bytes, rgb, from + done, Math.min(STRIP_PIXELS, count - done));
            }
        });
    }

    private static void strip(ColorConvertOp op, byte[] bytes, int[] rgb, int from, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = rgb[from + i];
            bytes[3 * i] = (byte) (pixel >> 16);
            bytes[3 * i + 1] = (byte) (pixel >> 8);
            bytes[3 * i + 2] = (byte) pixel;
        }
        WritableRaster strip =
                Raster.createInterleavedRaster(
                        new DataBufferByte(bytes, 3 * count),
                        count,
                        1,
                        3 * count,
                        3,
                        new int[] {0, 1, 2},
                        null);
        op.filter(strip, strip);
        for (int i = 0; i < count; i++) {
            rgb[from + i] =
                    (bytes[3 * i] & 0xFF) << 16
                            | (bytes[3 * i + 1] & 0xFF) << 8
                            | (bytes[3 * i + 2] & 0xFF);
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
}
