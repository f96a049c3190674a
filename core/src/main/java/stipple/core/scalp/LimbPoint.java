package stipple.core.scalp;

import stipple.core.math.Vec3;

/// A place of the template that stands on the edge of the head as a photo sees it, with the place
/// of the drawn outline it belongs to.
///
/// @param templateMm on the template, before it takes the person's shape
/// @param xPx crossing of the drawn outline
/// @param yPx crossing of the drawn outline
/// @param normalX direction outwards in the picture, unit
/// @param normalY direction outwards in the picture, unit
/// @param headReachPx from the ray's centre to the head's edge
/// @param outlineReachPx from the ray's centre to the crossing
record LimbPoint(
        Vec3 templateMm,
        double xPx,
        double yPx,
        double normalX,
        double normalY,
        double headReachPx,
        double outlineReachPx) {}
