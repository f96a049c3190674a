package stipple.app.media;

import java.io.ByteArrayOutputStream;

/// Everything in a JPEG before its coded blocks: sizes and tables, nothing about where it comes from.
final class JpegHead {
    private static final int START = 0xD8;
    private static final int JFIF = 0xE0;
    private static final int STEPS = 0xDB;
    private static final int FRAME = 0xC0;
    private static final int CODES = 0xC4;
    private static final int RESTARTS = 0xDD;
    private static final int SCAN = 0xDA;
    private static final byte[] JFIF_1_2_SQUARE = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(700);

    private JpegHead() {}

    /// @param interval units of blocks between restarts
    static byte[] of(
            int width, int height, int interval, JpegTables brightness, JpegTables colour) {
        JpegHead head = new JpegHead();
        head.bytes(0xFF, START);
        head.segment(JFIF, JFIF_1_2_SQUARE);
        head.steps(brightness);
        head.steps(colour);
        head.segment(
                FRAME,
                8, high(height), low(height), high(width), low(width), 3,
                1, 0x22, 0,
                2, 0x11, 1,
                3, 0x11, 1);
        head.codes(brightness);
        head.codes(colour);
        head.segment(RESTARTS, high(interval), low(interval));
        head.segment(SCAN, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
        return head.out.toByteArray();
    }

    private void steps(JpegTables tables) {
        int[] content = new int[1 + JpegTables.BLOCK];
        content[0] = tables.number();
        for (int place = 0; place < JpegTables.BLOCK; place++) {
            content[1 + place] = tables.steps().at(JpegTables.zigzag(place));
        }
        segment(STEPS, content);
    }

    private void codes(JpegTables tables) {
        codes(tables.number(), tables.first());
        codes(0x10 | tables.number(), tables.rest());
    }

    private void codes(int number, JpegTables.Codes codes) {
        byte[] content = codes.inFile();
        bytes(0xFF, CODES, high(content.length + 3), low(content.length + 3), number);
        out.writeBytes(content);
    }

    private void segment(int kind, byte[] content) {
        bytes(0xFF, kind, high(content.length + 2), low(content.length + 2));
        out.writeBytes(content);
    }

    private void segment(int kind, int... content) {
        bytes(0xFF, kind, high(content.length + 2), low(content.length + 2));
        bytes(content);
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }

    private static int high(int value) {
        return value >> 8;
    }

    private static int low(int value) {
        return value & 0xFF;
    }
}
