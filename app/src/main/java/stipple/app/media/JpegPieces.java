package stipple.app.media;

import java.util.Arrays;
import java.util.Optional;

/// A JPEG whose coder starts anew after every so many rows of blocks, cut into pieces that can be
/// decoded side by side. Each is a file by itself: some rows of the picture, with one run of blocks
/// more above and below, for colours that are kept at less resolution are smoothed downwards too.
final class JpegPieces {
    private static final byte MARKER = (byte) 0xFF;
    private static final byte END = (byte) 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int RESTARTS = 8;

    private final Container whole;
    private final RestartFrame frame;

    /// Where each run of coded bytes starts; the last is the index behind the marker that ends all.
    private final int[] starts;

    private final int runsPerPiece;

    /// Some rows of the picture.
    ///
    /// @param file that is decoded by itself
    /// @param skippedPx its first rows, which belong to the piece above
    /// @param keptPx how many rows after them are its own
    record Piece(Container file, int skippedPx, int keptPx) {}

    private JpegPieces(Container whole, RestartFrame frame, int[] starts, int runsPerPiece) {
        this.whole = whole;
        this.frame = frame;
        this.starts = starts;
        this.runsPerPiece = runsPerPiece;
    }

    /// The pieces of a picture; empty if it can only be decoded as a whole.
    ///
    /// @param mostPx rows of a piece, unless one run of blocks has more
    static Optional<JpegPieces> of(Container whole, int mostPx) {
        return RestartFrame.of(whole)
                .flatMap(frame -> {
                    int perPiece = Math.max(1, mostPx / frame.runPx());
                    int[] starts = starts(whole.decodable(), frame);
                    return starts.length == frame.runs() + 1 && perPiece < frame.runs()
                            ? Optional.of(new JpegPieces(whole, frame, starts, perPiece))
                            : Optional.empty();
                });
    }

    /// The starts of all runs; none if their markers are not those that belong there.
    private static int[] starts(byte[] bytes, RestartFrame frame) {
        int[] starts = new int[frame.runs() + 1];
        int count = 0;
        starts[count++] = frame.codedAt();
        for (int at = frame.codedAt(); at + 1 < bytes.length; at++) {
            if (bytes[at] != MARKER || bytes[at + 1] == 0) {
                continue;
            }
            boolean ends = at + 2 == bytes.length;
            byte wanted = ends ? END : (byte) (FIRST_RESTART + (count - 1) % RESTARTS);
            if (bytes[at + 1] != wanted || count == starts.length) {
                return new int[0];
            }
            starts[count++] = at + 2;
        }
        return Arrays.copyOf(starts, count);
    }

    int count() {
        return Math.ceilDiv(frame.runs(), runsPerPiece);
    }

    /// How many runs of blocks a piece has of its own; the last may have fewer.
    int runsPerPiece() {
        return runsPerPiece;
    }

    /// The most rows that a piece has of its own.
    int mostRows() {
        return runsPerPiece * frame.runPx();
    }

    /// A piece, counted from the top.
    Piece piece(int index) {
        int from = index * runsPerPiece;
        int to = Math.min(from + runsPerPiece, frame.runs());
        int above = Math.max(0, from - 1);
        int below = Math.min(to + 1, frame.runs());
        int top = above * frame.runPx();
        int height = Math.min(below * frame.runPx(), whole.heightPx()) - top;
        int bottom = Math.min(to * frame.runPx(), whole.heightPx());
        Container file =
                new Container(
                        PhotoFormat.JPEG,
                        whole.widthPx(),
                        height,
                        1,
                        bytes(above, below, height),
                        Container.NOTHING,
                        Container.NOTHING,
                        false);
        int skipped = from * frame.runPx() - top;
        return new Piece(file, skipped, bottom - from * frame.runPx());
    }

    /// A file of some runs.
    private byte[] bytes(int from, int to, int height) {
        byte[] bytes = whole.decodable();
        int head = frame.codedAt();
        int coded = starts[to] - starts[from];
        byte[] piece = Arrays.copyOf(bytes, head + coded);
        System.arraycopy(bytes, starts[from], piece, head, coded);
        piece[frame.sizeAt()] = (byte) (height >> 8);
        piece[frame.sizeAt() + 1] = (byte) height;
        for (int run = from + 1; run <= to; run++) {
            int number = FIRST_RESTART + (run - from - 1) % RESTARTS;
            piece[head + starts[run] - starts[from] - 1] = run == to ? END : (byte) number;
        }
        return piece;
    }
}
