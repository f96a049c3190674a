package stipple.core.scene;

import java.util.Arrays;
import stipple.core.math.Seed;

/// Hairs standing on a mesh, as numbers: 12 floats a hair - root x, y, z, tip x, y, z (head frame,
/// mm), width (mm), shade (green reflectance), strength of the root in the skin, normal there.
/// Units are thrown as darts that keep a least distance, so they stand more evenly than chance, as
/// follicles do.
final class Strands {
    static final int STRIDE = 12;

    /// A unit's hairs leave the skin within this distance of its centre, mm.
    private static final float UNIT_RADIUS_MM = 0.16f;

    private float[] numbers = new float[STRIDE * 1024];
    private int count;

    private Strands() {}

    int count() {
        return count;
    }

    float get(int hair, int k) {
        return numbers[hair * STRIDE + k];
    }

    /// Grows a crop on the skin of a mesh.
    static Strands grow(SceneMesh mesh, HairCrop crop, Seed seed) {
        Strands strands = new Strands();
        Darts darts = new Darts(crop.leastSpacingMm());
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (mesh.materialOf(t) == SceneMesh.SKIN) {
                strands.grow(mesh, t, crop, seed, darts);
            }
        }
        return strands;
    }

    private void grow(SceneMesh mesh, int t, HairCrop crop, Seed seed, Darts darts) {
        int a = 3 * mesh.triangles[3 * t];
        int b = 3 * mesh.triangles[3 * t + 1];
        int c = 3 * mesh.triangles[3 * t + 2];
        float[] rest = mesh.rest;
        float middle =
                crop.density()
                        .perCm2(
                                (rest[a] + rest[b] + rest[c]) / 3,
                                (rest[a + 1] + rest[b + 1] + rest[c + 1]) / 3,
                                (rest[a + 2] + rest[b + 2] + rest[c + 2]) / 3);
        if (middle <= 0) {
            return;
        }
        // Three times as many darts as wanted units: darts too near to another are refused.
        float tries = 3 * middle * areaMm2(mesh.position, a, b, c) / 100;
        Seed own = new Seed(seed.bits(t));
        int darting = (int) (tries + own.uniform(0));
        float[] place = new float[9];
        for (int k = 0; k < darting; k++) {
            long at = 16L * k + 1;
            spread(mesh, a, b, c, (float) own.uniform(at), (float) own.uniform(at + 1), place);
            float wanted = crop.density().perCm2(place[6], place[7], place[8]);
            float keep = Math.min(1, wanted / Math.max(middle, 1e-3f));
            if (own.uniform(at + 2) < keep && darts.accept(place[0], place[1], place[2], wanted)) {
                addUnit(crop, place, own, at + 3);
            }
        }
    }

    private void addUnit(HairCrop crop, float[] place, Seed seed, long at) {
        int hairs = crop.units().hairs((float) seed.uniform(at));
        float[] lean = new float[3];
        crop.lean().at(place[6], place[7], place[8], lean);
        for (int k = 0; k < hairs; k++) {
            Seed own = new Seed(seed.bits(at + 1 + k));
            addHair(crop, place, lean, hairs, own);
        }
    }

    private void addHair(HairCrop crop, float[] p, float[] lean, int hairs, Seed own) {
        float along = lean[0] * p[3] + lean[1] * p[4] + lean[2] * p[5];
        float[] d = new float[3];
        float[] jitter = new float[3];
        float flat = 0;
        for (int k = 0; k < 3; k++) {
            d[k] = lean[k] - along * p[3 + k];
            flat += d[k] * d[k];
            jitter[k] = (float) own.uniform(k) - 0.5f;
        }
        flat = 1 / (float) Math.sqrt(flat + 1e-6f);
        float rise = crop.rise();
        float level = (float) Math.sqrt(1 - rise * rise);
        float norm = 0;
        for (int k = 0; k < 3; k++) {
            d[k] = level * d[k] * flat + rise * p[3 + k] + 0.55f * jitter[k];
            norm += d[k] * d[k];
        }
        norm = crop.lengthMm().at((float) own.uniform(3)) / (float) Math.sqrt(norm);
        if (count * STRIDE == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        int at = count++ * STRIDE;
        float spread = hairs > 1 ? 2 * UNIT_RADIUS_MM : 0;
        for (int k = 0; k < 3; k++) {
            numbers[at + k] = p[k] + spread * ((float) own.uniform(4 + k) - 0.5f);
            numbers[at + 3 + k] = numbers[at + k] + norm * d[k];
        }
        numbers[at + 6] = crop.widthMm().at((float) own.uniform(7));
        numbers[at + 7] = crop.shade((float) own.uniform(8));
        numbers[at + 8] = crop.root() * (0.4f + 1.2f * (float) own.uniform(9));
        System.arraycopy(p, 3, numbers, at + 9, 3);
    }

    /// A uniform place of a triangle: position, normal, rest position.
    private static void spread(
            SceneMesh mesh, int a, int b, int c, float u, float v, float[] place) {
        float root = (float) Math.sqrt(u);
        float wa = 1 - root;
        float wb = root * (1 - v);
        float wc = root * v;
        for (int k = 0; k < 3; k++) {
            place[k] =
                    wa * mesh.position[a + k]
                            + wb * mesh.position[b + k]
                            + wc * mesh.position[c + k];
            place[3 + k] =
                    wa * mesh.normal[a + k] + wb * mesh.normal[b + k] + wc * mesh.normal[c + k];
            place[6 + k] = wa * mesh.rest[a + k] + wb * mesh.rest[b + k] + wc * mesh.rest[c + k];
        }
    }

    private static float areaMm2(float[] p, int a, int b, int c) {
        float ux = p[b] - p[a];
        float uy = p[b + 1] - p[a + 1];
        float uz = p[b + 2] - p[a + 2];
        float vx = p[c] - p[a];
        float vy = p[c + 1] - p[a + 1];
        float vz = p[c + 2] - p[a + 2];
        float nx = uy * vz - uz * vy;
        float ny = uz * vx - ux * vz;
        float nz = ux * vy - uy * vx;
        return 0.5f * (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
    }
}
