package stipple.core.course;

/// What there is to see of a treatment on one day.
///
/// @param load pigment over that of the same deposits healed; above 1 while fresh or where top-ups
///   added more than was missing
/// @param contrast share of the luminance missing at the centre of the clearest dots, [0, 1]
/// @param widthMm visible width of a dot, the mean over the pigment that is left; 0 when there is
///   none
/// @param deltaBlue how many units of b* in Lab a dot draws the skin around it further to blue than
///   the person's own stubble would that darkens it as much; negative where it looks warmer
/// @param showsFactor how far a treatment stands above what can just be seen at reading distance:
///   below 1 it cannot be seen
public record Sight(
        double load, double contrast, double widthMm, double deltaBlue, double showsFactor) {
    /// In words: from twice of what can just be seen it is clear.
    public Visibility visibility() {
        return showsFactor < 1
                ? Visibility.NONE
                : showsFactor < 2 ? Visibility.BARELY : Visibility.CLEAR;
    }
}
