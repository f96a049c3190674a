package stipple.app.studio;

import stipple.core.course.Moment;
import stipple.core.course.OutcomeCase;

/// What somebody looks at: a side of the person at a moment in one case of the outcome.
record Look(SideId side, Moment moment, OutcomeCase outcome) {
    /// @throws IllegalArgumentException if one of them is none
    static Look parse(String side, String moment, String outcome) {
        return new Look(SideId.parse(side), Moment.parse(moment), outcome(outcome));
    }

    /// Whether it is what a case shows when it is opened.
    boolean isFirst() {
        boolean isEarly = moment instanceof Moment.Before || moment instanceof Moment.Healed;
        return isEarly && outcome == OutcomeCase.LIKELY;
    }

    static OutcomeCase outcome(String id) {
        for (OutcomeCase one : OutcomeCase.values()) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        throw new IllegalArgumentException("case '" + id + "', allowed: likely, best, worst");
    }
}
