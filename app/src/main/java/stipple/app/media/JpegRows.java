package stipple.app.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A JPEG taken apart whose coder starts anew after every row of blocks: each coded row stands by
/// itself and may be joined with rows of other pictures of the same width and quality.
final class JpegRows {
    private static final byte MARKER = (byte) 0xFF;
    private static final byte FRAME = (byte) 0xC0;
    private static final byte SCAN = (byte) 0xDA;
    private static final byte END = (byte) 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int RESTARTS = 8;

    /// Everything before the first coded row.
    private final byte[] head;

    private final List<byte[]> rows;

    private JpegRows(byte[] head, List<byte[]> rows) {
        this.head = head;
        this.rows = rows;
    }

    /// The rows of a picture that was coded with a restart marker after each.
    static JpegRows of(byte[] jpeg) {
        int scan = segment(jpeg, SCAN);
        int start = scan + 2 + length(jpeg, scan);
        byte[] head = part(jpeg, 0, start);
        List<byte[]> rows = new ArrayList<>();
        for (int at = start; at < jpeg.length - 1; at++) {
            boolean ends = at == jpeg.length - 2;
            if (ends || (jpeg[at] == MARKER && isRestart(jpeg[at + 1]))) {
                rows.add(part(jpeg, start, at));
                start = at + 2;
            }
        }
        return new JpegRows(head, rows);
    }

    int count() {
        return rows.size();
    }

    /// One picture above another of the same width and quality.
    JpegRows above(JpegRows below) {
        return new JpegRows(head, Stream.concat(rows.stream(), below.rows.stream()).toList());
    }

    /// The same with other rows in place of some.
    ///
    /// @param first the topmost of the rows that are replaced
    JpegRows with(int first, JpegRows others) {
        List<byte[]> changed = new ArrayList<>(rows);
        for (int i = 0; i < others.count(); i++) {
            changed.set(first + i, others.rows.get(i));
        }
        return new JpegRows(head, changed);
    }

    /// The file, with the markers that belong between its rows.
    byte[] joined(int heightPx) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(
                        head.length + rows.stream().mapToInt(row -> row.length + 2).sum());
        byte[] own = head.clone();
        int frame = segment(own, FRAME);
        own[frame + 5] = (byte) (heightPx >> 8);
        own[frame + 6] = (byte) heightPx;
        out.writeBytes(own);
        for (int i = 0; i < rows.size(); i++) {
            out.writeBytes(rows.get(i));
            out.write(MARKER);
            out.write(i + 1 < rows.size() ? FIRST_RESTART + i % RESTARTS : END);
        }
        return out.toByteArray();
    }

    private static boolean isRestart(byte kind) {
        return (kind & 0xF8) == FIRST_RESTART;
    }

    private static byte[] part(byte[] jpeg, int from, int to) {
        byte[] part = new byte[to - from];
        System.arraycopy(jpeg, from, part, 0, part.length);
        return part;
    }

    /// Where the first segment of a kind starts.
    private static int segment(byte[] jpeg, byte kind) {
        int at = 2;
        while (jpeg[at + 1] != kind) {
            at += 2 + length(jpeg, at);
        }
        return at;
    }

    private static int length(byte[] jpeg, int segment) {
        return ((jpeg[segment + 2] & 0xFF) << 8) | (jpeg[segment + 3] & 0xFF);
    }
}
