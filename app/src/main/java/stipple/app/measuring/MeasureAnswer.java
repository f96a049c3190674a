package stipple.app.measuring;

import java.util.List;
import stipple.core.math.Range;

/// What was found in a macro photo.
///
/// @param count of dots
/// @param blurMm blur of the photo, one sigma
/// @param densityPerCm2 of the photographed skin
/// @param diameterMm median, and where nine in ten lie
/// @param contrast the same, share of light missing at the middle
/// @param files written, relative to the folder
public record MeasureAnswer(
        int count,
        double blurMm,
        Range densityPerCm2,
        Range diameterMm,
        Range contrast,
        List<String> files) {}
