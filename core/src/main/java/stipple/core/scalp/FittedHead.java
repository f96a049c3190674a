package stipple.core.scalp;

import java.util.List;

/// One person's head and the cameras of all photos of it.
///
/// @param head template in the fitted shape
/// @param views in the order of the photos
/// @param scaleSigmaFraction one-sigma relative error of the head's circumference, what the photos
///   do not show of its shape included
/// @param guessed codes of what was guessed or held at its cap: `absolute-scale`,
///   `head-width-capped`, ...
public record FittedHead(
        Head head, List<FittedView> views, double scaleSigmaFraction, List<String> guessed)
        implements FitOutcome {
    public FittedHead {
        views = List.copyOf(views);
        guessed = List.copyOf(guessed);
    }
}
