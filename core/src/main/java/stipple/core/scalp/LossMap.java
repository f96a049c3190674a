package stipple.core.scalp;

import java.util.function.Function;
import stipple.core.parameter.Parameters;

/// Where hair is missing on one head by its class, and where treatment goes.
///
/// Every class is a front edge and rounded areas drawn on the template (`loss-shapes.tsv`) and
/// fitted to the head by its arcs. Loss passes over `x-loss-edge-width` from bare to full hair.
/// Treatment covers the loss and fades into the hair around it over the blend band, so that its
/// mean density there is the blend factor. What is approximate: a real person's outline differs by
/// up to 2 cm from the class drawing; a person's own outlines overrule it.
///
/// Before the mature hairline there is skin without hair in every class but I, and treatment is as
/// wanted: the design's hairline cuts it. Source: norwood1975pattern, ludwig1977classification.
public final class LossMap {
    private final Head head;
    private final LossClass lossClass;
    private final TemplateArcs arcs;
    private final HairBearing hairBearing;
    private final LossShapes.Edge mature;
    private final LossField field;
    private final ZoneLayout zones;

    private LossMap(Head head, LossClass lossClass, Parameters parameters) {
        LossShapes shapes = LossShapes.shipped();
        this.head = head;
        this.lossClass = lossClass;
        this.arcs = TemplateArcs.of(head);
        this.hairBearing = HairBearing.of(head);
        this.mature = shapes.edge("mature");
        this.field = LossField.of(head, arcs, shapes, lossClass, parameters);
        this.zones = new ZoneLayout(parameters);
    }

    public static LossMap of(Head head, LossClass lossClass, Parameters parameters) {
        return new LossMap(head, lossClass, parameters);
    }

    /// Which named part of a head's scalp each place belongs to, whatever hair grows there.
    public static Function<ScalpPoint, Zone> zones(Head head, Parameters parameters) {
        TemplateArcs arcs = TemplateArcs.of(head);
        ZoneLayout zones = new ZoneLayout(parameters);
        return at -> zones.zoneAt(arcs.s(at), arcs.w(at));
    }

    public LossClass lossClass() {
        return lossClass;
    }

    /// 0 full hair .. 1 bare; 0 outside the hair-bearing scalp.
    public double lossAt(ScalpPoint point) {
        return hairBearing.contains(point) ? field.lossAt(point) : 0;
    }

    /// Weight of treatment with its blend band, 0 none .. 1 full; 0 outside the hair-bearing scalp.
    public double treatAt(ScalpPoint point) {
        return hairBearing.contains(point) ? field.treatAt(point) : 0;
    }

    /// What of the wanted treatment is missing: never more than the loss and `overlap` beyond it; 0
    /// outside the hair-bearing scalp.
    public double missingAt(ScalpPoint point, double overlap) {
        double treat = field.treatAt(point);
        if (!(treat > 0) || !hairBearing.contains(point)) {
            return 0;
        }
        return Math.min(treat, field.lossAt(point) + overlap);
    }

    /// True behind the hairline that a grown man keeps without any loss.
    public boolean isBehindMatureHairline(ScalpPoint point) {
        return arcs.s(point) >= mature.sAt(arcs.w(point));
    }

    public Zone zoneAt(ScalpPoint point) {
        return zones.zoneAt(arcs.s(point), arcs.w(point));
    }

    /// Bare skin behind the mature hairline; thin hair counts by its loss.
    public double baldCm2() {
        return ScalpArea.cm2(head, p -> isBehindMatureHairline(p) ? lossAt(p) : 0);
    }

    /// Treated area behind the mature hairline; the blend band counts by its density.
    public double treatedCm2() {
        return ScalpArea.cm2(head, p -> isBehindMatureHairline(p) ? treatAt(p) : 0);
    }
}
