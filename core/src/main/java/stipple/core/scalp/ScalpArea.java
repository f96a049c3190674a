package stipple.core.scalp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import stipple.core.image.Parallel;
import stipple.core.math.Vec3;

/// Areas on a head's skin by summing small cells of the scalp chart.
public final class ScalpArea {
    /// Cells of 1 mm: the sum changes by less than 0.2 % when they are halved.
    private static final double CELL_MM = 1;

    private static final double MM2_PER_CM2 = 100;
    private static final int BAND_ROWS = 16;

    private ScalpArea() {}

    /// The area of the scalp in which every place counts with its weight: 1 for all of it, 0 for
    /// none.
    public static double cm2(Head head, ToDoubleFunction<ScalpPoint> weight) {
        return cm2(head, weight, CELL_MM);
    }

    /// The same by several threads; the sum does not depend on how many.
    public static double cm2(Head head, ToDoubleFunction<ScalpPoint> weight, int threads) {
        return cm2(head, weight, CELL_MM, threads);
    }

    /// The same by cells of another size: 4 mm are an estimate at a tenth of the work.
    public static double cm2(Head head, ToDoubleFunction<ScalpPoint> weight, double cellMm) {
        return cm2(head, weight, cellMm, 1);
    }

    /// Bands of rows are worked on side by side; their cells are then added in one order.
    private static double cm2(
            Head head, ToDoubleFunction<ScalpPoint> weight, double cellMm, int threads) {
        int rows = (int) Math.ceil(head.chart().sMaxMm() / cellMm);
        int bands = (rows + BAND_ROWS - 1) / BAND_ROWS;
        List<double[]> cells =
                Parallel.map(
                        bands,
                        threads,
                        band -> {
                            int end = Math.min(rows, (band + 1) * BAND_ROWS);
                            return band(head.chart(), weight, cellMm, band * BAND_ROWS, end);
                        });
        double sum = 0;
        for (double[] band : cells) {
            for (double cell : band) {
                sum += cell;
            }
        }
        return sum / MM2_PER_CM2;
    }

    /// The weighted areas of all cells of some rows that weigh anything, in mm2.
    private static double[] band(
            ScalpChart chart,
            ToDoubleFunction<ScalpPoint> weight,
            double cellMm,
            int firstRow,
            int endRow) {
        DoubleStream.Builder cells = DoubleStream.builder();
        Corners near = new Corners(chart, firstRow * cellMm, cellMm);
        for (int i = firstRow; i < endRow; i++) {
            double s = i * cellMm;
            Corners far = new Corners(chart, s + cellMm, cellMm);
            int columns = (int) (chart.halfArcMm(s + cellMm / 2) / cellMm);
            for (int j = -columns; j < columns; j++) {
                double w = j * cellMm;
                double share = weight.applyAsDouble(new ScalpPoint(s + cellMm / 2, w + cellMm / 2));
                if (share != 0) {
                    cells.add(share * cellMm2(near, far, j));
                }
            }
            near = far;
        }
        return cells.build().toArray();
    }

    /// Half the cross product of the diagonals of the cell that begins at column `j`.
    private static double cellMm2(Corners near, Corners far, int j) {
        Vec3 rising = far.at(j + 1).minus(near.at(j));
        Vec3 falling = near.at(j + 1).minus(far.at(j));
        return rising.cross(falling).norm() / 2;
    }

    /// Places of the skin along one arc, a cell apart; each is looked up once for the four cells
    /// that meet there.
    private record Corners(
            ScalpChart chart, double sMm, double cellMm, Map<Integer, Vec3> positionsMm) {
        Corners(ScalpChart chart, double sMm, double cellMm) {
            this(chart, sMm, cellMm, new HashMap<>());
        }

        Vec3 at(int column) {
            return positionsMm.computeIfAbsent(column, this::position);
        }

        private Vec3 position(int column) {
            double[] place = new double[6];
            chart.surfaceAt(sMm, column * cellMm, place);
            return new Vec3(place[0], place[1], place[2]);
        }
    }
}
