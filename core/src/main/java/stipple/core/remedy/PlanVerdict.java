package stipple.core.remedy;

import java.util.List;
import java.util.Optional;
import stipple.core.notice.NoticeVerdict;
import stipple.core.notice.ViewingLight;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// From how far a plan can be told from the person's own stubble at a moment.
///
/// @param lights one for each light, the first the usual one, in the zone that is told from
///   farthest
/// @param zones each zone in the usual light
/// @param edge stretch of the hairline that gives it away, where the hairline does
public record PlanVerdict(List<InLight> lights, List<InZone> zones, Optional<EdgeStretch> edge) {
    public PlanVerdict {
        lights = List.copyOf(lights);
        zones = List.copyOf(zones);
    }

    /// One light.
    public record InLight(ViewingLight light, Zone zone, NoticeVerdict verdict) {}

    /// One zone.
    public record InZone(Zone zone, NoticeVerdict verdict) {
        double distanceM() {
            return verdict.distanceM().likely();
        }
    }

    /// A stretch of the hairline.
    ///
    /// @param fromMm arc from the person's right end of the line
    /// @param toMm arc of its end
    /// @param irregularityMm root mean square of what it strays there
    public record EdgeStretch(
            double fromMm, double toMm, double irregularityMm, ScalpPoint from, ScalpPoint to) {}

    /// Farthest distance at which it can be told in the usual light, metres.
    public double distanceM() {
        return usual().distanceM().likely();
    }

    /// Zone that is told from farthest in the usual light.
    public Zone zone() {
        return lights.getFirst().zone();
    }

    /// In the usual light.
    public NoticeVerdict usual() {
        return lights.getFirst().verdict();
    }
}
