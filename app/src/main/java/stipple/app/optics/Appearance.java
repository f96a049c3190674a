package stipple.app.optics;

/// How one deposit looks.
///
/// @param skin colour of the bare skin
/// @param dot colour over the centre of the deposit
/// @param deltaE2000 difference of the two
/// @param contrast share of the luminance missing at the centre
/// @param blueScore 1 = as blue as the person's own dark stubble
/// @param visibleWidthMm full width at half of the centre's loss of luminance
/// @param load pigment relative to the healed deposit
public record Appearance(
        Swatch skin,
        Swatch dot,
        double deltaE2000,
        double contrast,
        double blueScore,
        double visibleWidthMm,
        double load) {}
