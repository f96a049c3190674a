package stipple.core.remedy;

import java.util.Locale;

/// One concrete change of a plan.
///
/// @param kind what is changed
/// @param amount how much, in the unit of the kind; 0 where there is nothing to count
public record Change(Kind kind, double amount) {
    /// What can be changed.
    public enum Kind {
        /// Ink paler by so many steps of the dilution chart.
        PALER,
        /// Ink darker by so many steps.
        DARKER,
        /// A finer needle: the mean diameter of healed dots, mm.
        FINER,
        /// Pigment placed less deep: the mean depth, mm.
        SHALLOWER,
        /// A practised hand: what a trained technician spreads, in place of what is now.
        EVEN_HAND,
        /// Scalp pigment at its usual depth and size instead of another ink.
        SCALP_INK,
        /// The same dots in so many sessions.
        MORE_SESSIONS,
        /// Another density, per cm2, with dots that stand as follicles do.
        DENSITY,
        /// Dots that stand as follicles do.
        FOLLICLE_PATTERN,
        /// The proposed hairline with the irregularity of a grown one.
        NATURAL_LINE,
        /// A wider, more broken edge on the line as it is.
        SOFTER_LINE,
        /// A hairline so many mm higher.
        HIGHER_LINE;

        /// Stable name in files.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether dots must be placed anew.
        boolean movesDots() {
            return switch (this) {
                case DENSITY, FOLLICLE_PATTERN, NATURAL_LINE, SOFTER_LINE, HIGHER_LINE -> true;
                case PALER, DARKER, FINER, SHALLOWER, EVEN_HAND, SCALP_INK, MORE_SESSIONS -> false;
            };
        }
    }
}
