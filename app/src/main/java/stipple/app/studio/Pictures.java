package stipple.app.studio;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import stipple.app.job.Turns;
import stipple.app.media.PictureWriter;
import stipple.app.planning.CasePictures;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// Draws sides as JPEG and keeps what was drawn last.
final class Pictures {
    private static final int MOST_KEPT_BYTES = 32_000_000;
    private static final int THUMB_SIDE_PX = 220;
    private static final int TILE_SIDE_PX = 640;
    private static final float QUALITY = 0.88f;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final JpegShelf shelf;

    /// Pictures of a studio's cases, drawn in its turns; nothing is kept of a case that is deleted.
    Pictures(Studio studio) {
        this.shelf = new JpegShelf(MOST_KEPT_BYTES, studio.turns());
        studio.whenDeleted(shelf::clear);
    }

    /// @param size `stage` the whole, `tile` the whole as one of several, `thumb` the whole small,
    ///   `close` where dots can be told apart
    byte[] jpeg(Ready ready, Look look, String size) {
        return jpeg(ready, look, size, () -> true).orElseThrow();
    }

    /// The same, with a small picture after all large ones that somebody waits for.
    ///
    /// @param isWanted asked before a small picture is begun
    /// @return empty if it was not wanted any more
    Optional<byte[]> jpeg(Ready ready, Look look, String size, BooleanSupplier isWanted) {
        boolean isSmall = size.equals("thumb") || size.equals("tile");
        int threads = isSmall ? 1 : THREADS;
        String key =
                String.join(
                        "|",
                        ready.revision(),
                        look.side().id(),
                        look.moment().id(),
                        look.outcome().id(),
                        size);
        return shelf.jpeg(
                ready.era(),
                key,
                isSmall ? Turns.Rank.NEXT : Turns.Rank.LOOKED_AT,
                isSmall ? isWanted : () -> true,
                () -> coded(drawn(ready, look, size, threads), threads));
    }

    /// A picture as it is sent.
    static byte[] coded(CodedImage picture, int threads) {
        return PictureWriter.jpeg(picture, QUALITY, threads);
    }

    /// Whether a picture of this size was enlarged beyond the pixels of the photo.
    static boolean isEnlarged(Ready ready, Look look, String size) {
        return size.equals("close")
                && ready.side(look.side()).orElseThrow(NotHere::new).isCloseUpEnlarged();
    }

    private static CodedImage drawn(Ready ready, Look look, String size, int threads) {
        CasePictures.View side = ready.side(look.side()).orElseThrow(NotHere::new);
        return switch (size) {
            case "stage" -> side.whole(look.moment(), look.outcome(), threads);
            case "tile" -> small(side, look, TILE_SIDE_PX, threads);
            case "thumb" -> small(side, look, THUMB_SIDE_PX, threads);
            case "close" -> side.closeUp(look.moment(), look.outcome(), threads);
            default ->
                    throw new IllegalArgumentException(
                            "size '" + size + "', allowed: stage, tile, thumb, close");
        };
    }

    private static CodedImage small(CasePictures.View side, Look look, int sidePx, int threads) {
        return Scaling.toFit(side.whole(look.moment(), look.outcome(), threads), sidePx);
    }
}
