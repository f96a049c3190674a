package stipple.core.scalp;

import stipple.core.parameter.Parameters;

/// Which named part of the scalp a place belongs to, in the template's arcs.
final class ZoneLayout {
    private final double frontEndMm;
    private final double midEndMm;
    private final double topHalfWidthMm;
    private final double templeWidthMm;
    private final double occiputBeginMm;
    private final double napeBeginMm;

    ZoneLayout(Parameters parameters) {
        frontEndMm = parameters.likely("b-a16-frontal-end-s");
        midEndMm = parameters.likely("b-a16-mid-end-s");
        topHalfWidthMm = parameters.likely("b-a16-class-vi-side-w");
        templeWidthMm = parameters.likely("x-zone-temple-w");
        occiputBeginMm = parameters.likely("x-zone-occiput-s");
        napeBeginMm = parameters.likely("x-zone-nape-s");
    }

    Zone zoneAt(double sMm, double wMm) {
        double side = Math.abs(wMm);
        if (sMm < frontEndMm && side > templeWidthMm && !isSide(sMm, side)) {
            return wMm > 0 ? Zone.TEMPLE_LEFT : Zone.TEMPLE_RIGHT;
        }
        if (sMm >= napeBeginMm) {
            return Zone.NAPE;
        }
        if (isSide(sMm, side)) {
            return wMm > 0 ? Zone.SIDE_LEFT : Zone.SIDE_RIGHT;
        }
        if (sMm >= occiputBeginMm) {
            return Zone.OCCIPUT;
        }
        return sMm < frontEndMm ? Zone.FRONTAL : sMm < midEndMm ? Zone.MID : Zone.VERTEX;
    }

    /// Beside the top; behind the vertex the sides begin farther out and end at the nape.
    private boolean isSide(double sMm, double side) {
        return side > topHalfWidthMm && sMm < napeBeginMm;
    }
}
