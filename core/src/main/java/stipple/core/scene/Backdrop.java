package stipple.core.scene;

import static stipple.core.scene.Curves.exp;

import stipple.core.math.Seed;

/// What is behind the head, out of focus: a plain wall lit from the left, or a room of blurred
/// shapes.
final class Backdrop {
    private final float[] colour;
    private final boolean busy;
    private final Noise noise;

    Backdrop(double red, double green, double blue, boolean busy, Seed seed) {
        this.colour = new float[] {(float) red, (float) green, (float) blue};
        this.busy = busy;
        this.noise = new Noise(seed.forPurpose("backdrop").value());
    }

    /// The light at (u, v): shares of the picture's width from the top left; `tall` = height /
    /// width.
    void shade(float u, float v, float tall, float[] out) {
        float du = u - 0.42f;
        float dv = v - 0.45f * tall;
        float glow = 0.62f + 0.5f * exp(-(du * du + 0.7f * dv * dv) / 0.32f) - 0.10f * (u - 0.5f);
        float uneven =
                1 + 0.03f * noise.at(u * 2.1f, v * 2.1f, 0.5f) + 0.012f * noise.at(u * 9, v * 9, 4);
        for (int k = 0; k < 3; k++) {
            out[k] = colour[k] * glow * uneven;
        }
        if (busy) {
            shapes(u, v, out);
        }
    }

    private void shapes(float u, float v, float[] out) {
        for (int k = 0; k < 14; k++) {
            float x = noise.cell(k, 0, 0, 0) * 1.2f - 0.1f;
            float y = noise.cell(k, 1, 0, 0) * 1.6f - 0.1f;
            float w = 0.04f + 0.22f * noise.cell(k, 2, 0, 0);
            float h = 0.05f + 0.4f * noise.cell(k, 3, 0, 0);
            float inside = edge(Math.abs(u - x) - w) * edge(Math.abs(v - y) - h);
            for (int c = 0; c < 3; c++) {
                float shade = 0.06f + 0.55f * noise.cell(k, 4, c / 2, 0);
                out[c] += inside * 0.8f * (shade - out[c]);
            }
        }
    }

    private static float edge(float distance) {
        return Curves.step(0.012f, -0.012f, distance);
    }
}
