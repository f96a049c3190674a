package stipple.app.report;

/// The mark of Stipple: dots that stand in a sunflower spiral and grow fainter outwards.
final class Motif {
    private static final int DOTS = 34;
    private static final double GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));

    private Motif() {}

    /// Circles for a view box of 24 by 24.
    static String dots() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < DOTS; i++) {
            double radius = 1.85 * Math.sqrt(i + 0.5);
            double angle = i * GOLDEN_ANGLE_RAD;
            out.append(
                    String.format(
                            java.util.Locale.ROOT,
                            "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>",
                            12 + radius * Math.cos(angle),
                            12 + radius * Math.sin(angle),
                            0.95 - 0.5 * i / DOTS));
        }
        return out.toString();
    }
}
