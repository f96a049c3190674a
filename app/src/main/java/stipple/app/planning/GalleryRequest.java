package stipple.app.planning;

import java.nio.file.Path;
import java.util.Optional;
import stipple.core.scalp.ViewName;

/// Which plan is to be shown done badly.
///
/// @param plan a `plan.json`
/// @param photo a photo that the plan was made for; empty for a view of the head
/// @param headView the view of the head when there is no photo
/// @param out folder for the pictures
/// @param threads to work with; the pictures do not depend on it
public record GalleryRequest(
        Path plan, Optional<PhotoArgument> photo, ViewName headView, Path out, int threads) {}
