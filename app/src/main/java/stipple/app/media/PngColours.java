package stipple.app.media;

/// Turns the samples of a PNG file into colours on white.
final class PngColours {
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final int OPAQUE = 255;

    private final int kind;
    private final int bits;

    /// What each sample means, for grey and palettes.
    private final int[] colours;

    /// Which samples are at all transparent, for grey and palettes.
    private final boolean[] clear;

    /// The colour that counts as transparent; negative if there is none.
    private final int clearRgb;

    private boolean sawTransparent;

    /// @param kind 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha
    /// @param bits a sample
    /// @param palette three bytes an entry
    /// @param transparency of the palette's entries, or the one transparent colour; may be empty
    PngColours(int kind, int bits, byte[] palette, byte[] transparency) throws RefusedPhoto {
        boolean isTable = kind == GREY || kind == PALETTE;
        boolean isKnown = kind >= 0 && kind < CHANNELS.length && CHANNELS[kind] > 0;
        boolean fits = isTable ? bits == 1 || bits == 2 || bits == 4 || bits == 8 : bits == 8;
        if (!isKnown || !fits || (kind == PALETTE && palette.length < 3)) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "an impossible kind of pixel");
        }
        this.kind = kind;
        this.bits = bits;
        this.colours = new int[isTable ? 1 << bits : 0];
        this.clear = new boolean[colours.length];
        this.clearRgb = kind == RGB && transparency.length >= 6 ? key(transparency) : -1;
        if (kind == GREY) {
            greys(transparency);
        } else if (kind == PALETTE) {
            entries(palette, transparency);
        }
    }

    private void greys(byte[] transparency) {
        for (int s = 0; s < colours.length; s++) {
            colours[s] = 255 * s / (colours.length - 1) * 0x010101;
        }
        if (transparency.length >= 2) {
            int sample = (transparency[0] & 0xFF) << 8 | (transparency[1] & 0xFF);
            if (sample < colours.length) {
                colours[sample] = WHITE;
                clear[sample] = true;
            }
        }
    }

    /// Samples beyond the palette are black.
    private void entries(byte[] palette, byte[] transparency) {
        for (int s = 0; s < Math.min(colours.length, palette.length / 3); s++) {
            int rgb =
                    (palette[3 * s] & 0xFF) << 16
                            | (palette[3 * s + 1] & 0xFF) << 8
                            | (palette[3 * s + 2] & 0xFF);
            int alpha = s < transparency.length ? transparency[s] & 0xFF : OPAQUE;
            colours[s] = onWhite(rgb, alpha);
            clear[s] = alpha != OPAQUE;
        }
    }

    private static int key(byte[] samples) {
        boolean fits = samples[0] == 0 && samples[2] == 0 && samples[4] == 0;
        return fits
                ? (samples[1] & 0xFF) << 16 | (samples[3] & 0xFF) << 8 | (samples[5] & 0xFF)
                : -1;
    }

    boolean isGrey() {
        return kind == GREY || kind == GREY_ALPHA;
    }

    boolean isPalette() {
        return kind == PALETTE;
    }

    /// Whether a pixel so far was at all transparent.
    boolean sawTransparent() {
        return sawTransparent;
    }

    /// How many bits a pixel takes.
    int pixelBits() {
        return CHANNELS[kind] * bits;
    }

    /// Writes a row of colours.
    ///
    /// @param row samples from byte `from` on
    /// @param count pixels
    /// @param at where the first pixel is written
    /// @param step from one written pixel to the next
    void write(byte[] row, int from, int count, int[] pixels, int at, int step) {
        if (colours.length > 0) {
            table(row, from, count, pixels, at, step);
        } else if (kind == RGB) {
            opaque(row, from, count, pixels, at, step);
        } else {
            blended(row, from, count, pixels, at, step);
        }
    }

    private void table(byte[] row, int from, int count, int[] pixels, int at, int step) {
        int mask = colours.length - 1;
        boolean[] seen = new boolean[colours.length];
        for (int x = 0, bit = 8 * from; x < count; x++, bit += bits) {
            int sample = (row[bit >> 3] >> (8 - bits - (bit & 7))) & mask;
            seen[sample] = true;
            pixels[at + x * step] = colours[sample];
        }
        for (int s = 0; s < seen.length; s++) {
            sawTransparent |= seen[s] && clear[s];
        }
    }

    private void opaque(byte[] row, int from, int count, int[] pixels, int at, int step) {
        for (int x = 0, k = from; x < count; x++, k += 3) {
            int rgb = (row[k] & 0xFF) << 16 | (row[k + 1] & 0xFF) << 8 | (row[k + 2] & 0xFF);
            if (rgb == clearRgb) {
                rgb = WHITE;
                sawTransparent = true;
            }
            pixels[at + x * step] = rgb;
        }
    }

    private void blended(byte[] row, int from, int count, int[] pixels, int at, int step) {
        int channels = CHANNELS[kind];
        int green = channels == 4 ? 1 : 0;
        int blue = channels == 4 ? 2 : 0;
        for (int x = 0, k = from; x < count; x++, k += channels) {
            int rgb = (row[k] & 0xFF) << 16 | (row[k + green] & 0xFF) << 8 | (row[k + blue] & 0xFF);
            int alpha = row[k + channels - 1] & 0xFF;
            sawTransparent |= alpha != OPAQUE;
            pixels[at + x * step] = onWhite(rgb, alpha);
        }
    }

    private static int onWhite(int rgb, int alpha) {
        if (alpha == OPAQUE) {
            return rgb;
        }
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int value = rgb >> shift & 0xFF;
            out |= ((value * alpha + 255 * (255 - alpha) + 127) / 255) << shift;
        }
        return out;
    }
}
