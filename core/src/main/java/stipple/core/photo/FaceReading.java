package stipple.core.photo;

import java.util.List;

/// A face that was read off a photo.
///
/// @param faceProbability how sure the face detector is, [0.6, 1]
/// @param landmarkProbability how sure the landmark network is, [0.9, 1]
/// @param areEyesOpen whether the irises can be measured
/// @param irisDiameterPx mean width of the irises
/// @param anchors landmarks as a person would have placed them
/// @param outline of head and neck, seen from between forehead and vertex
public record FaceReading(
        double faceProbability,
        double landmarkProbability,
        boolean areEyesOpen,
        double irisDiameterPx,
        List<Anchor> anchors,
        List<PhotoPoint> outline)
        implements PhotoReading {
    public FaceReading {
        anchors = List.copyOf(anchors);
        outline = List.copyOf(outline);
    }
}
