package stipple.core.scalp;

import java.util.List;

/// Why no head could be fitted, as facts; the sentence is made where people are spoken to.
///
/// @param code what is wrong
/// @param view in which photo
/// @param anchorIds landmarks concerned, kebab-case
/// @param amount how much it is, in the unit of the code
/// @param allowed the bound that `amount` breaks
public record FitRefusal(
        Code code, ViewName view, List<String> anchorIds, double amount, double allowed)
        implements FitOutcome {
    public FitRefusal {
        anchorIds = List.copyOf(anchorIds);
    }

    /// What can be wrong with markups.
    public enum Code {
        /// Neither enough anchors nor an outline; `amount` anchors given, `allowed` needed.
        TOO_FEW_ANCHORS,
        /// No landmark has this id.
        UNKNOWN_ANCHOR,
        /// The anchors would fit with left and right exchanged; `amount` mm off as they are.
        LEFT_AND_RIGHT_SWAPPED,
        /// No head can have these anchors; `amount` mm off, `allowed` mm.
        ANCHORS_CONTRADICT,
        /// The head would be turned `amount` degrees away from what the view's name says.
        NOT_THIS_VIEW,
        /// The scale would make the head `amount` times as large as the template.
        ABSURD_SCALE,
        /// The outline overlaps only `amount` of the head that the anchors describe.
        OUTLINE_CONTRADICTS
    }
}
