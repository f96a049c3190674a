package stipple.core.notice;

import stipple.core.parameter.Parameters;

/// How weak a pattern the eye still sees when it looks straight at it and nothing moves: one over
/// the contrast that is just seen. The three static, foveal branches of castleCSF: a log parabola
/// over spatial frequency, flat below its peak, times the summation of a patch's area; peak height
/// and place follow the luminance.
///
/// Fitted by its authors to thresholds of 18 studies; single data sets stand 2 to 7 dB off. Above
/// 50 cycles a degree it is too kind, see `AcuityLimit`. Sources: ashraf2024castlecsf,
/// rovamo1993area.
public final class ContrastSensitivity {
    private static final double LN_10 = Math.log(10);
    private static final double LEAST_CPD = 0.01;
    private static final double MOST_CPD = 200;
    private static final double LEAST_LUMINANCE = 0.001;
    private static final double MOST_LUMINANCE = 10_000;
    private static final double LEAST_AREA = 1e-4;
    private static final double MOST_AREA = 10_000;

    private final Branch achromatic;
    private final Branch redGreen;
    private final Branch yellowViolet;

    private ContrastSensitivity(Branch achromatic, Branch redGreen, Branch yellowViolet) {
        this.achromatic = achromatic;
        this.redGreen = redGreen;
        this.yellowViolet = yellowViolet;
    }

    /// From the registry's rows `c-csf-...`.
    public static ContrastSensitivity of(Parameters parameters) {
        return new ContrastSensitivity(
                Branch.of(parameters, "lum", parameters.likely("c-csf-lum-flat")),
                Branch.of(parameters, "rg", 0),
                Branch.of(parameters, "yv", 0));
    }

    /// One over the contrast at threshold, from above 0 to about 700. The contrast is of luminance
    /// for the achromatic channel; for the other two it is the change of the opponent signal over
    /// the luminance of the surround, red minus green cones, short minus long, see
    /// `c-csf-red-green-medium-cone`.
    ///
    /// @param cyclesPerDegree spatial frequency, 0.01 to 200
    /// @param luminanceCdM2 of the surround in cd/m2, 0.001 to 10,000
    /// @param areaDeg2 of the patch in square degrees, 0.0001 to 10,000
    /// @throws IllegalArgumentException outside these ranges
    public double at(
            VisualChannel channel, double cyclesPerDegree, double luminanceCdM2, double areaDeg2) {
        require("spatial frequency", cyclesPerDegree, LEAST_CPD, MOST_CPD, "cycles a degree");
        require("luminance", luminanceCdM2, LEAST_LUMINANCE, MOST_LUMINANCE, "cd/m2");
        require("area", areaDeg2, LEAST_AREA, MOST_AREA, "square degrees");
        return branch(channel).at(cyclesPerDegree, luminanceCdM2, areaDeg2);
    }

    /// The same eye in one light, for many questions.
    ///
    /// @param luminanceCdM2 of the surround in cd/m2, 0.001 to 10,000
    InLight under(double luminanceCdM2) {
        require("luminance", luminanceCdM2, LEAST_LUMINANCE, MOST_LUMINANCE, "cd/m2");
        return new InLight(
                achromatic.under(luminanceCdM2),
                redGreen.under(luminanceCdM2),
                yellowViolet.under(luminanceCdM2));
    }

    /// Sensitivity at one luminance.
    record InLight(Curve achromatic, Curve redGreen, Curve yellowViolet) {
        /// As [ContrastSensitivity#at].
        double at(VisualChannel channel, double cyclesPerDegree, double areaDeg2) {
            return switch (channel) {
                case ACHROMATIC -> achromatic.at(cyclesPerDegree, areaDeg2);
                case RED_GREEN -> redGreen.at(cyclesPerDegree, areaDeg2);
                case YELLOW_VIOLET -> yellowViolet.at(cyclesPerDegree, areaDeg2);
            };
        }
    }

    private Branch branch(VisualChannel channel) {
        return switch (channel) {
            case ACHROMATIC -> achromatic;
            case RED_GREEN -> redGreen;
            case YELLOW_VIOLET -> yellowViolet;
        };
    }

    private static void require(String what, double x, double least, double most, String unit) {
        if (!(x >= least && x <= most)) {
            throw new IllegalArgumentException(
                    what + " " + x + ", allowed " + least + " to " + most + " " + unit);
        }
    }

    /// One channel.
    ///
    /// @param peak how the height of the curve follows luminance
    /// @param place how the frequency of the peak follows luminance
    /// @param bandWidth exponent of two, of the parabola
    /// @param flat how far the curve may fall below its peak on the low side, 0 to 1
    /// @param areaDeg2 largest area that is summed at low frequencies
    /// @param cutCpd frequency from which the summed area shrinks
    private record Branch(
            LuminanceCurve peak,
            LuminanceCurve place,
            double bandWidth,
            double flat,
            double areaDeg2,
            double cutCpd) {

        static Branch of(Parameters parameters, String id, double flat) {
            String row = "c-csf-" + id;
            return new Branch(
                    LuminanceCurve.of(parameters, row + "-peak"),
                    LuminanceCurve.of(parameters, row + "-place"),
                    parameters.likely(row + "-band-width"),
                    flat,
                    parameters.likely(row + "-area"),
                    parameters.likely(row + "-area-cut"));
        }

        double at(double cyclesPerDegree, double luminanceCdM2, double patchDeg2) {
            return under(luminanceCdM2).at(cyclesPerDegree, patchDeg2);
        }

        Curve under(double luminanceCdM2) {
            return new Curve(
                    peak.at(luminanceCdM2),
                    place.at(luminanceCdM2),
                    LN_10 / Math.pow(2, bandWidth),
                    flat,
                    areaDeg2,
                    cutCpd);
        }
    }

    /// One channel at one luminance.
    ///
    /// @param peak height
    /// @param place frequency of the peak
    /// @param fall how fast it falls with the squared decades from the peak, natural logarithm
    /// @param flat how far it may fall on the low side, 0 to 1
    /// @param areaDeg2 largest area that is summed at low frequencies
    /// @param cutCpd frequency from which the summed area shrinks
    record Curve(
            double peak, double place, double fall, double flat, double areaDeg2, double cutCpd) {
        double at(double cyclesPerDegree, double patchDeg2) {
            double decades = Math.log(cyclesPerDegree / place) / LN_10;
            double shape = Math.exp(-decades * decades * fall);
            if (cyclesPerDegree < place) {
                shape = Math.max(shape, 1 - flat);
            }
            double ratio = cyclesPerDegree / cutCpd;
            double summed = areaDeg2 / (1 + ratio * ratio);
            return peak * shape * Math.sqrt(summed / (1 + summed / patchDeg2)) * cyclesPerDegree;
        }
    }

    /// A quantity that follows luminance L: scale (1 + half/L)^-slope, and for the bright end times
    /// 1 - (1 + glare/L)^-steep. A slope of 0 makes it constant.
    private record LuminanceCurve(
            double scale, double half, double slope, double glare, double steep) {

        static LuminanceCurve of(Parameters parameters, String row) {
            return new LuminanceCurve(
                    parameters.likely(row),
                    optional(parameters, row + "-half", 0),
                    optional(parameters, row + "-slope", 0),
                    optional(parameters, row + "-glare", Double.POSITIVE_INFINITY),
                    optional(parameters, row + "-steep", 1));
        }

        private static double optional(Parameters parameters, String id, double otherwise) {
            return parameters.has(id) ? parameters.likely(id) : otherwise;
        }

        double at(double luminanceCdM2) {
            double rising = Math.pow(1 + half / luminanceCdM2, -slope);
            double falling = 1 - Math.exp(-steep * Math.log1p(glare / luminanceCdM2));
            return scale * rising * falling;
        }
    }
}
