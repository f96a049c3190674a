package stipple.core.scalp;

import java.util.List;
import stipple.core.geometry.Similarity;

/// The template in the shape of a scanned head.
///
/// @param shape of the person's head
/// @param headFromScan where the scan's places lie in the head frame, both in millimetres
/// @param medianMm half of the scanned skull lies nearer to the fitted head than that
/// @param rmsMm root mean square distance of the scanned skull, without what is no skull
/// @param markMm root mean square distance of the placed landmarks from those of the fitted head
/// @param coveredFraction how much of the skull above ears and brows the scan shows, [0, 1]
/// @param guessed codes of what was held at its cap: `head-width-capped`, ...
public record ScannedHead(
        HeadShape shape,
        Similarity headFromScan,
        double medianMm,
        double rmsMm,
        double markMm,
        double coveredFraction,
        List<String> guessed)
        implements ScanOutcome {
    public ScannedHead {
        guessed = List.copyOf(guessed);
    }
}
