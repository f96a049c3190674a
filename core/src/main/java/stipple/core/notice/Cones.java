package stipple.core.notice;

import stipple.core.parameter.Parameters;

/// From a picture's linear light to what the eye's three channels get: the responses of the cones
/// to a display's light, then their sum and their two differences. Sources: ashraf2024castlecsf,
/// wuerger2020colour. The achromatic signal is about the luminance of the light.
final class Cones {
    /// CIE 1931 XYZ of an LED display over CIE 2006 cone responses.
    private static final double[][] XYZ_OF_CONES = {
        {2.62912927839965, -3.780202391780134, 10.29495638789345},
        {0.865649062438827, 1.215555811642301, -0.984175688105352},
        {-0.008886561474676, 0.081612628990755, 51.37102483089789}
    };

    private static final double[][] XYZ_OF_RGB = {
        {0.4124564, 0.3575761, 0.1804375},
        {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}
    };

    private final double[][] mix;

    private Cones(double[][] mix) {
        this.mix = mix;
    }

    static Cones of(Parameters parameters) {
        double medium = parameters.likely("c-csf-red-green-medium-cone");
        double shortWave = parameters.likely("c-csf-yellow-violet-short-cone");
        double[][] channels = {{1, 1, 0}, {1, -medium, 0}, {-1, -1, shortWave}};
        return new Cones(product(channels, product(inverse(XYZ_OF_CONES), XYZ_OF_RGB)));
    }

    /// Writes the channel's signal of each pixel.
    void signal(VisualChannel channel, float[] red, float[] green, float[] blue, float[] out) {
        double[] row = mix[channel.index()];
        float r = (float) row[0];
        float g = (float) row[1];
        float b = (float) row[2];
        for (int i = 0; i < red.length; i++) {
            out[i] = r * red[i] + g * green[i] + b * blue[i];
        }
    }

    /// The channel's signal of one light.
    double signal(VisualChannel channel, double red, double green, double blue) {
        double[] row = mix[channel.index()];
        return row[0] * red + row[1] * green + row[2] * blue;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * minor(m, 0, i);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                inverse[j][i] = minor(m, i, j) / determinant;
            }
        }
        return inverse;
    }

    /// Signed, by turning rows and columns round.
    private static double minor(double[][] m, int row, int column) {
        double[] one = m[(row + 1) % 3];
        double[] two = m[(row + 2) % 3];
        int next = (column + 1) % 3;
        int last = (column + 2) % 3;
        return one[next] * two[last] - one[last] * two[next];
    }
}
