package stipple.app.measuring;

import stipple.app.media.PictureWriter;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;

/// A picture that stands in a page itself.
public record Figure(CodedImage picture, String caption) {
    private static final int LONG_SIDE_PX = 900;

    static Figure fitted(CodedImage picture, String caption) {
        return new Figure(Scaling.toFit(picture, LONG_SIDE_PX), caption);
    }

    public byte[] jpeg() {
        return PictureWriter.jpeg(picture);
    }
}
