package stipple.app.planning;

import stipple.core.course.Fault;
import stipple.core.image.CodedImage;

/// One fault beside the good plan.
///
/// @param fault what was done badly
/// @param file name in the folder
/// @param whatYouSee one plain sentence
/// @param picture good and bad side by side, whole above and close below
public record FaultPicture(Fault fault, String file, String whatYouSee, CodedImage picture) {}
