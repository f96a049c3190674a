package stipple.core.skin;

/// Describes the circles of a dot by two Gaussians, `lost = 1 - (1 - core) exp(-halo - haze)` as in
/// [DotProfile], for a haze that is given: tries widths, solves for the strengths, keeps what fits
/// best.
final class CoreAndHalo {
    private static final int CHANNELS = 3;
    private static final int GREEN = 1;
    private static final int ROUNDS = 3;
    private static final int CORE_WIDTHS = 16;
    private static final double LEAST_CORE_MM = 0.02;
    private static final double CORE_STEP = 1.08;

    /// Least width of a core over the skin above the pigment.
    private static final double BLUR = 0.3;

    private static final double[] HALO_OVER_CORE = {2.5, 3.5};

    /// So that a dot that takes nearly all light keeps a finite logarithm.
    private static final double DARKEST = 0.02;

    private final double[] coreMm = new double[CORE_WIDTHS];
    private final double[][] cores = new double[CORE_WIDTHS][];
    private final double[][][] halos = new double[CORE_WIDTHS][HALO_OVER_CORE.length][];

    private CoreAndHalo(double leastCoreMm) {
        double sigma = leastCoreMm;
        for (int i = 0; i < CORE_WIDTHS; i++, sigma *= CORE_STEP) {
            coreMm[i] = sigma;
            cores[i] = gaussian(sigma);
            for (int over = 0; over < HALO_OVER_CORE.length; over++) {
                halos[i][over] = gaussian(sigma * HALO_OVER_CORE[over]);
            }
        }
    }

    /// @param body of the pigment: no core is tried that is narrower than half its radius or than
    ///   the skin above it can leave
    static CoreAndHalo of(DotBody body) {
        double aboveMm = Math.max(0, body.depthMm() - body.halfThicknessMm());
        return new CoreAndHalo(
                Math.max(LEAST_CORE_MM, Math.max(0.5 * body.radiusMm(), BLUR * aboveMm)));
    }

    /// @param lost by channel and circle of [DotAxes]
    /// @param haze optical density, by channel; its width is given beside it
    /// @return core width, core red, green, blue, halo width, halo red, green, blue
    double[] fit(double[][] lost, double[] haze, double hazeSigmaMm) {
        double[][] near = withoutHaze(lost, haze, hazeSigmaMm);
        int width = 0;
        int over = 0;
        double bestError = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CORE_WIDTHS; i++) {
            for (int j = 0; j < HALO_OVER_CORE.length; j++) {
                double[] strengths = strengths(near[GREEN], cores[i], halos[i][j]);
                double error = error(near[GREEN], cores[i], halos[i][j], strengths);
                if (error < bestError) {
                    bestError = error;
                    width = i;
                    over = j;
                }
            }
        }
        double[] result = new double[2 * (CHANNELS + 1)];
        result[0] = coreMm[width];
        result[CHANNELS + 1] = coreMm[width] * HALO_OVER_CORE[over];
        for (int channel = 0; channel < CHANNELS; channel++) {
            double[] strengths = strengths(near[channel], cores[width], halos[width][over]);
            result[1 + channel] = strengths[0];
            result[CHANNELS + 2 + channel] = strengths[1];
        }
        return result;
    }

    private static double[][] withoutHaze(double[][] lost, double[] haze, double hazeSigmaMm) {
        double[] shape = gaussian(hazeSigmaMm);
        double[][] near = new double[CHANNELS][DotAxes.CIRCLES];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int i = 0; i < DotAxes.CIRCLES; i++) {
                double kept = (1 - lost[channel][i]) / StrictMath.exp(-haze[channel] * shape[i]);
                near[channel][i] = 1 - Math.min(1, kept);
            }
        }
        return near;
    }

    private static double[] gaussian(double sigmaMm) {
        double[] values = new double[DotAxes.CIRCLES];
        for (int i = 0; i < values.length; i++) {
            double sigmas = DotAxes.circleMm(i) / sigmaMm;
            values[i] = StrictMath.exp(-sigmas * sigmas / 2);
        }
        return values;
    }

    /// Core and halo in turn, each by least squares with the other held.
    private static double[] strengths(double[] lost, double[] core, double[] halo) {
        double c = Math.clamp(lost[0], 0.0, 1.0);
        double h = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < lost.length; i++) {
                double rest = Math.max(DARKEST, 1 - c * core[i]);
                double density = -StrictMath.log(Math.max(DARKEST, 1 - lost[i]) / rest);
                double weight = weight(i) * rest * rest;
                above += weight * halo[i] * density;
                below += weight * halo[i] * halo[i];
            }
            h = Math.max(0, above / below);
            above = 0;
            below = 0;
            for (int i = 0; i < lost.length; i++) {
                double veil = StrictMath.exp(-h * halo[i]);
                double wanted = 1 - (1 - lost[i]) / veil;
                double weight = weight(i) * veil * veil;
                above += weight * core[i] * wanted;
                below += weight * core[i] * core[i];
            }
            c = Math.clamp(above / below, 0.0, 1.0);
        }
        return new double[] {c, h};
    }

    private static double error(double[] lost, double[] core, double[] halo, double[] strengths) {
        double sum = 0;
        for (int i = 0; i < lost.length; i++) {
            double kept = (1 - strengths[0] * core[i]) * StrictMath.exp(-strengths[1] * halo[i]);
            double off = 1 - kept - lost[i];
            sum += weight(i) * off * off;
        }
        return sum;
    }

    /// Between "each circle alike" and "each piece of skin alike".
    private static double weight(int circle) {
        return 0.03 + DotAxes.circleMm(circle);
    }
}
