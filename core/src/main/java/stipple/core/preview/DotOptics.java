package stipple.core.preview;

import stipple.core.course.Appearance;
import stipple.core.dots.Deposits;
import stipple.core.ink.DepositState;
import stipple.core.ink.InkStrength;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DotLook;
import stipple.core.skin.DotProfile;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinTone;
import stipple.core.skin.TableDotLook;

/// From a deposit and what has become of it to its look: the one place where age meets optics.
///
/// Spreading keeps the pigment, so the absorption inside falls with the cube of the diameter while
/// the skin above its top stays as thick. Fresh dots are wider without being thinner: scab and
/// needle channel hold more pigment than will stay. Scabs bring the visible pigment nearer to the
/// surface.
///
/// @param look how a deposit looks through skin
/// @param strength how strongly ink absorbs
/// @param healing how healing skin looks
/// @param bodyPerVisibleFactor diameter of the pigment body over the visible diameter of the healed
///   dot
public record DotOptics(
        DotLook look, InkStrength strength, HealingLook healing, double bodyPerVisibleFactor) {
    /// The look, from the shipped table, of a pigment in skin of this tone.
    public static DotOptics of(Pigment pigment, SkinTone tone, Parameters parameters) {
        return new DotOptics(
                TableDotLook.of(DotTable.shipped(), pigment, tone, parameters),
                InkStrength.of(parameters),
                HealingLook.of(parameters),
                parameters.likely("x-body-diameter-factor"));
    }

    /// The look of deposit `i` in the given state.
    DotProfile profile(Deposits deposits, int i, DepositState state, Appearance appearance) {
        double bodyMm = bodyPerVisibleFactor * deposits.diameterMm(i);
        double depthMm = deposits.depthMm(i);
        double spreadMm =
                appearance.fate().spreadDiameterMm(bodyMm, depthMm, state.spreadYears());
        double thinned = bodyMm / spreadMm;
        double absorptionPerMm =
                strength.absorptionPerMm(deposits.shade(i), deposits.load(i) * state.load())
                        * thinned
                        * thinned
                        * thinned;
        double sunk = (spreadMm - bodyMm) / 2;
        double lifted = depthMm * (1 - healing.scabLiftFraction() * state.scab()) + sunk;
        return look.profile(lifted, spreadMm * state.diameterFactor(), absorptionPerMm);
    }
}
