package stipple.core.skin.optics;

/// A flat layer of turbid material, endless sideways.
///
/// @param refractiveIndex in [1, 5]
/// @param absorptionPerCm mua, the share of light absorbed for each cm of path, from 0
/// @param scatteringPerCm mus, the scattering events for each cm of path, from 0
/// @param anisotropy g, the mean cosine of the scattering angle (Henyey-Greenstein), in (-1, 1)
/// @param thicknessCm above 0; infinity only for the last layer of a stack
public record Layer(
        double refractiveIndex,
        double absorptionPerCm,
        double scatteringPerCm,
        double anisotropy,
        double thicknessCm) {
    private static final double MOST_INDEX = 5;

    public Layer {
        require(
                refractiveIndex >= 1 && refractiveIndex <= MOST_INDEX,
                "refractive index " + refractiveIndex + ", allowed 1 to 5");
        require(
                absorptionPerCm >= 0 && Double.isFinite(absorptionPerCm),
                "absorption " + absorptionPerCm + " per cm, allowed from 0");
        require(
                scatteringPerCm >= 0 && Double.isFinite(scatteringPerCm),
                "scattering " + scatteringPerCm + " per cm, allowed from 0");
        require(
                anisotropy > -1 && anisotropy < 1,
                "anisotropy " + anisotropy + ", allowed between -1 and 1");
        require(thicknessCm > 0, "thickness " + thicknessCm + " cm, allowed above 0");
    }

    /// mut, the events of either kind for each cm of path.
    public double extinctionPerCm() {
        return absorptionPerCm + scatteringPerCm;
    }

    /// The share of events that scatter; 1 in a layer without events.
    public double albedo() {
        double extinction = extinctionPerCm();
        return extinction > 0 ? scatteringPerCm / extinction : 1;
    }

    public boolean isInfinite() {
        return Double.isInfinite(thicknessCm);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
