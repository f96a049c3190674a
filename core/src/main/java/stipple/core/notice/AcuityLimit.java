package stipple.core.notice;

import stipple.core.parameter.Parameters;

/// A second opinion on what the eye sees, from the optics of the eye and the noise of its
/// receptors, for a standard pupil and a young eye. Near the limit of acuity it is the one to
/// believe. Source: barten1999contrast.
public final class AcuityLimit {
    private static final double ARC_MINUTES = 60;

    private final double signalToNoise;
    private final double seconds;
    private final double mostCycles;
    private final double mostDeg;
    private final double quantumEfficiency;
    private final double neuralNoise;
    private final double inhibitionCpd;
    private final double photonsPerTroland;
    private final double narrowBlurDeg;
    private final double blurPerPupilDeg;

    private AcuityLimit(Parameters parameters) {
        signalToNoise = parameters.likely("c-barten-signal-to-noise");
        seconds = parameters.likely("c-barten-seconds");
        mostCycles = parameters.likely("c-barten-most-cycles");
        mostDeg = parameters.likely("c-barten-most-field");
        quantumEfficiency = parameters.likely("c-barten-quantum-efficiency");
        neuralNoise = parameters.likely("c-barten-neural-noise");
        inhibitionCpd = parameters.likely("c-barten-inhibition");
        photonsPerTroland = parameters.likely("c-barten-photons-per-troland");
        narrowBlurDeg = parameters.likely("c-barten-blur") / ARC_MINUTES;
        blurPerPupilDeg = parameters.likely("c-barten-blur-per-pupil") / ARC_MINUTES;
    }

    /// From the registry's rows `c-barten-...`.
    public static AcuityLimit of(Parameters parameters) {
        return new AcuityLimit(parameters);
    }

    /// Part of the contrast at this frequency that reaches the retina, 0 to 1.
    ///
    /// @param blurDeg standard deviation of the eye's blur, degrees
    public static double opticalTransfer(double cyclesPerDegree, double blurDeg) {
        double turns = Math.PI * blurDeg * cyclesPerDegree;
        return Math.exp(-2 * turns * turns);
    }

    /// Diameter of the pupil in mm when a field of the given side is looked at.
    ///
    /// @param fieldDeg side of the square field
    public static double pupilMm(double luminanceCdM2, double fieldDeg) {
        return 5 - 3 * Math.tanh(0.4 * Math.log10(luminanceCdM2 * fieldDeg * fieldDeg / 1600));
    }

    /// Standard deviation of the eye's blur, degrees.
    public double blurDeg(double pupilMm) {
        return Math.hypot(narrowBlurDeg, blurPerPupilDeg * pupilMm);
    }

    /// One over the contrast at threshold for a square patch, from 0 to about 600.
    ///
    /// @param sideDeg of the patch, above 0
    public double sensitivity(double cyclesPerDegree, double luminanceCdM2, double sideDeg) {
        double pupil = pupilMm(luminanceCdM2, sideDeg);
        double trolands = Math.PI * pupil * pupil / 4 * luminanceCdM2 * stilesCrawford(pupil);
        return sensitivity(cyclesPerDegree, blurDeg(pupil), trolands, sideDeg);
    }

    /// The same for a known blur and retinal illuminance in trolands.
    public double sensitivity(
            double cyclesPerDegree, double blurDeg, double trolands, double sideDeg) {
        double perDeg2 =
                1 / (sideDeg * sideDeg)
                        + 1 / (mostDeg * mostDeg)
                        + cyclesPerDegree * cyclesPerDegree / (mostCycles * mostCycles);
        double photons = 1 / (quantumEfficiency * photonsPerTroland * trolands);
        double inhibited = cyclesPerDegree / inhibitionCpd;
        double neural = neuralNoise / -Math.expm1(-inhibited * inhibited);
        double noise = Math.sqrt(2 / seconds * perDeg2 * (photons + neural));
        return opticalTransfer(cyclesPerDegree, blurDeg) / signalToNoise / noise;
    }

    private static double stilesCrawford(double pupilMm) {
        double a = pupilMm / 9.7;
        double b = pupilMm / 12.4;
        return 1 - a * a + b * b * b * b;
    }
}
