package stipple.app.report;

import stipple.app.media.PhotoDoor;
import stipple.app.media.PictureWriter;
import stipple.core.course.Moment;
import stipple.core.image.CodedImage;
import stipple.core.image.Scaling;
import stipple.core.scalp.ViewName;

/// One picture of a report, already as small as it is shown and coded as JPEG, so that a hundred of
/// them fit into memory.
public final class ReportPicture {
    /// What is pictured.
    public enum Kind {
        /// The person's own photo.
        PHOTO,
        /// The bare head.
        HEAD,
        /// The person's photo with what was placed on it and the head that was fitted to it.
        FIT,
        /// A part of a photo or of the head at full size.
        CLOSE_UP
    }

    private static final int PHOTO_SIDE_PX = 720;
    private static final int HEAD_SIDE_PX = 600;
    private static final int CLOSE_UP_SIDE_PX = 480;
    private static final float USUAL_QUALITY = 0.8f;

    private final Kind kind;
    private final ViewName view;
    private final Moment moment;
    private final int widthPx;
    private final int heightPx;
    private final byte[] jpeg;
    private final boolean isEnlarged;

    private ReportPicture(
            Kind kind, ViewName view, Moment moment, CodedImage image, boolean isEnlarged) {
        this.kind = kind;
        this.view = view;
        this.moment = moment;
        this.widthPx = image.width();
        this.heightPx = image.height();
        this.jpeg = PictureWriter.jpeg(image, USUAL_QUALITY);
        this.isEnlarged = isEnlarged;
    }

    /// The picture as a report shows it: photos and heads shrunk, close-ups cut to their middle so
    /// that they stay at full size.
    public static ReportPicture of(Kind kind, ViewName view, Moment moment, CodedImage image) {
        return of(kind, view, moment, image, false);
    }

    /// The same, and whether it was enlarged beyond the pixels of the photo.
    public static ReportPicture of(
            Kind kind, ViewName view, Moment moment, CodedImage image, boolean isEnlarged) {
        CodedImage shown =
                switch (kind) {
                    case PHOTO, FIT -> Scaling.toFit(image, PHOTO_SIDE_PX);
                    case HEAD -> Scaling.toFit(image, HEAD_SIDE_PX);
                    case CLOSE_UP -> middle(image, CLOSE_UP_SIDE_PX);
                };
        return new ReportPicture(kind, view, moment, shown, isEnlarged);
    }

    /// The same picture in fewer bytes: four fifths as wide and high.
    ReportPicture smaller() {
        int side = Math.max(widthPx, heightPx) * 4 / 5;
        return new ReportPicture(kind, view, moment, Scaling.toFit(decoded(), side), isEnlarged);
    }

    /// The middle of the picture, at most `sidePx` wide and high, pixel for pixel.
    private static CodedImage middle(CodedImage image, int sidePx) {
        int width = Math.min(sidePx, image.width());
        int height = Math.min(sidePx, image.height());
        return image.crop(
                (image.width() - width) / 2, (image.height() - height) / 2, width, height);
    }

    private CodedImage decoded() {
        return PhotoDoor.usual()
                .open("picture", jpeg)
                .orElseThrow(why -> new IllegalStateException("our own picture: " + why))
                .image();
    }

    public Kind kind() {
        return kind;
    }

    public ViewName view() {
        return view;
    }

    public Moment moment() {
        return moment;
    }

    /// Whether the part was enlarged beyond the pixels of the photo, its skin smoother than real.
    public boolean isEnlarged() {
        return isEnlarged;
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    byte[] jpeg() {
        return jpeg.clone();
    }

    int bytes() {
        return jpeg.length;
    }
}
