package stipple.core.scalp;

import java.util.List;

/// Why a scan cannot be taken as the person's head, as facts.
///
/// @param code what is wrong
/// @param markIds landmarks concerned, kebab-case
/// @param amount how much it is, in the unit of the code
/// @param allowed the bound that `amount` breaks
public record ScanRefusal(Code code, List<String> markIds, double amount, double allowed)
        implements ScanOutcome {
    public ScanRefusal {
        markIds = List.copyOf(markIds);
    }

    /// What can be wrong with a scan and its landmarks.
    public enum Code {
        /// Landmarks are missing: those named.
        TOO_FEW_MARKS,
        /// The head would be `amount` times as large as the template; mostly the wrong unit.
        NOT_THIS_UNIT,
        /// The landmarks would fit with left and right exchanged; `amount` mm off as they are.
        LEFT_AND_RIGHT_SWAPPED,
        /// No head can have these landmarks: `amount` mm off, `allowed` mm.
        MARKS_CONTRADICT,
        /// The scan shows only the share `amount` of the skull.
        TOO_LITTLE_SKULL,
        /// Half of the scanned skull lies farther than `amount` mm from the nearest shape.
        TOO_UNLIKE
    }
}
