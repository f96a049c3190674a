package stipple.core.notice;

import java.util.List;
import stipple.core.math.Range;

/// From how far treated skin can be told from the person's own stubble. A model of visibility, not
/// a share of people; no observers have calibrated it.
///
/// @param distanceM farthest distance at which it can be told; 0 if not even from 0.2 m
/// @param curve from near to far
/// @param causes the strongest first, shares add up to 1 (none if nothing differs)
/// @param sizeRatio size of the treated texture's grain over that of the own stubble
/// @param contrastRatio contrast of single dots over that of single hairs
/// @param densityRatio number of dots over number of hairs
/// @param deltaE difference of the mean colours, CIEDE2000
/// @param deltaLightness the part of it that is lightness, below 0 where treated skin is darker
/// @param hueTurn which way the rest of it goes
public record NoticeVerdict(
        Range distanceM,
        List<Point> curve,
        List<Share> causes,
        double sizeRatio,
        double contrastRatio,
        double densityRatio,
        double deltaE,
        double deltaLightness,
        HueTurn hueTurn) {
    public NoticeVerdict {
        curve = List.copyOf(curve);
        causes = List.copyOf(causes);
    }

    /// How well it can be told from one distance: 1 is just, below 1 not reliably.
    public record Point(double distanceM, double sensitivityIndex) {}

    /// One cause and its part.
    public record Share(NoticeCause cause, double share) {}

    /// How well it can be told from `distanceM`, between the points of the curve along a straight
    /// line in the logarithm of distance.
    public double at(double distanceM) {
        for (int i = 1; i < curve.size(); i++) {
            Point near = curve.get(i - 1);
            Point far = curve.get(i);
            if (distanceM <= far.distanceM()) {
                double t =
                        Math.log(distanceM / near.distanceM())
                                / Math.log(far.distanceM() / near.distanceM());
                double part = Math.clamp(t, 0, 1);
                return near.sensitivityIndex()
                        + part * (far.sensitivityIndex() - near.sensitivityIndex());
            }
        }
        return curve.getLast().sensitivityIndex();
    }
}
