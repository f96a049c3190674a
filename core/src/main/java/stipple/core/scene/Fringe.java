package stipple.core.scene;

import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairBearing;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;

/// Where scalp hair grows on the template head, mm: the natural hair-bearing scalp, and how much of
/// it a Norwood VI fringe leaves. Edges are ragged hair by hair.
final class Fringe {
    /// How far an edge wanders from hair to hair.
    private static final float RAGGED_MM = 4;

    private static final float DOWN_PER_CM2 = 14;

    private final Noise noise;
    private final Head template;
    private final HairBearing bearing;
    private final LossMap loss;
    private final SceneSpec.Hair hair;
    private final SkinPattern.Scar scar;
    private final float unitsPerCm2;

    Fringe(
            HeadTemplate template,
            SceneSpec.Hair hair,
            SkinPattern.Scar scar,
            Parameters parameters,
            Seed seed) {
        this.template = Head.of(template, HeadShape.TEMPLATE);
        this.bearing = HairBearing.of(this.template);
        this.loss = LossMap.of(this.template, LossClass.parseNorwood("VI"), parameters);
        this.hair = hair;
        this.scar = scar;
        this.unitsPerCm2 = (float) parameters.likely("b-h7-units-per-cm2-occipital");
        this.noise = new Noise(seed.forPurpose("fringe").value());
    }

    /// Follicular units per cm2 of shaved terminal hair.
    float density(float x, float y, float z) {
        float left = hair == SceneSpec.Hair.BALD ? 0 : left(x, y, z);
        if (left <= 0) {
            return 0;
        }
        float free = 1 - Curves.step(0.05f, 0.4f, scar.at(x, y, z));
        float patchy = 1 + 0.15f * noise.at(x * 0.06f, y * 0.06f, z * 0.06f);
        return unitsPerCm2 * left * free * patchy;
    }

    /// Down on skin that has lost its hair.
    float down(float x, float y, float z) {
        if (hair != SceneSpec.Hair.FRINGE || y < 30) {
            return 0;
        }
        ScalpPoint at = template.chart().scalpAt(new Vec3(x, y, z));
        return bearing.contains(at) ? DOWN_PER_CM2 * (float) loss.lossAt(at) : 0;
    }

    /// The share of hair that is left, [0, 1].
    private float left(float x, float y, float z) {
        if (y < -75 || (z > 60 && y < 45)) {
            return 0;
        }
        float wander = RAGGED_MM * noise.at(x * 1.7f, y * 1.7f, z * 1.7f);
        float other = RAGGED_MM * noise.at(x * 1.7f, y * 1.7f, z * 1.7f + 50);
        ScalpPoint at = template.chart().scalpAt(new Vec3(x, y + wander, z + other));
        if (!bearing.contains(at)) {
            return 0;
        }
        return hair == SceneSpec.Hair.FULL ? 1 : 1 - (float) loss.lossAt(at);
    }
}
