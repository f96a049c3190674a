package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stipple.core.resource.Resources;

/// The outlines of `loss-shapes.tsv`, on the template's scalp coordinates. Every outline answers
/// with a signed number of millimetres, positive inside, exact at the edge and only roughly a
/// distance away from it.
final class LossShapes {
    private static final int KNOTS = 16;
    private static final double KNOT_STEP_MM = 10;
    private static final int DISC_NUMBERS = 5;

    private final List<String[]> rows;

    private LossShapes(List<String[]> rows) {
        this.rows = rows;
    }

    static LossShapes shipped() {
        List<String[]> rows = new ArrayList<>();
        for (String line : Resources.lines("loss-shapes.tsv")) {
            if (!line.startsWith("#") && !line.startsWith("id\t") && !line.isBlank()) {
                rows.add(line.split("\t", -1));
            }
        }
        return new LossShapes(rows);
    }

    /// The edge named `id`.
    Edge edge(String id) {
        return edges(id).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outline " + id));
    }

    /// No or one front edge.
    List<Edge> edges(String id) {
        return rows.stream()
                .filter(row -> row[0].equals(id) && !row[1].equals("disc"))
                .map(row -> new Edge(mirrored(numbers(row[2], KNOTS))))
                .toList();
    }

    List<Disc> discs(String id) {
        return rows.stream()
                .filter(row -> row[0].equals(id) && row[1].equals("disc"))
                .map(row -> Disc.of(numbers(row[2], DISC_NUMBERS)))
                .toList();
    }

    private static double[] numbers(String cell, int count) {
        double[] numbers =
                Arrays.stream(cell.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
        if (numbers.length != count) {
            throw new IllegalStateException("loss-shapes.tsv: " + cell + ": not " + count);
        }
        return numbers;
    }

    private static CubicCurve mirrored(double[] half) {
        double[] all = new double[2 * half.length - 1];
        for (int k = 0; k < half.length; k++) {
            all[half.length - 1 + k] = half[k];
            all[half.length - 1 - k] = half[k];
        }
        return new CubicCurve(all);
    }

    /// A line across the head from the person's right to the left: the midline arc at every
    /// sideways arc.
    record Edge(CubicCurve sByW) {
        double sAt(double wMm) {
            return sByW.at(wMm / KNOT_STEP_MM + KNOTS - 1);
        }
    }

    /// A rounded shape across the midline.
    ///
    /// @param loss how bare it is inside, (0, 1]
    record Disc(double sMm, double halfLengthMm, double halfWidthMm, double exponent, double loss) {
        static Disc of(double[] n) {
            return new Disc(n[0], n[1], n[2], n[3], n[4]);
        }

        double insideMm(double s, double w) {
            double along = Math.abs(s - sMm) / halfLengthMm;
            double across = Math.abs(w) / halfWidthMm;
            double norm =
                    StrictMath.pow(
                            StrictMath.pow(along, exponent) + StrictMath.pow(across, exponent),
                            1 / exponent);
            return (1 - norm) * Math.min(halfLengthMm, halfWidthMm);
        }
    }
}
