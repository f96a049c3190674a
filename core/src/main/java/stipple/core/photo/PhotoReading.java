package stipple.core.photo;

/// What an automatic look at a photo came to.
public sealed interface PhotoReading permits FaceReading, ReadingRefusal {}
