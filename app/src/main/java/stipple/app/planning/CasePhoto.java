package stipple.app.planning;

import stipple.app.media.Photo;
import stipple.core.photo.Markup;

/// One photo of a case that is planned in memory, with what was placed on it.
///
/// @param name what the photo is called in sentences
/// @param photo the opened picture
/// @param markup says which view it is and where things lie in it
public record CasePhoto(String name, Photo photo, Markup markup) {}
