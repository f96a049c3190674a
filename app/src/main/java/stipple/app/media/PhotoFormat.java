package stipple.app.media;

/// The two picture formats that are let in.
public enum PhotoFormat {
    JPEG,
    PNG
}
