package stipple.app.media;

/// What came of opening a photo.
public sealed interface PhotoResult {
    /// The photo was let in.
    record Opened(Photo photo) implements PhotoResult {}

    /// The photo was not let in; the sentence says what, where and what is allowed.
    record Refused(PhotoRefusal reason, String sentence) implements PhotoResult {}
}
