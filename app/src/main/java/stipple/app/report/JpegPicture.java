package stipple.app.report;

import java.util.Arrays;
import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;

/// A picture as a report holds it: coded as JPEG when it was drawn, which takes a tenth of the
/// memory of its pixels and need not be done again for another report.
public final class JpegPicture {
    private final int widthPx;
    private final int heightPx;
    private final byte[] bytes;

    private JpegPicture(int widthPx, int heightPx, byte[] bytes) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.bytes = bytes;
    }

    /// @param quality (0, 1]
    static JpegPicture of(CodedImage image, float quality) {
        return new JpegPicture(image.width(), image.height(), PictureWriter.jpeg(image, quality));
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether the other one shows the same.
    public boolean hasSameBytes(JpegPicture other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
