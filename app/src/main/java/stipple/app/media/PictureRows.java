package stipple.app.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import stipple.core.image.AreaScaler;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// Puts a picture together from the rows that a decoder gives, from the top: in sRGB, and at most
/// as long as it will be kept.
///
/// Of a picture that is made smaller only two bands of rows are there at a time: one that is being
/// filled and one whose colours and size are worked on meanwhile. The pixels are those of a picture
/// that was decoded whole, then converted, then made smaller. Rows that come as bytes are put
/// together to colours beside the decoder too.
final class PictureRows {
    private static final int BAND_PIXELS = 1 << 18;
    private static final Executor BESIDE =
            work -> Thread.ofPlatform().daemon().name("photo rows").start(work);

    private final int width;
    private final int height;
    private final ColourProfile profile;
    private final AtomicBoolean stopped;
    private final Optional<AreaScaler> smaller;
    private final int bandRows;
    private int[] pixels;
    private int[] others;
    private byte[] bytes = {};
    private byte[] otherBytes = {};
    private int at;
    private int rows;
    private int rowsHanded;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    /// @param longSidePx a longer picture is made smaller
    /// @param stopped whether nobody waits for the picture any more
    PictureRows(
            int width, int height, int longSidePx, ColourProfile profile, AtomicBoolean stopped) {
        this.width = width;
        this.height = height;
        this.profile = profile;
        this.stopped = stopped;
        int longSide = Math.max(width, height);
        this.smaller =
                longSide <= longSidePx
                        ? Optional.empty()
                        : Optional.of(
                                new AreaScaler(
                                        width,
                                        height,
                                        Scaling.fitted(width, longSide, longSidePx),
                                        Scaling.fitted(height, longSide, longSidePx)));
        this.bandRows = Math.clamp(BAND_PIXELS / width, 1, height);
        this.pixels = new int[width * (smaller.isPresent() ? bandRows : height)];
        this.others = smaller.isPresent() ? new int[pixels.length] : pixels;
    }

    /// Where the next row is to be written, `0x00RRGGBB` from index [#at] on.
    int[] pixels() {
        return pixels;
    }

    /// The place of the next row's first pixel.
    int at() {
        return at;
    }

    /// How many rows have been taken.
    int count() {
        return rows;
    }

    /// Takes all rows of a piece of the picture.
    void take(PieceRaster piece) throws IOException {
        for (int y = 0; y < piece.count(); y++) {
            int from = y * width * piece.order().bands();
            piece.order().pack(piece.kept(), from, pixels, at, width);
            take();
        }
    }

    /// Takes a row of bytes; nothing is to be written for it.
    void take(byte[] row, SampleOrder order) throws IOException {
        if (!isWorkedOn()) {
            order.pack(row, 0, pixels, at, width);
        } else {
            int length = width * order.bands();
            if (bytes.length == 0) {
                bytes = new byte[bandRows * length];
            }
            System.arraycopy(row, 0, bytes, (rows - rowsHanded) * length, length);
        }
        taken(Optional.of(order));
    }

    /// Takes the row that was written.
    void take() throws IOException {
        taken(Optional.empty());
    }

    private void taken(Optional<SampleOrder> order) throws IOException {
        goOn();
        rows++;
        at += width;
        if (isWorkedOn() && (rows - rowsHanded == bandRows || rows == height)) {
            hand(order);
        }
    }

    /// Whether there is anything to do to pixels after they were decoded.
    private boolean isWorkedOn() {
        return smaller.isPresent() || profile.changesColours();
    }

    /// Ends a decoding for which nobody waits any more.
    void goOn() throws IOException {
        if (stopped.get()) {
            throw new InterruptedIOException("nobody waits for this picture");
        }
    }

    /// The picture, when all rows are there.
    CodedImage picture() throws RefusedPhoto {
        if (rows < height) {
            throw new RefusedPhoto(PhotoRefusal.DAMAGED, "parts of the picture are missing");
        }
        work.join();
        return smaller.map(AreaScaler::picture)
                .orElseGet(() -> new CodedImage(width, height, pixels));
    }

    /// Has the filled band worked on, and waits for the one before, whose room is filled next.
    private void hand(Optional<SampleOrder> order) {
        int[] band = pixels;
        byte[] samples = bytes;
        int count = rows - rowsHanded;
        int from = at - count * width;
        rowsHanded = rows;
        CompletableFuture<Void> before = work;
        work =
                before.thenRunAsync(
                        () -> {
                            order.ifPresent(o -> o.pack(samples, 0, band, from, count * width));
                            keep(band, from, count);
                        },
                        BESIDE);
        before.join();
        bytes = otherBytes;
        otherBytes = samples;
        if (smaller.isPresent()) {
            pixels = others;
            others = band;
            at = 0;
        }
    }

    private void keep(int[] band, int from, int count) {
        profile.convert(band, from, count * width);
        if (smaller.isPresent()) {
            for (int y = 0; y < count; y++) {
                smaller.get().add(band, from + y * width);
            }
        }
    }
}
