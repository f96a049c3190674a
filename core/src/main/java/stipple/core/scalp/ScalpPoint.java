package stipple.core.scalp;

/// A place on the scalp in scalp coordinates, millimetres along the skin.
///
/// @param sMm arc along the midline from the glabella backwards
/// @param wMm arc sideways from the midline, positive to the person's left
public record ScalpPoint(double sMm, double wMm) {}
