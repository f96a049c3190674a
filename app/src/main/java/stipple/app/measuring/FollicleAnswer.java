package stipple.app.measuring;

import java.util.List;
import stipple.core.math.Range;

/// Shaved hairs found in a macro photo.
///
/// @param count of hairs
/// @param densityPerCm2 of hairs on the photographed skin
/// @param diameterMm of the hairs, as wide as the photo shows them
/// @param lengthMm of the stubs, foreshortened
/// @param units of hairs that stand together
/// @param unitsPerCm2 of the photographed skin
/// @param unitsBySize how many units hold one, two, three, four, five and more hairs
/// @param leanDeg way that the stubs point in the photo, from foot to tip, 0 right, 90 down
/// @param files written, relative to the folder
public record FollicleAnswer(
        int count,
        Range densityPerCm2,
        Range diameterMm,
        Range lengthMm,
        int units,
        Range unitsPerCm2,
        List<Long> unitsBySize,
        double leanDeg,
        List<String> files) {
    public FollicleAnswer {
        unitsBySize = List.copyOf(unitsBySize);
        files = List.copyOf(files);
    }

    double hairsAUnit() {
        return units == 0 ? 0 : count / (double) units;
    }
}
