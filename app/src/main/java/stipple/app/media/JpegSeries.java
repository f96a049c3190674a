package stipple.app.media;

import java.util.Arrays;
import java.util.Optional;
import stipple.core.image.CodedImage;

/// Codes pictures of one view that differ in places, such as the same head at several moments.
///
/// Rows of blocks that are those of the first picture are not coded again. Every file has the bytes
/// that [PictureWriter#jpeg(CodedImage)] gives.
public final class JpegSeries {
    private final CodedImage first;
    private final float quality;
    private final Optional<JpegRows> coded;

    /// @param first not to be written in as long as pictures are compared with it
    /// @param quality (0, 1]
    public JpegSeries(CodedImage first, float quality) {
        this.first = first;
        this.quality = quality;
        this.coded =
                BandedJpeg.hasBands(first)
                        ? Optional.of(BandedJpeg.rows(first, 0, first.height(), quality))
                        : Optional.empty();
    }

    /// The picture as JPEG; one of another size than the first, or of few rows, is coded by itself.
    public byte[] jpeg(CodedImage image) {
        boolean isAlike = image.width() == first.width() && image.height() == first.height();
        return coded.filter(rows -> isAlike)
                .map(rows -> changed(rows, image).joined(image.height()))
                .orElseGet(() -> PictureWriter.jpeg(image, quality));
    }

    private JpegRows changed(JpegRows rows, CodedImage image) {
        JpegRows all = rows;
        int from = next(image, 0, rows.count(), false);
        while (from < rows.count()) {
            int to = next(image, from, rows.count(), true);
            all = all.with(from, BandedJpeg.rows(image, topPx(from), topPx(to), quality));
            from = next(image, to, rows.count(), false);
        }
        return all;
    }

    /// The first row of blocks from one on that is the same as in the first picture, or is not;
    /// `count` if there is none.
    private int next(CodedImage image, int row, int count, boolean isSame) {
        int at = row;
        while (at < count && isSame(image, at) != isSame) {
            at++;
        }
        return at;
    }

    private boolean isSame(CodedImage image, int row) {
        int from = topPx(row) * first.width();
        int to = topPx(row + 1) * first.width();
        return Arrays.equals(image.rgb(), from, to, first.rgb(), from, to);
    }

    private int topPx(int row) {
        return Math.min(row * BandedJpeg.BLOCKS_PX, first.height());
    }
}
