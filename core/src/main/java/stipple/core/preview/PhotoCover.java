package stipple.core.preview;

/// What stands before the skin in a photo though the head's surface knows nothing of it: hair, a
/// hand, glasses.
@FunctionalInterface
public interface PhotoCover {
    /// Nothing stands before the skin.
    PhotoCover NONE = (xPx, yPx) -> 1;

    /// The share of the skin at a place of the photo that is seen, 0 covered to 1 open.
    double openShare(double xPx, double yPx);
}
