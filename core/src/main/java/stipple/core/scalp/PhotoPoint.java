package stipple.core.scalp;

/// A place in an upright photo: pixels from the top left corner, x right, y down.
public record PhotoPoint(double xPx, double yPx) {}
