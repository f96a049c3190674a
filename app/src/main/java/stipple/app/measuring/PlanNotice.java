package stipple.app.measuring;

import java.util.List;
import java.util.Optional;
import stipple.core.math.Range;

/// From how far a plan can be told from the person's own stubble at a moment.
///
/// @param moment in the words of the command line
/// @param usual in soft indoor light, where it is told from farthest
/// @param lights the same place in every light
/// @param zones each zone in soft indoor light
/// @param dots ids of the deposits that give it away most, as in dots.csv
/// @param edge stretch of the hairline that gives it away, where the hairline does
/// @param fix a change of the plan that was proved to help
public record PlanNotice(
        String moment,
        NoticeAnswer usual,
        List<Light> lights,
        List<ZoneSight> zones,
        List<Integer> dots,
        Optional<Edge> edge,
        Optional<Fix> fix) {
    /// One light.
    public record Light(String id, Range distanceM, List<NoticeAnswer.Sight> scenarios) {}

    /// One zone, with its strongest cause; empty if nothing differs.
    public record ZoneSight(String id, Range distanceM, String cause) {}

    /// A stretch of the hairline: arc from the person's right end, and its ends on the scalp.
    public record Edge(
            double fromMm,
            double toMm,
            double irregularityMm,
            double fromSMm,
            double fromWMm,
            double toSMm,
            double toWMm) {}

    /// A change.
    public record Fix(String id, double amount, String what, Range distanceM) {}
}
