package stipple.core.outcome;

/// Lays two small pictures on each other by trying: scales, turns and shifts on a grid.
final class CoarseSearch {
    private static final double[] SCALES = {1, 0.92, 1.09, 0.85, 1.18};
    private static final double[] TURNS_DEG = {0, -5, 5, -10, 10};
    private static final double REACH = 0.2;
    private static final double STEP = 0.04;

    private CoarseSearch() {}

    static PlaneWarp best(ShapePlane still, ShapePlane moving) {
        double midX = 0.5 * still.width() / still.side();
        double midY = 0.5 * still.height() / still.side();
        double toX = 0.5 * moving.width() / moving.side();
        double toY = 0.5 * moving.height() / moving.side();
        PlaneWarp best = PlaneWarp.about(midX, midY, 1, 0, toX, toY);
        double most = -1;
        for (double scale : SCALES) {
            for (double turn : TURNS_DEG) {
                for (double dx = -REACH; dx <= REACH + 1e-9; dx += STEP) {
                    for (double dy = -REACH; dy <= REACH + 1e-9; dy += STEP) {
                        PlaneWarp tried =
                                PlaneWarp.about(
                                        midX,
                                        midY,
                                        scale,
                                        Math.toRadians(turn),
                                        toX + dx,
                                        toY + dy);
                        double agreement = still.agreement(moving, tried);
                        if (agreement > most) {
                            most = agreement;
                            best = tried;
                        }
                    }
                }
            }
        }
        return best;
    }
}
