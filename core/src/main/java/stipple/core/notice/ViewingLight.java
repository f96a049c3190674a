package stipple.core.notice;

import java.util.List;
import stipple.core.parameter.Parameters;

/// The light in which a head is looked at.
///
/// @param id stable name in files
/// @param luminanceCdM2 of the lit skin, 0.001 to 10,000
/// @param gloss light that skin mirrors towards the eye over the light it scatters, from 0
/// @param stubbleGlossFraction the same where hair stands, which breaks the mirror
/// @param shadowFactor length of the shadow of a thing over its height, from 0 (light from all
///   sides)
public record ViewingLight(
        String id,
        double luminanceCdM2,
        double gloss,
        double stubbleGlossFraction,
        double shadowFactor) {
    public ViewingLight {
        if (!(gloss >= 0
                && stubbleGlossFraction >= 0
                && shadowFactor >= 0
                && gloss < 10
                && shadowFactor < 10)) {
            throw new IllegalArgumentException(
                    id
                            + ": gloss "
                            + gloss
                            + ", "
                            + stubbleGlossFraction
                            + ", shadow "
                            + shadowFactor);
        }
    }

    /// Light from all sides, as in a living room: nothing shines and nothing throws a shadow.
    public static ViewingLight softIndoor(Parameters parameters) {
        return of("soft-indoor", parameters);
    }

    /// Soft indoor, harsh downlight, sun.
    public static List<ViewingLight> usual(Parameters parameters) {
        return List.of(
                softIndoor(parameters), of("harsh-downlight", parameters), of("sun", parameters));
    }

    private static ViewingLight of(String id, Parameters parameters) {
        double gloss = parameters.likely("x-notice-gloss-" + id);
        double matt = parameters.likely("x-notice-stubble-matt");
        return new ViewingLight(
                id,
                parameters.likely("x-notice-luminance-" + id),
                gloss,
                gloss * (1 - matt),
                parameters.likely("x-notice-shadow-" + id));
    }
}
