package stipple.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;
import stipple.core.outcome.Recalibration;
import stipple.core.outcome.ZoneOutcome;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// How a healed result is held against its prediction: what was predicted for each zone, when a
/// photo can tell, and what it told.
///
/// @param zones what the healed treatment is to take of each zone's light
/// @param from first day of which a photo can be compared
/// @param sha256 of the prediction that was kept; empty until one is
/// @param measured what a healed photo said; empty until there is one
public record ReportOutcome(
        List<Expected> zones,
        LocalDate from,
        Optional<String> sha256,
        Optional<Measured> measured) {
    public ReportOutcome {
        zones = List.copyOf(zones);
    }

    /// The same with the hash of the prediction that was kept.
    public ReportOutcome kept(String hash) {
        return new ReportOutcome(zones, from, Optional.of(hash), measured);
    }

    /// @param view that shows most of the zone
    /// @param taken share of the light: likely, and the span of the best and worst case
    public record Expected(Zone zone, ViewName view, Range taken) {}

    /// A healed photo beside the prediction.
    ///
    /// @param taken day of the photo
    /// @param error measured light over predicted light, less 1, over all zones seen
    /// @param pigment left over what was predicted to be left
    /// @param pictures predicted, healed and their difference
    public record Measured(
            LocalDate taken,
            ViewName view,
            List<ZoneOutcome> zones,
            double error,
            Range pigment,
            Recalibration recalibration,
            List<ReportNotice.Shown> pictures) {
        public Measured {
            zones = List.copyOf(zones);
            pictures = List.copyOf(pictures);
        }
    }
}
