package stipple.app.studio;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import stipple.app.media.Photo;
import stipple.app.media.PhotoDoor;
import stipple.app.media.PhotoLimits;
import stipple.app.media.PhotoNote;
import stipple.app.media.PictureWriter;
import stipple.app.planning.Refusal;
import stipple.app.store.Photos;
import stipple.app.text.Messages;
import stipple.app.text.Sha256;
import stipple.core.image.CodedImage;

/// Takes photos in: through the one door, made smaller if need be, written anew as a JPEG that
/// holds nothing but pixels.
final class PhotoStudio {
    private static final int LONG_SIDE_PX = 4000;
    private static final float QUALITY = 0.95f;
    private static final PhotoLimits LIMITS =
            new PhotoLimits(
                    PhotoLimits.USUAL.mostBytes(),
                    PhotoLimits.USUAL.mostPixels(),
                    200,
                    PhotoLimits.USUAL.mostScans(),
                    PhotoLimits.USUAL.mostProfileBytes(),
                    Duration.ofMillis(2400),
                    2,
                    LONG_SIDE_PX);

    private final PhotoDoor door;
    private final PhotoDoor own;

    /// A photo that was taken in.
    static final class Taken {
        private final Photos.NewPhoto facts;
        private final byte[] jpeg;

        private Taken(Photos.NewPhoto facts, byte[] jpeg) {
            this.facts = facts;
            this.jpeg = jpeg;
        }

        Photos.NewPhoto facts() {
            return facts;
        }

        byte[] jpeg() {
            return jpeg.clone();
        }
    }

    private final Messages messages;

    PhotoStudio(Messages messages) {
        this.messages = messages;
        this.door = new PhotoDoor(LIMITS, messages);
        this.own = new PhotoDoor(PhotoLimits.USUAL, messages);
    }

    /// @param name what the photo is called in a refusal
    /// @return the photo as it will be kept
    /// @throws Refusal in one sentence, if the bytes are no usable photo
    Taken takeIn(String name, byte[] bytes) {
        try {
            return taken(name, bytes);
        } catch (OutOfMemoryError e) {
            throw new Refusal(messages.text("photo.refused.too-large-for-memory", name), e);
        }
    }

    private Taken taken(String name, byte[] bytes) {
        Photo photo = door.open(name, bytes).orElseThrow(Refusal::new);
        CodedImage image = photo.image();
        byte[] jpeg =
                PictureWriter.jpeg(image, QUALITY, Runtime.getRuntime().availableProcessors());
        Photos.NewPhoto facts =
                new Photos.NewPhoto(
                        image.width(),
                        image.height(),
                        photo.facts().focalPx(),
                        Sha256.hex(jpeg),
                        photo.facts().notes().stream().map(PhotoNote::id).toList());
        return new Taken(facts, jpeg);
    }

    /// Opens a photo that was taken in before.
    Photo open(byte[] jpeg, OptionalDouble focalPx) {
        Photo photo = own.open("photo", jpeg).orElseThrow(Refusal::new);
        var facts = photo.facts();
        return new Photo(
                photo.image(),
                new stipple.app.media.PhotoFacts(
                        facts.format(),
                        facts.widthPx(),
                        facts.heightPx(),
                        1,
                        facts.focalMm(),
                        facts.focal35Mm(),
                        focalPx,
                        facts.sha256(),
                        List.of()));
    }
}
