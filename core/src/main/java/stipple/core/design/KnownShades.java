package stipple.core.design;

import java.util.LinkedHashMap;
import java.util.Map;
import stipple.core.color.SrgbColor;
import stipple.core.ink.Pigment;
import stipple.core.parameter.Parameters;

/// Shades that were found already, for someone who plans again and again with the same skin and
/// ink: they do not depend on where dots are wanted.
public final class KnownShades {
    private static final int MOST = 32;

    private final Map<Asked, Double> known = new LinkedHashMap<>();

    /// What a shade depends on.
    private record Asked(
            SrgbColor skin,
            SrgbColor hair,
            Pigment pigment,
            double densityPerCm2,
            Parameters parameters) {}

    /// The advised dilution of [ShadeChoice] as shade, [0, 1].
    ///
    /// @param skin colour of the bare scalp
    /// @param hair colour of the person's hair
    public synchronized double shade(
            SrgbColor skin,
            SrgbColor hair,
            Pigment pigment,
            double densityPerCm2,
            Parameters parameters) {
        Asked asked = new Asked(skin, hair, pigment, densityPerCm2, parameters);
        double shade =
                known.computeIfAbsent(
                        asked,
                        a ->
                                ShadeChoice.shade(
                                        ShadeChoice.dilution(
                                                skin, hair, pigment, densityPerCm2, parameters),
                                        parameters));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return shade;
    }
}
