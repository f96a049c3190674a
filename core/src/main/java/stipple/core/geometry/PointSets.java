package stipple.core.geometry;

/// Checks and packs flat point sets.
final class PointSets {
    private PointSets() {}

    static double[] flat(double[] x, double[] y, double width, double height) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    x.length + " x and " + y.length + " y, needs at least 2 of each");
        }
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException(
                    "a window of " + width + " x " + height + ", allowed above 0");
        }
        double[] xyz = new double[3 * x.length];
        for (int i = 0; i < x.length; i++) {
            xyz[3 * i] = x[i];
            xyz[3 * i + 1] = y[i];
        }
        return xyz;
    }
}
