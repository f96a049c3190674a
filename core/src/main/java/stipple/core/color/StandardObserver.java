package stipple.core.color;

import java.util.List;
import stipple.core.resource.Resources;

/// The eye of colour science: how a surface of a given reflectance spectrum looks in daylight.
///
/// CIE 1931 observer, 2 degrees, light source D65, summed over the 31 samples of [Spectrum]. Each
/// of X, Y and Z is scaled so that a perfect white is exactly the white of sRGB; that takes up what
/// the eye still sees below 400 and above 700 nm (less than 0.3 % of each). Source:
/// cie2018colorimetry.
public final class StandardObserver {
    private static final int COLUMNS = 5;

    private final double[] xWeights = new double[Spectrum.SAMPLES];
    private final double[] yWeights = new double[Spectrum.SAMPLES];
    private final double[] zWeights = new double[Spectrum.SAMPLES];

    private StandardObserver() {
        List<String> rows =
                Resources.lines("cie1931-2deg-d65.tsv").stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("wavelength"))
                        .toList();
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            double[] row = numbers(rows.get(i));
            double light = row[4];
            xWeights[i] = row[1] * light;
            yWeights[i] = row[2] * light;
            zWeights[i] = row[3] * light;
        }
        scaleTo(xWeights, Xyz.D65.x());
        scaleTo(yWeights, Xyz.D65.y());
        scaleTo(zWeights, Xyz.D65.z());
    }

    /// The observer as tabulated by the CIE, read from the shipped table.
    public static StandardObserver shipped() {
        return new StandardObserver();
    }

    /// The colour of a surface of this reflectance beside a perfect white.
    public Xyz xyz(Spectrum reflectance) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < Spectrum.SAMPLES; i++) {
            double share = reflectance.sample(i);
            x += xWeights[i] * share;
            y += yWeights[i] * share;
            z += zWeights[i] * share;
        }
        return new Xyz(x, y, z);
    }

    /// Red, green and blue of a part of a reflectance; unlike those of a whole one they may be
    /// negative, and the parts add up to the whole.
    public double[] unboundedRgb(Spectrum part) {
        Xyz xyz = xyz(part);
        return Xyz.unboundedRgb(xyz.x(), xyz.y(), xyz.z());
    }

    public LinearRgb linearRgb(Spectrum reflectance) {
        return xyz(reflectance).toLinearRgb();
    }

    private static double[] numbers(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("observer table: " + row);
        }
        double[] numbers = new double[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }

    private static void scaleTo(double[] weights, double white) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= white / sum;
        }
    }
}
