package stipple.app.measuring;

import java.util.List;
import stipple.core.math.Range;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;

/// A healed photo against its frozen prediction.
///
/// @param view that was compared
/// @param day of the photo since the first session
/// @param agreement how well the photo lies on the one before treatment, 0 to 1
/// @param exposure light of the photo over that of the one before, by untreated skin
/// @param predicted share of the light that the treatment was to take, over all zones seen
/// @param measured share that it takes
/// @param pigment left over what was predicted to be left
/// @param files written, relative to the folder
public record OutcomeAnswer(
        String view,
        int day,
        double agreement,
        double exposure,
        List<ZoneOutcome> zones,
        Range predicted,
        Range measured,
        Range pigment,
        Recalibration recalibration,
        List<String> files) {
    public OutcomeAnswer {
        zones = List.copyOf(zones);
        files = List.copyOf(files);
    }

    /// Measured over predicted, less 1.
    public double error() {
        return predicted.likely() <= 0 ? 0 : measured.likely() / predicted.likely() - 1;
    }
}
