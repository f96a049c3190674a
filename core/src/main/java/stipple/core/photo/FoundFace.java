package stipple.core.photo;

/// A face that was found in a photo.
///
/// @param probability that it is one, [0, 1]
/// @param center of its box
/// @param sizePx side of its box
/// @param rightEye the person's own right eye
/// @param leftEye the person's own left eye
record FoundFace(
        double probability,
        PhotoPoint center,
        double sizePx,
        PhotoPoint rightEye,
        PhotoPoint leftEye) {
    private static final double ROOM = 1.5;

    /// The square in which the landmarks are looked for, eyes level.
    Patch patch() {
        double angle =
                StrictMath.atan2(leftEye.yPx() - rightEye.yPx(), leftEye.xPx() - rightEye.xPx());
        return new Patch(center, ROOM * sizePx, angle);
    }

    boolean overlaps(FoundFace other) {
        return center.distancePx(other.center) < 0.5 * Math.max(sizePx, other.sizePx);
    }
}
