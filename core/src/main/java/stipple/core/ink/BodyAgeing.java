package stipple.core.ink;

import stipple.core.parameter.Parameters;

/// From a deposit as it was placed and what has become of it to the body of its pigment.
///
/// Spreading keeps the pigment, so the absorption inside falls with the cube of the diameter while
/// the skin above its top stays as thick. Fresh dots are wider without being thinner: scab and
/// needle channel hold more pigment than will stay. Scabs bring the visible pigment nearer to the
/// surface, as near as they ever do once nine tenths of the dots are crusted.
///
/// @param strength how strongly ink absorbs
/// @param bodyPerVisibleFactor diameter of the pigment body over the visible diameter of the healed
///   dot
/// @param scabLiftFraction how far full scabbing brings the visible pigment to the surface, [0, 1]
public record BodyAgeing(
        InkStrength strength, double bodyPerVisibleFactor, double scabLiftFraction) {
    private static final double CRUSTED = 0.9;

    public static BodyAgeing of(Parameters parameters) {
        return new BodyAgeing(
                InkStrength.of(parameters),
                parameters.likely("x-body-diameter-factor"),
                parameters.likely("x-scab-lift"));
    }

    /// The body at the age that `state` and `fate` tell.
    ///
    /// @param healedMm visible diameter of the healed deposit
    /// @param depthMm depth at which it was placed
    /// @param load pigment relative to the nominal deposit
    /// @param shade of its ink, [0, 1]
    public PigmentBody body(
            double healedMm,
            double depthMm,
            double load,
            double shade,
            DepositState state,
            Fate fate) {
        double bodyMm = bodyPerVisibleFactor * healedMm;
        double spreadMm = fate.spreadDiameterMm(bodyMm, depthMm, state.spreadYears());
        double thinned = bodyMm / spreadMm;
        double absorptionPerMm =
                strength.absorptionPerMm(shade, load * state.load()) * thinned * thinned * thinned;
        double sunkMm = (spreadMm - bodyMm) / 2;
        return new PigmentBody(
                depthMm * (1 - scabLiftFraction * Math.min(CRUSTED, state.scab())) + sunkMm,
                spreadMm * state.diameterFactor(),
                absorptionPerMm);
    }
}
