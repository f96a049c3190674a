package stipple.core.notice;

/// How dots compare with shaved hairs where both are known one by one.
///
/// @param sizeRatio visible width of a dot over that of a hair
/// @param strengthRatio light that a dot takes, core and shadow, over that of a hair
/// @param wholeRatio the same with all the light that it takes from the skin around
/// @param densityRatio number of dots over number of hairs
/// @param darkeningIndex optical density of all dots less that of all hairs
/// @param unevennessCv spread of the strength of dots (standard deviation over mean), from 0
public record DotsCue(
        double sizeRatio,
        double strengthRatio,
        double wholeRatio,
        double densityRatio,
        double darkeningIndex,
        double unevennessCv) {
    public DotsCue {
        if (!(sizeRatio > 0
                && strengthRatio > 0
                && wholeRatio > 0
                && densityRatio > 0
                && unevennessCv >= 0)) {
            throw new IllegalArgumentException(
                    "dots "
                            + sizeRatio
                            + ", "
                            + strengthRatio
                            + ", "
                            + wholeRatio
                            + ", "
                            + densityRatio
                            + ", "
                            + unevennessCv);
        }
    }
}
