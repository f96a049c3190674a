package stipple.core.notice;

/// The edge of the treated area where it meets bare skin.
///
/// @param irregularityMm root mean square distance of the edge from a smooth curve through it
/// @param edgeWidthMm way over which the density rises from a tenth to nine tenths
/// @param stepContrast luminance of the bare skin minus that of the area, over the former
public record OutlineCue(double irregularityMm, double edgeWidthMm, double stepContrast) {
    public OutlineCue {
        if (!(irregularityMm >= 0 && edgeWidthMm > 0 && stepContrast > -1 && stepContrast < 1)) {
            throw new IllegalArgumentException(
                    "outline " + irregularityMm + " mm, " + edgeWidthMm + " mm, " + stepContrast);
        }
    }
}
