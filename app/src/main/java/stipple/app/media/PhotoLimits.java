package stipple.app.media;

import java.time.Duration;

/// How much a photo may ask of this machine.
///
/// @param mostBytes length of the file
/// @param mostPixels width times height
/// @param leastSidePx the shorter side
/// @param mostScans scans of a progressive JPEG
/// @param mostProfileBytes a larger colour profile is ignored
/// @param mostTime from the first byte of decoding to the upright picture
/// @param decodesAtOnce others wait
/// @param longSidePx a longer picture is made smaller by area while it is decoded
public record PhotoLimits(
        int mostBytes,
        long mostPixels,
        int leastSidePx,
        int mostScans,
        int mostProfileBytes,
        Duration mostTime,
        int decodesAtOnce,
        int longSidePx) {
    private static final int MILLION = 1_000_000;

    /// No picture is so long.
    private static final int WHOLE = Integer.MAX_VALUE;

    public static final PhotoLimits USUAL =
            new PhotoLimits(
                    25 * MILLION, 50 * MILLION, 16, 100, MILLION, Duration.ofSeconds(10), 2, WHOLE);

    void checkSize(int widthPx, int heightPx) throws RefusedPhoto {
        if (Math.min(widthPx, heightPx) < leastSidePx) {
            throw new RefusedPhoto(PhotoRefusal.TOO_SMALL, widthPx, heightPx, leastSidePx);
        }
        if ((long) widthPx * heightPx > mostPixels) {
            throw new RefusedPhoto(
                    PhotoRefusal.TOO_MANY_PIXELS, widthPx, heightPx, mostPixels / MILLION);
        }
    }
}
