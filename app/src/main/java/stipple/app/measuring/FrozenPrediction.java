package stipple.app.measuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import stipple.core.course.TreatmentPlan;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// What was predicted to a client on a day, with everything it was made from.
///
/// @param made day on which it was frozen
/// @param parameters that it was made with
/// @param views of the plan
/// @param sha256 of the content, 64 hexadecimal digits
record FrozenPrediction(
        LocalDate made,
        TreatmentPlan plan,
        Parameters parameters,
        List<View> views,
        String sha256) {
    FrozenPrediction {
        views = List.copyOf(views);
    }

    /// One view with its predictions.
    ///
    /// @param before the picture before treatment
    /// @param healed the picture that was shown as healed
    /// @param loads what the healed treatment takes with less or more pigment left, by load rising
    record View(
            ViewName view,
            Camera camera,
            CodedImage before,
            CodedImage healed,
            List<Load> loads,
            List<Day> days) {
        View {
            loads = List.copyOf(loads);
            days = List.copyOf(days);
        }
    }

    /// Share of the light that the treatment takes from each zone on a day.
    ///
    /// @param day since the first session
    record Day(int day, Map<Zone, Range> zones) {
        Day {
            zones = Map.copyOf(zones);
        }
    }

    /// @param load pigment left over that of the likely healed deposit
    /// @param taken share of the light, over all zones
    record Load(double load, double taken) {}
}
