package stipple.core.preview;

import stipple.core.dots.Deposits;
import stipple.core.ink.BodyAgeing;
import stipple.core.ink.DepositState;
import stipple.core.ink.Fate;
import stipple.core.ink.InkAbsorption;
import stipple.core.ink.Pigment;
import stipple.core.ink.PigmentBody;
import stipple.core.parameter.Parameters;
import stipple.core.skin.DotLook;
import stipple.core.skin.DotProfile;
import stipple.core.skin.DotTable;
import stipple.core.skin.SkinColor;
import stipple.core.skin.SkinTone;
import stipple.core.skin.TableDotLook;

/// From a deposit and what has become of it to its look: the one place where age meets optics.
///
/// @param look how a body of pigment looks through skin
/// @param ageing where the pigment of an aged deposit lies
/// @param healing how healing skin looks
public record DotOptics(DotLook look, BodyAgeing ageing, HealingLook healing) {
    /// The look, from the shipped table, of a pigment in skin of this tone.
    public static DotOptics of(Pigment pigment, SkinTone tone, Parameters parameters) {
        return of(InkAbsorption.healed(pigment, parameters), tone, parameters);
    }

    /// The look of an ink whose hue has changed with the years.
    public static DotOptics of(InkAbsorption ink, SkinTone tone, Parameters parameters) {
        return new DotOptics(
                TableDotLook.of(
                        DotTable.shipped(),
                        ink,
                        SkinColor.of(parameters).fit(tone.reflectance()),
                        parameters),
                BodyAgeing.of(parameters),
                HealingLook.of(parameters));
    }

    /// The look of deposit `i` in the given state.
    public DotProfile profile(Deposits deposits, int i, DepositState state, Fate fate) {
        PigmentBody body =
                ageing.body(
                        deposits.diameterMm(i),
                        deposits.depthMm(i),
                        deposits.load(i),
                        deposits.shade(i),
                        state,
                        fate);
        return look.profile(body.depthMm(), body.diameterMm(), body.absorptionPerMm());
    }
}
