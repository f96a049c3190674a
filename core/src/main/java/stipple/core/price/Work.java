package stipple.core.price;

import java.util.Optional;
import stipple.core.ink.Treatment;
import stipple.core.scalp.MarkKind;

/// What is to be done, as far as prices care: the specification that two offers must share before
/// they can be compared.
///
/// @param treatment permanent or temporary
/// @param extent how much of the scalp
/// @param densityPerCm2 deposits per cm2
/// @param scar a scar that is treated, alone or with the course
/// @param isRepair whether poor earlier work is put right
/// @param laserSessions laser sessions before the course, 0 to 20
public record Work(
        Treatment treatment,
        Extent extent,
        double densityPerCm2,
        Optional<MarkKind> scar,
        boolean isRepair,
        int laserSessions) {
    private static final double MOST_PER_CM2 = 500;
    private static final int MOST_LASER_SESSIONS = 20;

    public Work {
        if (!(densityPerCm2 > 0 && densityPerCm2 <= MOST_PER_CM2)) {
            throw new IllegalArgumentException(
                    "density " + densityPerCm2 + " per cm2, allowed above 0 to " + MOST_PER_CM2);
        }
        if (laserSessions < 0 || laserSessions > MOST_LASER_SESSIONS) {
            throw new IllegalArgumentException(
                    "laser sessions " + laserSessions + ", allowed 0 to " + MOST_LASER_SESSIONS);
        }
        if (extent instanceof Extent.Nothing && scar.isEmpty() && !isRepair && laserSessions == 0) {
            throw new IllegalArgumentException(
                    "there is nothing to do; name a class, an area or a" + " scar");
        }
    }

    /// A whole course and nothing else.
    public static Work course(Treatment treatment, Extent extent, double densityPerCm2) {
        return new Work(treatment, extent, densityPerCm2, Optional.empty(), false, 0);
    }

    /// The same work with another treatment.
    public Work as(Treatment other) {
        return new Work(other, extent, densityPerCm2, scar, isRepair, laserSessions);
    }

    /// The same work on another extent.
    public Work on(Extent other) {
        return new Work(treatment, other, densityPerCm2, scar, isRepair, laserSessions);
    }
}
