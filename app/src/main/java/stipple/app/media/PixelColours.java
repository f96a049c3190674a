package stipple.app.media;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/// Colours on white of pixels as a reader gives them: entries of a palette, grey, grey with alpha,
/// colours, or colours with alpha, each sample of 8 bits.
final class PixelColours {
    private static final int OPAQUE = 255;

    private final int bands;

    /// Red, green, blue and alpha of each entry; none without a palette.
    private final int[] palette;

    private boolean sawTransparent;

    PixelColours(ColorModel model) {
        this.bands = model.getNumComponents();
        this.palette = model instanceof IndexColorModel table ? entries(table) : new int[0];
    }

    private static int[] entries(IndexColorModel table) {
        int[] entries = new int[table.getMapSize()];
        table.getRGBs(entries);
        return entries;
    }

    boolean isPalette() {
        return palette.length > 0;
    }

    /// Whether there is no colour but grey.
    boolean isGrey() {
        if (!isPalette()) {
            return bands < 3;
        }
        for (int entry : palette) {
            int grey = entry & 0xFF;
            if ((entry & 0xFFFFFF) != grey * 0x010101) {
                return false;
            }
        }
        return true;
    }

    /// Whether a pixel so far was at all transparent.
    boolean sawTransparent() {
        return sawTransparent;
    }

    /// The colour `0x00RRGGBB` of one pixel. An entry beyond the palette is black.
    int onWhite(int[] samples) {
        if (isPalette()) {
            int entry = samples[0] < palette.length ? palette[samples[0]] : OPAQUE << 24;
            return onWhite(entry & 0xFFFFFF, entry >>> 24);
        }
        int rgb =
                bands < 3 ? samples[0] * 0x010101 : samples[0] << 16 | samples[1] << 8 | samples[2];
        return bands % 2 == 1 ? rgb : onWhite(rgb, samples[bands - 1]);
    }

    private int onWhite(int rgb, int alpha) {
        if (alpha == OPAQUE) {
            return rgb;
        }
        sawTransparent = true;
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = rgb >> shift & 0xFF;
            out |= ((value * alpha + 255 * (255 - alpha) + 127) / 255) << shift;
        }
        return out;
    }
}
