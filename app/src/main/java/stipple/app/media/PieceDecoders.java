package stipple.app.media;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Decodes the pieces of a JPEG side by side and hands their rows on from the top. The pixels are
/// those of the picture decoded in one go.
final class PieceDecoders {
    private static final int CHANNELS = 3;

    private final JpegPieces pieces;
    private final AtomicBoolean stopped;
    private final int threads;
    private final byte[][] rooms;

    /// @param widthPx of the picture
    /// @param stopped whether nobody waits for the picture any more
    /// @param threads how many decode
    PieceDecoders(JpegPieces pieces, int widthPx, AtomicBoolean stopped, int threads) {
        this.pieces = pieces;
        this.stopped = stopped;
        this.threads = threads;
        this.rooms =
                new byte[Math.min(threads + 1, pieces.count())]
                        [CHANNELS * widthPx * pieces.mostRows()];
    }

    /// Hands on all rows.
    void decodeInto(PictureRows rows) throws IOException, RefusedPhoto {
        Deque<Future<PieceRaster>> ahead = new ArrayDeque<>();
        ExecutorService decoders =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("photo piece").factory());
        try {
            int begun = 0;
            for (int done = 0; done < pieces.count(); done++) {
                // A room is free again when the piece in it has been handed on.
                while (begun < pieces.count() && begun < done + rooms.length) {
                    int index = begun++;
                    ahead.add(decoders.submit(() -> decoded(index)));
                }
                rows.take(finished(ahead.remove()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("nobody waits for this picture", e);
        } finally {
            decoders.shutdownNow();
            decoders.close();
        }
    }

    private PieceRaster decoded(int index) throws IOException, RefusedPhoto {
        JpegPieces.Piece piece = pieces.piece(index);
        return JdkPixels.read(
                piece.file(),
                stopped,
                type ->
                        new PieceRaster(
                                type.getSampleModel(
                                        piece.file().widthPx(), piece.file().heightPx()),
                                piece,
                                rooms[index % rooms.length],
                                stopped));
    }

    private static PieceRaster finished(Future<PieceRaster> piece)
            throws IOException, RefusedPhoto, InterruptedException {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException damaged -> throw damaged;
                case RefusedPhoto refused -> throw refused;
                case OutOfMemoryError full -> throw full;
                case null, default -> throw new IOException("a piece cannot be decoded", e);
            }
        }
    }
}
