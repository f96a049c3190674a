package stipple.core.scalp;

import java.util.Locale;

/// Where the pose of a fitted view comes from.
public enum PoseSource {
    /// Landmarks alone.
    ANCHORS,
    /// Landmarks hold the rotation, the outline moved offset, distance and shape.
    ANCHORS_AND_OUTLINE,
    /// Too few landmarks: the head is taken to be turned as the view's name says. A guess.
    NOMINAL;

    /// The name in files: `anchors`, `anchors-and-outline`, `nominal`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
