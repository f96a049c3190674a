package stipple.core.scalp;

/// What makes one person's head differ from the template: three factors on the template's own size
/// and a shift of the crown.
///
/// @param widthFactor ear to ear, (0.6, 1.6)
/// @param lengthFactor forehead to occiput, (0.6, 1.6)
/// @param heightFactor ear canals to vertex, (0.6, 1.6)
/// @param crownShiftMm how far the highest part of the skull is moved backwards, [-25, 25]
public record HeadShape(
        double widthFactor, double lengthFactor, double heightFactor, double crownShiftMm) {
    public static final HeadShape TEMPLATE = new HeadShape(1, 1, 1, 0);
    private static final double LEAST_FACTOR = 0.6;
    private static final double MOST_FACTOR = 1.6;
    private static final double MOST_SHIFT_MM = 25;

    public HeadShape {
        check("width", widthFactor);
        check("length", lengthFactor);
        check("height", heightFactor);
        if (!(Math.abs(crownShiftMm) <= MOST_SHIFT_MM)) {
            throw new IllegalArgumentException(
                    "crown shift " + crownShiftMm + " mm, allowed -25 to 25 mm");
        }
    }

    /// The same proportions, `factor` times as large.
    public HeadShape scaled(double factor) {
        return new HeadShape(
                widthFactor * factor, lengthFactor * factor, heightFactor * factor, crownShiftMm);
    }

    private static void check(String what, double factor) {
        if (!(factor > LEAST_FACTOR && factor < MOST_FACTOR)) {
            throw new IllegalArgumentException(
                    "head " + what + " factor " + factor + ", allowed 0.6 to 1.6 of the template");
        }
    }
}
