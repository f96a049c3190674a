package stipple.app.optics;

import stipple.app.planning.Refusal;
import stipple.core.skin.optics.Deposit;

/// A deposit in the layers as a person writes it.
///
/// @param text `ball,DEPTH,DIAMETER,MUA`, `disc,DEPTH,DIAMETER,THICKNESS,MUA` or
///   `lognormal,MEDIAN,SPREAD,DIAMETER,COLUMN`: lengths in mm, absorption per cm, spread of the
///   logarithm of depth, column as a pure number
/// @param distanceMm from the deposit's axis to the place that is looked at
public record DepositText(String text, double distanceMm) {
    private static final double CM_PER_MM = 0.1;

    Deposit parse() {
        String where = "deposit '" + text + "': ";
        String[] cells = text.split(",", -1);
        return StackText.refusing(
                where,
                () ->
                        switch (cells[0].strip()) {
                            case "ball" -> ball(numbers(where, cells, 3));
                            case "disc" -> disc(numbers(where, cells, 4));
                            case "lognormal" -> lognormal(numbers(where, cells, 4));
                            default ->
                                    throw new Refusal(
                                            where + "unknown, allowed ball, disc, lognormal");
                        });
    }

    private static Deposit ball(double[] v) {
        return new Deposit.Ball(CM_PER_MM * v[0], CM_PER_MM * v[1] / 2, v[2]);
    }

    private static Deposit disc(double[] v) {
        return new Deposit.Disc(CM_PER_MM * v[0], CM_PER_MM * v[1] / 2, CM_PER_MM * v[2], v[3]);
    }

    private static Deposit lognormal(double[] v) {
        return new Deposit.Lognormal(CM_PER_MM * v[0], v[1], CM_PER_MM * v[2] / 2, v[3]);
    }

    double distanceCm() {
        return CM_PER_MM * distanceMm;
    }

    private static double[] numbers(String where, String[] cells, int count) {
        if (cells.length != count + 1) {
            throw new Refusal(
                    where + (cells.length - 1) + " numbers after its kind, expected " + count);
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = StackText.number(where, cells[i + 1].strip());
        }
        return values;
    }
}
