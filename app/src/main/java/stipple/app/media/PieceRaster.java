package stipple.app.media;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Takes the rows of one piece of a JPEG from its reader and keeps those that are the piece's own.
final class PieceRaster extends WritableRaster {
    private final JpegPieces.Piece piece;
    private final byte[] kept;
    private final AtomicBoolean stopped;
    private SampleOrder order;

    /// @param model of three bytes a pixel
    /// @param kept room for all rows
    PieceRaster(SampleModel model, JpegPieces.Piece piece, byte[] kept, AtomicBoolean stopped) {
        super(model, new DataBufferByte(1), new Point());
        this.piece = piece;
        this.kept = kept;
        this.stopped = stopped;
        this.order = new SampleOrder((PixelInterleavedSampleModel) model);
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        if (stopped.get()) {
            throw new CancellationException("nobody waits for this picture");
        }
        int own = y - piece.skippedPx();
        if (own >= 0 && own < piece.keptPx()) {
            order = new SampleOrder((PixelInterleavedSampleModel) row.getSampleModel());
            int length = width * order.bands();
            byte[] bytes = ((DataBufferByte) row.getDataBuffer()).getData();
            System.arraycopy(bytes, 0, kept, own * length, length);
        }
    }

    /// The rows one after the other.
    byte[] kept() {
        return kept;
    }

    int count() {
        return piece.keptPx();
    }

    /// How the bytes of a pixel stand.
    SampleOrder order() {
        return order;
    }
}
