package stipple.core.scalp;

import java.util.function.ToDoubleFunction;
import stipple.core.math.Vec3;

/// Areas on a head's skin by summing small cells of the scalp chart.
public final class ScalpArea {
    /// Cells of 1 mm: the sum changes by less than 0.2 % when they are halved.
    private static final double CELL_MM = 1;

    private static final double MM2_PER_CM2 = 100;

    private ScalpArea() {}

    /// The area of the scalp in which every place counts with its weight: 1 for all of it, 0 for
    /// none.
    public static double cm2(Head head, ToDoubleFunction<ScalpPoint> weight) {
        return cm2(head, weight, CELL_MM);
    }

    static double cm2(Head head, ToDoubleFunction<ScalpPoint> weight, double cellMm) {
        ScalpChart chart = head.chart();
        double sum = 0;
        int rows = (int) Math.ceil(chart.sMaxMm() / cellMm);
        for (int i = 0; i < rows; i++) {
            double s = i * cellMm;
            int columns = (int) (chart.halfArcMm(s + cellMm / 2) / cellMm);
            for (int j = -columns; j < columns; j++) {
                double w = j * cellMm;
                double share = weight.applyAsDouble(new ScalpPoint(s + cellMm / 2, w + cellMm / 2));
                if (share != 0) {
                    sum += share * cellMm2(chart, s, w, cellMm);
                }
            }
        }
        return sum / MM2_PER_CM2;
    }

    /// Half the cross product of the cell's diagonals.
    private static double cellMm2(ScalpChart chart, double s, double w, double cellMm) {
        Vec3 rising = at(chart, s + cellMm, w + cellMm).minus(at(chart, s, w));
        Vec3 falling = at(chart, s, w + cellMm).minus(at(chart, s + cellMm, w));
        return rising.cross(falling).norm() / 2;
    }

    private static Vec3 at(ScalpChart chart, double s, double w) {
        double[] place = new double[6];
        chart.surfaceAt(s, w, place);
        return new Vec3(place[0], place[1], place[2]);
    }
}
