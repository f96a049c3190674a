package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.util.List;
import stipple.core.image.CodedImage;
import stipple.core.image.Parallel;

/// Codes pictures as baseline JPEG with colour at half the resolution, three times as fast as the
/// JDK's own writer and on several threads at once.
///
/// After every row of blocks stands a restart marker, where coding starts anew; so the rows can be
/// coded apart, and the bytes do not depend on the number of threads. Only our own pictures are
/// written this way; nothing is read with it.
final class JpegCoder {
    /// Side of what is coded together, pixels: two blocks of 8, for colour is halved.
    private static final int UNIT_PX = 16;

    /// Rows of units that one piece of work codes.
    private static final int UNITS_A_PIECE = 8;

    private static final int FIRST_RESTART = 0xD0;
    private static final int END = 0xD9;

    private final CodedImage image;
    private final JpegTables brightness;
    private final JpegTables colour;
    private final int across;
    private final int down;

    private JpegCoder(CodedImage image, float quality) {
        this.image = image;
        this.brightness = JpegTables.brightness(quality);
        this.colour = JpegTables.colour(quality);
        this.across = (image.width() + UNIT_PX - 1) / UNIT_PX;
        this.down = (image.height() + UNIT_PX - 1) / UNIT_PX;
    }

    /// The picture as JPEG.
    ///
    /// @param quality (0, 1], as the JDK's writer understands it
    static byte[] of(CodedImage image, float quality, int threads) {
        if (Math.max(image.width(), image.height()) > 0xFFFF) {
            throw new IllegalArgumentException(
                    "JPEG of "
                            + image.width()
                            + " x "
                            + image.height()
                            + " pixels, allowed up to 65535 each way");
        }
        return new JpegCoder(image, quality).coded(threads);
    }

    private byte[] coded(int threads) {
        byte[][] pieces = new byte[(down + UNITS_A_PIECE - 1) / UNITS_A_PIECE][];
        Parallel.forEach(
                pieces.length,
                threads,
                i -> {
                    int from = i * UNITS_A_PIECE;
                    pieces[i] = rows(from, Math.min(down, from + UNITS_A_PIECE));
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream(image.rgb().length / 4 + 1024);
        out.writeBytes(
                JpegHead.of(image.width(), image.height(), across, brightness, colour));
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    /// Codes rows of units, each with the marker that ends it.
    private byte[] rows(int from, int to) {
        BitBuffer out = new BitBuffer();
        BlockRow upper = new BlockRow(brightness, 2 * across);
        BlockRow lower = new BlockRow(brightness, 2 * across);
        BlockRow blue = new BlockRow(colour, across);
        BlockRow red = new BlockRow(colour, across);
        UnitRow units = new UnitRow(image, UNIT_PX * across);
        for (int row = from; row < to; row++) {
            units.fill(row * UNIT_PX, upper, lower, blue, red);
            codeRow(upper, lower, blue, red, out);
            out.marker(row == down - 1 ? END : FIRST_RESTART + row % 8);
        }
        return out.bytes();
    }

    private void codeRow(
            BlockRow upper, BlockRow lower, BlockRow blue, BlockRow red, BitBuffer out) {
        for (BlockRow blocks : List.of(upper, lower, blue, red)) {
            blocks.transform();
        }
        int light = 0;
        int bluer = 0;
        int redder = 0;
        for (int unit = 0; unit < across; unit++) {
            light = upper.code(2 * unit, light, out);
            light = upper.code(2 * unit + 1, light, out);
            light = lower.code(2 * unit, light, out);
            light = lower.code(2 * unit + 1, light, out);
            bluer = blue.code(unit, bluer, out);
            redder = red.code(unit, redder, out);
        }
    }
}
