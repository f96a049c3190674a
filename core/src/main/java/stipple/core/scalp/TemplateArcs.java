package stipple.core.scalp;

import stipple.core.math.Vec3;

/// From a person's arcs to the template's, so that shapes drawn once fit every head: `s` by the
/// ratio of the midlines from glabella to nape, `w` by the ratio of the arcs down to one place
/// above the ear.
///
/// @param sFactor template over person
/// @param wFactor template over person
record TemplateArcs(double sFactor, double wFactor) {
    private static final ScalpPoint ABOVE_EAR = new ScalpPoint(150, 120);

    static TemplateArcs of(Head head) {
        ScalpChart template = head.template().chart();
        Vec3 aboveEar = head.fromTemplate(template.surfaceAt(ABOVE_EAR).positionMm());
        return new TemplateArcs(
                template.sMaxMm() / head.chart().sMaxMm(),
                ABOVE_EAR.wMm() / head.chart().scalpAt(aboveEar).wMm());
    }

    double s(ScalpPoint point) {
        return point.sMm() * sFactor;
    }

    double w(ScalpPoint point) {
        return point.wMm() * wFactor;
    }
}
