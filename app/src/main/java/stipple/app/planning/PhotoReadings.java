package stipple.app.planning;

import java.util.List;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanView;

/// What a brief takes from the photos of a person; the same for every wish about the same class of
/// loss.
///
/// @param drawings what was drawn on them, on the scalp
/// @param skin colour of the bald skin
/// @param views the photos as a plan names them
record PhotoReadings(Drawings drawings, SrgbColor skin, List<PlanView> views) {
    PhotoReadings {
        views = List.copyOf(views);
    }
}
