package stipple.core.photo;

/// A place in an upright photo: pixels from the top left corner, x right, y down.
public record PhotoPoint(double xPx, double yPx) {
    public PhotoPoint {
        if (!Double.isFinite(xPx) || !Double.isFinite(yPx)) {
            throw new IllegalArgumentException("a photo point needs finite pixels");
        }
    }

    public double distancePx(PhotoPoint other) {
        double dx = xPx - other.xPx;
        double dy = yPx - other.yPx;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
