package stipple.core.scalp;

import stipple.core.parameter.Parameters;

/// How far the edge of what is seen of a head lies outside the head that the placed points
/// describe. Shaven hair lies on the scalp; longer hair stands off it, hides it, and says nothing
/// about its shape.
public final class HairVolume {
    private HairVolume() {}

    /// Mean distance in mm over the skull above ears and brows, as far as the photo sees its edge;
    /// below 0 where the outline lies inside.
    ///
    /// @param fitted from points alone
    /// @param view number of the photo in the fit
    /// @param markup of that photo, with an outline
    public static double standOffMm(FittedHead fitted, int view, PhotoMarkup markup) {
        Camera camera = fitted.views().get(view).camera();
        return markup.markup()
                .outlinePolygon()
                .map(outline ->
                        Cranium.of(fitted.head())
                                .against(outline, camera, camera.widthPx())
                                .stream()
                                .mapToDouble(p -> p.outlineReachPx() - p.headReachPx())
                                .average()
                                .orElse(0))
                .map(px -> px / camera.pxPerMm())
                .orElse(0.0);
    }

    /// Whether an outline that stands off so far is hair's and not the head's.
    public static boolean isHair(double standOffMm, Parameters parameters) {
        return standOffMm > parameters.likely("x-look-hair-stand-off");
    }
}
