package stipple.core.skin;

/// Describes the rings of a dot by two Gaussians, `lost = 1 - (1 - core) exp(-halo)` as in
/// [DotProfile]: tries widths, solves for the strengths, keeps what fits best.
final class TwoGaussians {
    private static final int CHANNELS = 3;
    private static final int GREEN = 1;
    private static final int ROUNDS = 3;
    private static final int CORE_WIDTHS = 16;
    private static final double LEAST_CORE_MM = 0.02;
    private static final double CORE_STEP = 1.08;

    /// Least width of a core over the skin above the pigment.
    private static final double BLUR = 0.3;

    private static final double[] HALO_OVER_CORE = {2.2, 3};

    /// So that a dot that takes nearly all light keeps a finite logarithm.
    private static final double DARKEST = 0.02;

    private TwoGaussians() {}

    /// @param lost by channel and ring of [DotAxes]
    /// @param body of the pigment: no core is tried that is narrower than half its radius or than
    ///   the skin above it can leave
    /// @return core width, core red, green, blue, halo width, halo red, green, blue
    static double[] fit(double[][] lost, DotBody body) {
        double[] best = new double[0];
        double bestError = Double.POSITIVE_INFINITY;
        double aboveMm = Math.max(0, body.depthMm() - body.halfThicknessMm());
        double coreMm = Math.max(LEAST_CORE_MM, Math.max(0.5 * body.radiusMm(), BLUR * aboveMm));
        for (int i = 0; i < CORE_WIDTHS; i++, coreMm *= CORE_STEP) {
            for (double over : HALO_OVER_CORE) {
                double[] core = gaussian(coreMm);
                double[] halo = gaussian(coreMm * over);
                double[] strengths = strengths(lost[GREEN], core, halo);
                double error = error(lost[GREEN], core, halo, strengths);
                if (error < bestError) {
                    bestError = error;
                    best = new double[] {coreMm, over};
                }
            }
        }
        double[] result = new double[2 * (CHANNELS + 1)];
        double[] core = gaussian(best[0]);
        double[] halo = gaussian(best[0] * best[1]);
        result[0] = best[0];
        result[CHANNELS + 1] = best[0] * best[1];
        for (int channel = 0; channel < CHANNELS; channel++) {
            double[] strengths = strengths(lost[channel], core, halo);
            result[1 + channel] = strengths[0];
            result[CHANNELS + 2 + channel] = strengths[1];
        }
        return result;
    }

    private static double[] gaussian(double sigmaMm) {
        double[] values = new double[DotAxes.RINGS];
        for (int ring = 0; ring < values.length; ring++) {
            double sigmas = DotAxes.ringMm(ring) / sigmaMm;
            values[ring] = StrictMath.exp(-sigmas * sigmas / 2);
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
            for (int ring = 0; ring < lost.length; ring++) {
                double rest = Math.max(DARKEST, 1 - c * core[ring]);
                double density = -StrictMath.log(Math.max(DARKEST, 1 - lost[ring]) / rest);
                double weight = weight(ring) * rest * rest;
                above += weight * halo[ring] * density;
                below += weight * halo[ring] * halo[ring];
            }
            h = Math.max(0, above / below);
            above = 0;
            below = 0;
            for (int ring = 0; ring < lost.length; ring++) {
                double veil = StrictMath.exp(-h * halo[ring]);
                double wanted = 1 - (1 - lost[ring]) / veil;
                double weight = weight(ring) * veil * veil;
                above += weight * core[ring] * wanted;
                below += weight * core[ring] * core[ring];
            }
            c = Math.clamp(above / below, 0.0, 1.0);
        }
        return new double[] {c, h};
    }

    private static double error(double[] lost, double[] core, double[] halo, double[] strengths) {
        double sum = 0;
        for (int ring = 0; ring < lost.length; ring++) {
            double kept =
                    (1 - strengths[0] * core[ring]) * StrictMath.exp(-strengths[1] * halo[ring]);
            double off = 1 - kept - lost[ring];
            sum += weight(ring) * off * off;
        }
        return sum;
    }

    /// Between "each ring alike" and "each piece of skin alike".
    private static double weight(int ring) {
        return 0.03 + DotAxes.ringMm(ring);
    }
}
