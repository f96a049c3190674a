package stipple.core.course;

import stipple.core.math.Range;
import stipple.core.parameter.Parameter;
import stipple.core.parameter.Parameters;

/// The registry as one case sees it: for the likely case as it stands; for the best and the worst
/// case every parameter that decides how a result heals and ages stands at the better or worse end
/// of its range. Both ends together are rarer than either alone, so the two cases are outer bounds.
public final class OutcomeParameters {
    /// Parameters whose low end is the worse one.
    private static final String[] WORSE_WHEN_LOW = {
        "b-f3-half-life-permanent",
        "b-f4-trico-scale",
        "b-sk8-oily-retention-factor",
        "b-sk8-dry-retention-factor",
        "b-sk8-scar-retention-factor",
        "c-1-tattoo-black-half-life"
    };

    /// Parameters whose high end is the worse one.
    private static final String[] WORSE_WHEN_HIGH = {
        "b-f7-spread",
        "x-spread-trico",
        "b-t7-healing-loss",
        "b-t-redness",
        "b-t-diameter",
        "b-t-scab",
        "b-f6-fade-rate",
        "b-p13-sun-fade-factor",
        "b-sk8-oily-dot-factor",
        "b-sk8-scar-dot-factor",
        "c-1-tattoo-blue-share",
        "c-1-tattoo-blue-half-life",
        "b-l6-laser"
    };

    private OutcomeParameters() {}

    public static Parameters of(Parameters parameters, OutcomeCase outcome) {
        return switch (outcome) {
            case LIKELY -> parameters;
            case BEST -> atEnds(parameters, false);
            case WORST -> atEnds(parameters, true);
        };
    }

    private static Parameters atEnds(Parameters parameters, boolean worse) {
        Parameters moved = parameters;
        for (Parameter parameter : parameters.all()) {
            Range value = parameter.value();
            if (startsWithOneOf(parameter.id(), WORSE_WHEN_LOW)) {
                moved =
                        moved.with(
                                parameter.id(), Range.exactly(worse ? value.low() : value.high()));
            } else if (startsWithOneOf(parameter.id(), WORSE_WHEN_HIGH)) {
                moved =
                        moved.with(
                                parameter.id(), Range.exactly(worse ? value.high() : value.low()));
            }
        }
        return moved;
    }

    private static boolean startsWithOneOf(String id, String[] beginnings) {
        for (String beginning : beginnings) {
            if (id.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
