package stipple.core.notice;

/// How the hairline runs across the forehead as a whole.
///
/// @param lowMm how much lower than a grown hairline of that age its middle stands, from 0
/// @param closedFraction how far the temples are closed, 0 open to 1 level with the middle
/// @param asymmetryMm root mean square difference of its two sides
/// @param stepContrast luminance of the bare skin minus that of the area, over the former
public record ShapeCue(
        double lowMm, double closedFraction, double asymmetryMm, double stepContrast) {
    public ShapeCue {
        if (!(lowMm >= 0
                && closedFraction >= 0
                && closedFraction <= 1
                && asymmetryMm >= 0
                && Math.abs(stepContrast) < 1)) {
            throw new IllegalArgumentException(
                    "hairline "
                            + lowMm
                            + " mm, "
                            + closedFraction
                            + ", "
                            + asymmetryMm
                            + " mm, "
                            + stepContrast);
        }
    }
}
