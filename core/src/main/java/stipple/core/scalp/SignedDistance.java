package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Distance on the skin to the edge of an area, positive inside, millimetres, up to a limit: beyond
/// `LIMIT_MM` only the sign counts.
final class SignedDistance {
    static final double LIMIT_MM = 30;
    private static final double STEP_MM = 2.5;
    private static final double FIRST_S_MM = -20;
    private static final int OVER_NAPE = 8;

    private final CubicGrid distance;
    private final double firstW;

    private SignedDistance(CubicGrid distance, double firstW) {
        this.distance = distance;
        this.firstW = firstW;
    }

    static SignedDistance everywhereInside() {
        double[] values = new double[4];
        Arrays.fill(values, LIMIT_MM);
        return new SignedDistance(new CubicGrid(2, 2, values), 0);
    }

    /// @param inside positive inside the area, zero at its edge
    static SignedDistance of(Head head, ToDoubleFunction<ScalpPoint> inside) {
        return new Builder(head, inside).build();
    }

    double at(ScalpPoint point) {
        return distance.at((point.sMm() - FIRST_S_MM) / STEP_MM, (point.wMm() - firstW) / STEP_MM);
    }

    private static final class Builder {
        private final int rows;
        private final int side;
        private final int columns;
        private final double[] inside;
        private final double[] places;
        private final List<double[]> edge = new ArrayList<>();

        Builder(Head head, ToDoubleFunction<ScalpPoint> insideAt) {
            ScalpChart chart = head.chart();
            rows = (int) Math.ceil((chart.sMaxMm() - FIRST_S_MM) / STEP_MM) + OVER_NAPE;
            double widest = 0;
            for (double s = 0; s < chart.sMaxMm(); s += STEP_MM) {
                widest = Math.max(widest, chart.halfArcMm(s));
            }
            side = (int) Math.ceil(widest / STEP_MM);
            columns = 2 * side + 1;
            inside = new double[rows * columns];
            places = new double[3 * rows * columns];
            double[] place = new double[6];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int at = i * columns + j;
                    double s = FIRST_S_MM + i * STEP_MM;
                    double w = (j - side) * STEP_MM;
                    inside[at] = insideAt.applyAsDouble(new ScalpPoint(s, w));
                    chart.surfaceAt(s, w, place);
                    System.arraycopy(place, 0, places, 3 * at, 3);
                }
            }
        }

        SignedDistance build() {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int at = i * columns + j;
                    if (j + 1 < columns) {
                        addCrossing(at, at + 1);
                    }
                    if (i + 1 < rows) {
                        addCrossing(at, at + columns);
                    }
                }
            }
            PointBins bins = new PointBins(edge, LIMIT_MM);
            double[] distance = new double[rows * columns];
            for (int at = 0; at < distance.length; at++) {
                double d =
                        bins.nearestMm(
                                places[3 * at], places[3 * at + 1], places[3 * at + 2], LIMIT_MM);
                distance[at] = inside[at] > 0 ? d : -d;
            }
            return new SignedDistance(new CubicGrid(rows, columns, distance), -side * STEP_MM);
        }

        private void addCrossing(int a, int b) {
            if (inside[a] > 0 == inside[b] > 0) {
                return;
            }
            double t = inside[a] / (inside[a] - inside[b]);
            double[] p = new double[3];
            for (int k = 0; k < 3; k++) {
                p[k] = places[3 * a + k] + t * (places[3 * b + k] - places[3 * a + k]);
            }
            edge.add(p);
        }
    }
}
