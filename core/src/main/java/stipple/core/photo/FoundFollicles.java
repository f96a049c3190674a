package stipple.core.photo;

import java.util.List;

/// Shaved hairs found in a macro photo and the units that they stand in.
///
/// @param hairs in the order of their feet from top to bottom
/// @param units each the indices of its hairs
public record FoundFollicles(List<Hair> hairs, List<List<Integer>> units) {
    public FoundFollicles {
        hairs = List.copyOf(hairs);
        units = List.copyOf(units);
    }

    /// One stub.
    ///
    /// @param xMm of its foot, from the left edge of the picture
    /// @param yMm of its foot, from the top edge
    /// @param angleDeg from foot to tip, 0 to the right, 90 down
    /// @param lengthMm as the photo shows it, foreshortened by how the hair leans
    /// @param contrast mean share of light missing along it
    public record Hair(
            double xMm,
            double yMm,
            double angleDeg,
            double lengthMm,
            double widthMm,
            double contrast) {}

    static FoundFollicles none() {
        return new FoundFollicles(List.of(), List.of());
    }

    static FoundFollicles of(
            List<FollicleFinder.Stub> stubs,
            float[] contrast,
            int width,
            double scale,
            double unitReachMm) {
        List<Hair> hairs =
                stubs.stream()
                        .map(s -> hair(s, contrast, width, scale))
                        .sorted(
                                java.util.Comparator.comparingDouble(Hair::yMm)
                                        .thenComparingDouble(Hair::xMm))
                        .toList();
        return new FoundFollicles(hairs, FollicleFinder.units(hairs, unitReachMm));
    }

    private static Hair hair(FollicleFinder.Stub stub, float[] contrast, int width, double scale) {
        double sum = 0;
        int n = 0;
        int height = contrast.length / width;
        for (double t = 0.1; t < 0.95; t += 0.1) {
            int x = (int) Math.round(stub.x1() + t * (stub.x2() - stub.x1()));
            int y = (int) Math.round(stub.y1() + t * (stub.y2() - stub.y1()));
            if (x >= 0 && y >= 0 && x < width && y < height) {
                sum += contrast[y * width + x];
                n++;
            }
        }
        return new Hair(
                (stub.x1() + 0.5) / scale,
                (stub.y1() + 0.5) / scale,
                Math.toDegrees(StrictMath.atan2(stub.dirY(), stub.dirX())),
                stub.lengthPx() / scale,
                stub.widthPx() / scale,
                n == 0 ? 0 : sum / n);
    }

    /// How many units hold so many hairs.
    public long unitsOf(int hairCount) {
        return units.stream().filter(u -> u.size() == hairCount).count();
    }
}
