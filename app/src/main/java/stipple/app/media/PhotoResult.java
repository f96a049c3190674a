package stipple.app.media;

import java.util.function.Function;

/// What came of opening a photo.
public sealed interface PhotoResult {
    /// The photo, if it was let in.
    ///
    /// @param refusal made of the sentence, if it was not
    default <E extends RuntimeException> Photo orElseThrow(Function<String, E> refusal) {
        return switch (this) {
            case Opened(Photo photo) -> photo;
            case Refused refused -> throw refusal.apply(refused.sentence());
        };
    }

    /// The photo was let in.
    record Opened(Photo photo) implements PhotoResult {}

    /// The photo was not let in; the sentence says what, where and what is allowed.
    record Refused(PhotoRefusal reason, String sentence) implements PhotoResult {}
}
