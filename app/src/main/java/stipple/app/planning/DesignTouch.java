package stipple.app.planning;

import java.util.Map;
import stipple.core.course.PlanBrief;
import stipple.core.course.PlanMaker;
import stipple.core.design.Design;
import stipple.core.design.ShadeChoice;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Zone;

/// What a person wants otherwise than Stipple proposes, once the design is drafted.
///
/// @param darkerSteps by how many steps of the dilution chart the ink is darker than the one that
///   matches the own hair, [-4, 4]
/// @param zoneFactors by how much denser than elsewhere a zone is, each [0.3, 2]; 1 if not named
/// @param holdsTotal whether all densities are then changed together, so that the number of dots
///   stays as with the same density everywhere
public record DesignTouch(int darkerSteps, Map<Zone, Double> zoneFactors, boolean holdsTotal) {
    /// As proposed.
    public static final DesignTouch NONE = new DesignTouch(0, Map.of(), false);

    private static final int MOST_STEPS = 4;
    private static final double LEAST_FACTOR = 0.3;
    private static final double MOST_FACTOR = 2;

    public DesignTouch {
        zoneFactors = Map.copyOf(zoneFactors);
        if (Math.abs(darkerSteps) > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "shade " + darkerSteps + " steps darker, allowed -4 to 4");
        }
        zoneFactors.forEach((zone, factor) -> {
            if (!(factor >= LEAST_FACTOR && factor <= MOST_FACTOR)) {
                throw new IllegalArgumentException(
                        "density of "
                                + zone.id()
                                + " "
                                + Math.round(100 * factor)
                                + " %, allowed 30 to 200 %");
            }
        });
    }

    /// The design as wanted.
    Design on(Design drafted, PlanBrief brief, Parameters parameters) {
        double shade = ShadeChoice.darker(drafted.shade(), darkerSteps, parameters);
        Design wanted = drafted.withInk(drafted.treatment(), shade).withZoneFactors(zoneFactors);
        return holdsTotal && !zoneFactors.isEmpty()
                ? PlanMaker.withTotalHeld(brief, wanted, parameters)
                : wanted;
    }
}
