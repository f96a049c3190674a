package stipple.core.skin.optics;

import stipple.core.math.NormalTable;

/// Something that absorbs inside layers, round the axis x = y = 0: it takes light away and changes
/// no path. Lengths in cm, absorption per cm, as in [Layer].
public sealed interface Deposit {
    /// What a straight path through it absorbs: its absorption integrated along the path.
    ///
    /// @param x start of the path, as are `y` and `z`; z down from the surface
    /// @param ux direction, as are `uy` and `uz`, of length 1
    /// @param lengthCm from 0
    double absorbance(
            double x, double y, double z, double ux, double uy, double uz, double lengthCm);

    /// A ball.
    ///
    /// @param depthCm of its centre
    /// @param radiusCm above 0
    /// @param absorptionPerCm from 0
    record Ball(double depthCm, double radiusCm, double absorptionPerCm) implements Deposit {
        public Ball {
            require(depthCm, "depth");
            require(radiusCm, "radius");
            requireFromZero(absorptionPerCm);
        }

        @Override
        public double absorbance(
                double x, double y, double z, double ux, double uy, double uz, double lengthCm) {
            double dz = z - depthCm;
            double b = x * ux + y * uy + dz * uz;
            double under = b * b - (x * x + y * y + dz * dz - radiusCm * radiusCm);
            if (under <= 0) {
                return 0;
            }
            double root = Math.sqrt(under);
            double from = Math.max(0, -b - root);
            double to = Math.min(lengthCm, -b + root);
            return absorptionPerCm * Math.max(0, to - from);
        }
    }

    /// An upright disc.
    ///
    /// @param depthCm of its centre
    /// @param radiusCm above 0
    /// @param thicknessCm above 0
    /// @param absorptionPerCm from 0
    record Disc(double depthCm, double radiusCm, double thicknessCm, double absorptionPerCm)
            implements Deposit {
        public Disc {
            require(depthCm, "depth");
            require(radiusCm, "radius");
            require(thicknessCm, "thickness");
            requireFromZero(absorptionPerCm);
        }

        @Override
        public double absorbance(
                double x, double y, double z, double ux, double uy, double uz, double lengthCm) {
            double[] part = throughColumn(x, y, ux, uy, lengthCm, radiusCm);
            double from = part[0];
            double to = part[1];
            double top = depthCm - thicknessCm / 2 - z;
            double bottom = depthCm + thicknessCm / 2 - z;
            if (uz == 0) {
                return top < 0 && bottom > 0 ? absorptionPerCm * Math.max(0, to - from) : 0;
            }
            from = Math.max(from, Math.min(top / uz, bottom / uz));
            to = Math.min(to, Math.max(top / uz, bottom / uz));
            return absorptionPerCm * Math.max(0, to - from);
        }
    }

    /// An upright column whose pigment lies at depths spread by chance: the logarithm of depth is
    /// normal. Its strength is the optical column, absorption summed over depth on the axis, a pure
    /// number.
    ///
    /// @param medianDepthCm half of the pigment lies above
    /// @param spreadFactor standard deviation of the logarithm of depth, above 0
    /// @param radiusCm above 0
    /// @param columnFactor from 0
    record Lognormal(
            double medianDepthCm, double spreadFactor, double radiusCm, double columnFactor)
            implements Deposit {
        private static final double LEVEL = 1e-6;

        public Lognormal {
            require(medianDepthCm, "median depth");
            require(spreadFactor, "spread");
            require(radiusCm, "radius");
            requireFromZero(columnFactor);
        }

        @Override
        public double absorbance(
                double x, double y, double z, double ux, double uy, double uz, double lengthCm) {
            double[] part = throughColumn(x, y, ux, uy, lengthCm, radiusCm);
            double here = part[1] - part[0];
            if (here <= 0) {
                return 0;
            }
            double from = z + part[0] * uz;
            double to = z + part[1] * uz;
            if (Math.abs(to - from) < LEVEL * medianDepthCm) {
                return here * columnFactor * density((from + to) / 2);
            }
            return columnFactor * Math.abs(above(to) - above(from)) / Math.abs(uz);
        }

        /// Share of the pigment that lies above a depth.
        private double above(double depthCm) {
            return depthCm > 0
                    ? NormalTable.below(StrictMath.log(depthCm / medianDepthCm) / spreadFactor)
                    : 0;
        }

        private double density(double depthCm) {
            return depthCm > 0
                    ? NormalTable.density(StrictMath.log(depthCm / medianDepthCm) / spreadFactor)
                            / (spreadFactor * depthCm)
                    : 0;
        }
    }

    /// Where a path enters and leaves an upright column, in [0, lengthCm]; empty if it misses.
    private static double[] throughColumn(
            double x, double y, double ux, double uy, double lengthCm, double radiusCm) {
        double a = ux * ux + uy * uy;
        double c = x * x + y * y - radiusCm * radiusCm;
        if (a == 0) {
            return new double[] {0, c < 0 ? lengthCm : 0};
        }
        double b = x * ux + y * uy;
        double under = b * b - a * c;
        if (under <= 0) {
            return new double[] {0, 0};
        }
        double root = Math.sqrt(under);
        double from = Math.max(0, (-b - root) / a);
        double to = Math.min(lengthCm, (-b + root) / a);
        return new double[] {from, Math.max(from, to)};
    }

    private static void require(double value, String what) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    what + " " + value + " of a deposit, allowed above 0");
        }
    }

    private static void requireFromZero(double absorption) {
        if (!(absorption >= 0 && absorption < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "absorption " + absorption + " of a deposit, allowed from 0");
        }
    }
}
