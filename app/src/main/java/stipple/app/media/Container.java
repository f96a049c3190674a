package stipple.app.media;

/// A picture file taken apart by our own code: what its header promises, and the bytes that a
/// decoder needs, freed of everything else.
final class Container {
    static final byte[] NOTHING = {};

    private final PhotoFormat format;
    private final int widthPx;
    private final int heightPx;
    private final int scans;
    private final byte[] decodable;
    private final byte[] exif;
    private final byte[] profile;
    private final boolean profileTooLarge;

    Container(
            PhotoFormat format,
            int widthPx,
            int heightPx,
            int scans,
            byte[] decodable,
            byte[] exif,
            byte[] profile,
            boolean profileTooLarge) {
        this.format = format;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.scans = scans;
        this.decodable = decodable;
        this.exif = exif;
        this.profile = profile;
        this.profileTooLarge = profileTooLarge;
    }

    PhotoFormat format() {
        return format;
    }

    /// As stored, before orientation.
    int widthPx() {
        return widthPx;
    }

    /// As stored, before orientation.
    int heightPx() {
        return heightPx;
    }

    /// How many times the file goes over the picture, each time finer, in another colour or in
    /// other places.
    int scans() {
        return scans;
    }

    /// A file with the picture alone: no profile, no text, no metadata, no trailer.
    byte[] decodable() {
        return decodable;
    }

    /// The TIFF block of the metadata; empty if there is none.
    byte[] exif() {
        return exif;
    }

    /// The colour profile; empty if there is none that is small enough.
    byte[] profile() {
        return profile;
    }

    boolean profileTooLarge() {
        return profileTooLarge;
    }
}
