package stipple.app.media;

import java.util.OptionalDouble;

/// The five facts that are read from a photo's EXIF block; everything else in it (place, owner,
/// thumbnail) stays unread. Reads two directories of at most 256 entries and follows no other
/// pointer; what is missing, broken or out of range is simply absent.
///
/// @param orientation 1 (upright) to 8
/// @param focalMm focal length of the lens
/// @param focal35Mm focal length of the same view on a 36 x 24 mm frame
/// @param widthPx width of the picture as taken, before orientation; 0 if unknown
/// @param heightPx height of the picture as taken, before orientation; 0 if unknown
record Exif(
        int orientation,
        OptionalDouble focalMm,
        OptionalDouble focal35Mm,
        int widthPx,
        int heightPx) {
    private static final int MOST_ENTRIES = 256;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int FOCAL_LENGTH = 0x920A;
    private static final int FOCAL_LENGTH_35 = 0xA405;
    private static final int PIXEL_WIDTH = 0xA002;
    private static final int PIXEL_HEIGHT = 0xA003;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final double MOST_FOCAL_MM = 3000;

    static final Exif NONE = new Exif(1, OptionalDouble.empty(), OptionalDouble.empty(), 0, 0);

    /// Reads a TIFF block; gives what is readable.
    static Exif read(byte[] tiff) {
        Block block = new Block(tiff);
        if (!block.isTiff()) {
            return NONE;
        }
        long first = block.uint32(4);
        long inner = block.number(first, EXIF_DIRECTORY);
        long turn = block.number(first, ORIENTATION);
        return new Exif(
                turn >= 1 && turn <= 8 ? (int) turn : 1,
                focal(block.rational(inner, FOCAL_LENGTH)),
                focal((double) block.number(inner, FOCAL_LENGTH_35)),
                size(block.number(inner, PIXEL_WIDTH)),
                size(block.number(inner, PIXEL_HEIGHT)));
    }

    /// Whether the picture still has the shape that the camera gave it.
    boolean mayBeWhole(int storedWidthPx, int storedHeightPx) {
        if (widthPx == 0 || heightPx == 0) {
            return true;
        }
        double taken = Math.max(widthPx, heightPx) / (double) Math.min(widthPx, heightPx);
        double stored =
                Math.max(storedWidthPx, storedHeightPx)
                        / (double) Math.min(storedWidthPx, storedHeightPx);
        return Math.abs(taken / stored - 1) < 0.01;
    }

    private static OptionalDouble focal(double mm) {
        return mm > 0 && mm < MOST_FOCAL_MM ? OptionalDouble.of(mm) : OptionalDouble.empty();
    }

    private static int size(long px) {
        return px > 0 && px < 1_000_000 ? (int) px : 0;
    }

    /// Bounded reading of a TIFF block: out of range reads as 0.
    private static final class Block {
        private final byte[] bytes;

        Block(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean isTiff() {
            boolean intel = bytes.length >= 8 && bytes[0] == 'I' && bytes[1] == 'I';
            boolean motorola = bytes.length >= 8 && bytes[0] == 'M' && bytes[1] == 'M';
            return (intel || motorola) && uint16(2) == 42;
        }

        /// The unsigned whole number under a tag; 0 if there is none.
        long number(long directory, int tag) {
            long at = entry(directory, tag);
            return switch (at == 0 ? 0 : uint16(at + 2)) {
                case SHORT -> uint16(at + 8);
                case LONG -> uint32(at + 8);
                default -> 0;
            };
        }

        /// The unsigned fraction under a tag; 0 if there is none.
        double rational(long directory, int tag) {
            long at = entry(directory, tag);
            if (at == 0 || uint16(at + 2) != RATIONAL) {
                return 0;
            }
            long value = uint32(at + 8);
            long below = uint32(value + 4);
            return below == 0 ? 0 : (double) uint32(value) / below;
        }

        private long entry(long directory, int tag) {
            int entries = directory < 8 ? 0 : Math.min(uint16(directory), MOST_ENTRIES);
            for (int i = 0; i < entries; i++) {
                long at = directory + 2 + (long) ENTRY_BYTES * i;
                if (uint16(at) == tag && uint32(at + 4) == 1) {
                    return at;
                }
            }
            return 0;
        }

        private int uint16(long at) {
            if (at < 0 || at + 2 > bytes.length) {
                return 0;
            }
            int a = bytes[(int) at] & 0xFF;
            int b = bytes[(int) at + 1] & 0xFF;
            return bytes[0] == 'I' ? b << 8 | a : a << 8 | b;
        }

        private long uint32(long at) {
            long a = uint16(at);
            long b = uint16(at + 2);
            return bytes[0] == 'I' ? b << 16 | a : a << 16 | b;
        }
    }
}
