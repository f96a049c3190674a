package stipple.app.measuring;

import stipple.app.planning.Refusal;
import stipple.core.notice.ContrastSensitivity;
import stipple.core.notice.VisualChannel;
import stipple.core.parameter.Parameters;

/// Says what the human eye resolves.
public final class SightService {
    private final ContrastSensitivity eye = ContrastSensitivity.of(Parameters.shipped());

    /// One over the contrast that is just seen.
    ///
    /// @param channel `lum`, `rg` or `yv`
    /// @throws Refusal if a number lies outside what the model covers
    public double sensitivity(
            String channel, double cyclesPerDegree, double luminanceCdM2, double areaDeg2) {
        VisualChannel wanted =
                VisualChannel.of(channel)
                        .orElseThrow(() ->
                                new Refusal("channel '" + channel + "', allowed lum, rg, yv"));
        try {
            return eye.at(wanted, cyclesPerDegree, luminanceCdM2, areaDeg2);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}
