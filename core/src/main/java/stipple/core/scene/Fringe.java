package stipple.core.scene;

import static stipple.core.scene.Curves.step;

import stipple.core.math.Seed;

/// Where scalp hair grows on the template head, mm: the natural hair-bearing scalp, and how much of
/// it a Norwood VI fringe leaves.
final class Fringe {
    private final Noise noise;
    private final float unitsPerCm2;
    private final SceneSpec.Hair hair;
    private final StripScar scar;
    private final boolean scarred;

    Fringe(float unitsPerCm2, SceneSpec.Hair hair, StripScar scar, boolean scarred, Seed seed) {
        this.unitsPerCm2 = unitsPerCm2;
        this.hair = hair;
        this.scar = scar;
        this.scarred = scarred;
        this.noise = new Noise(seed.forPurpose("fringe").value());
    }

    /// Follicular units per cm2 of shaved terminal hair.
    float density(float x, float y, float z) {
        if (hair == SceneSpec.Hair.BALD) {
            return 0;
        }
        float natural = scalp(x, y, z);
        if (natural <= 0) {
            return 0;
        }
        float left = hair == SceneSpec.Hair.FULL ? 1 : left(x, y, z);
        float free = scarred ? 1 - step(0.05f, 0.4f, scar.at(x, y, z)) : 1;
        float patchy = 1 + 0.15f * noise.at(x * 0.06f, y * 0.06f, z * 0.06f);
        return unitsPerCm2 * natural * left * free * patchy;
    }

    /// Down on skin that has lost its hair.
    float down(float x, float y, float z) {
        return hair == SceneSpec.Hair.FRINGE ? 14 * scalp(x, y, z) * (1 - left(x, y, z)) : 0;
    }

    /// 1 where hair grows by nature, 0 on face, ears and neck.
    private float scalp(float x, float y, float z) {
        float ax = Math.abs(x);
        float ragged = 2.5f * noise.at(x * 0.12f, y * 0.12f, z * 0.12f);
        // The front: 65 mm above the brows on the midline, back and down at the temples, then
        // sideburns.
        float temple = step(28, 66, ax);
        float front = 84 - 30 * temple + ragged - 0.4f * Math.max(0, 60 - y) * temple * 0.4f;
        float behindFront =
                y > 52
                        ? step(front + 3, front - 3, z)
                        : step(47, 41, z - ragged + 0.12f * (52 - y));
        // Around the ear a hairless rim, below the sideburn nothing, at the nape a soft low edge.
        float ey = y - 4;
        float ez = z + 11;
        float ear = (float) Math.sqrt(ey * ey / (41f * 41f) + ez * ez / (25f * 25f));
        float clear = ax > 52 ? step(0.98f, 1.10f, ear + 0.04f * ragged) : 1;
        float sideburn = z > -11 ? step(-6, 3, y - ragged) : 1;
        float nape = step(-66, -48, y + ragged - 0.12f * ax);
        float neckSide = z > -30 && y < 0 ? step(16, 8, 0) : 1;
        return behindFront * clear * sideburn * nape * neckSide * step(88, 84, Math.abs(x));
    }

    /// The share of hair that a Norwood VI fringe has left, [0, 1].
    private float left(float x, float y, float z) {
        float ragged = 3.5f * noise.at(x * 0.05f, y * 0.05f, z * 0.05f + 9);
        float back = step(20, -70, z);
        float height = 58 - 6 * back + 8 * step(30, -20, z) * (1 - back) + ragged;
        return step(height + 9, height - 9, y);
    }
}
