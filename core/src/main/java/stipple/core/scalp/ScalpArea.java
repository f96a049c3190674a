package stipple.core.scalp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
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

    /// The places and areas of the small cells of a head, for sums that are wanted again and again.
    public static Cells cells(Head head, int threads) {
        int rows = (int) Math.ceil(head.chart().sMaxMm() / CELL_MM);
        int bands = (rows + BAND_ROWS - 1) / BAND_ROWS;
        return new Cells(
                Parallel.map(
                        bands,
                        threads,
                        band -> {
                            int end = Math.min(rows, (band + 1) * BAND_ROWS);
                            List<Cell> cells = new ArrayList<>();
                            forEachCell(
                                    head.chart(),
                                    CELL_MM,
                                    band * BAND_ROWS,
                                    end,
                                    (at, mm2) -> cells.add(new Cell(at, mm2.getAsDouble())));
                            return cells;
                        }));
    }

    /// A cell by its middle and area.
    record Cell(ScalpPoint at, double areaMm2) {}

    /// All small cells of one head.
    public static final class Cells {
        private final List<List<Cell>> bands;

        private Cells(List<List<Cell>> bands) {
            this.bands = bands;
        }

        /// The same sum as `ScalpArea.cm2` makes, to the last bit.
        public double cm2(ToDoubleFunction<ScalpPoint> weight, int threads) {
            return sum(
                    Parallel.map(
                            bands.size(),
                            threads,
                            band -> {
                                DoubleStream.Builder areas = DoubleStream.builder();
                                for (Cell cell : bands.get(band)) {
                                    double share = weight.applyAsDouble(cell.at());
                                    if (share != 0) {
                                        areas.add(share * cell.areaMm2());
                                    }
                                }
                                return areas.build().toArray();
                            }));
        }

        /// The middles of the cells.
        public List<ScalpPoint> places() {
            return bands.stream().flatMap(List::stream).map(Cell::at).toList();
        }
    }

    private interface CellTaker {
        void take(ScalpPoint at, DoubleSupplier areaMm2);
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
        return sum(cells);
    }

    private static double sum(List<double[]> cells) {
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
        forEachCell(
                chart,
                cellMm,
                firstRow,
                endRow,
                (at, areaMm2) -> {
                    double share = weight.applyAsDouble(at);
                    if (share != 0) {
                        cells.add(share * areaMm2.getAsDouble());
                    }
                });
        return cells.build().toArray();
    }

    private static void forEachCell(
            ScalpChart chart, double cellMm, int firstRow, int endRow, CellTaker taker) {
        Corners near = new Corners(chart, firstRow * cellMm, cellMm);
        for (int i = firstRow; i < endRow; i++) {
            double s = i * cellMm;
            Corners before = near;
            Corners far = new Corners(chart, s + cellMm, cellMm);
            int columns = (int) (chart.halfArcMm(s + cellMm / 2) / cellMm);
            for (int j = -columns; j < columns; j++) {
                int column = j;
                taker.take(
                        new ScalpPoint(s + cellMm / 2, j * cellMm + cellMm / 2),
                        () -> cellMm2(before, far, column));
            }
            near = far;
        }
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
