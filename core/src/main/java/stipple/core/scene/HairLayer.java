package stipple.core.scene;

import java.util.List;
import stipple.core.math.Vec3;
import stipple.core.scalp.Camera;

/// Hairs as a camera sees them: how much of each pixel is covered by shafts, how bright those are,
/// and how much pigment of the roots shines through the skin. Shafts are thinner than a pixel as a
/// rule: each adds its own area, so that many add up to the right darkness at any scale.
final class HairLayer {
    /// A root hidden by more than this is behind the head, mm.
    private static final float HIDDEN_MM = 1.6f;

    /// Steps along a shaft, pixels.
    private static final float STEP_PX = 0.4f;

    private final Camera camera;
    private final double[] r;
    private final Vec3 eye;
    private final int width;
    private final int height;
    private final float[] cover;
    private final float[] shade;
    private final float[] root;

    HairLayer(Camera camera) {
        this.camera = camera;
        this.r = camera.cameraFromHeadRotation();
        this.eye = camera.cameraInHeadMm();
        this.width = camera.widthPx();
        this.height = camera.heightPx();
        this.cover = new float[width * height];
        this.shade = new float[width * height];
        this.root = new float[width * height];
    }

    /// Draws the hairs that the frame's surface does not hide.
    void draw(Strands strands, Frame frame) {
        float[] root2d = new float[3];
        float[] tip2d = new float[3];
        for (int h = 0; h < strands.count(); h++) {
            project(strands, h, 0, root2d);
            int x = (int) root2d[0];
            int y = (int) root2d[1];
            if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) {
                continue;
            }
            float surface = frame.depthMm[y * width + x];
            if (surface == 0 || root2d[2] > surface + HIDDEN_MM) {
                continue;
            }
            project(strands, h, 3, tip2d);
            drawShaft(root2d, tip2d, strands.get(h, 6), strands.get(h, 7));
            if (strands.get(h, 8) > 0) {
                drawRoot(root2d, tip2d, strands.get(h, 6), strands.get(h, 8) * facing(strands, h));
            }
        }
    }

    /// Lays the hairs over the frame's light.
    void layOver(Frame frame, double pxPerMm, int threads) {
        Blur.gaussian(root, width, height, (float) (0.14 * pxPerMm), threads);
        float[] absorb = {1.0f, 0.90f, 0.74f};
        float[] tint = {1.22f, 1.0f, 0.84f};
        Bands.run(
                height,
                threads,
                (from, to) -> {
                    for (int i = from * width; i < to * width; i++) {
                        if (cover[i] <= 0 && root[i] <= 0) {
                            continue;
                        }
                        float open = Curves.exp(-cover[i]);
                        float bright = cover[i] > 0 ? shade[i] / cover[i] : 0;
                        for (int c = 0; c < 3; c++) {
                            float[] plane = frame.light.plane(c);
                            float skin = plane[i] * Curves.exp(-root[i] * absorb[c]);
                            float hair = bright * tint[c] * (0.25f + frame.gathered[i]);
                            plane[i] = skin * open + hair * (1 - open);
                        }
                    }
                });
    }

    private void drawShaft(float[] root2d, float[] tip2d, float widthMm, float bright) {
        float pxPerMm = (float) camera.focalPx() / root2d[2];
        float dx = tip2d[0] - root2d[0];
        float dy = tip2d[1] - root2d[1];
        float length = (float) Math.sqrt(dx * dx + dy * dy);
        // A shaft seen end on still shows its own cross-section.
        float area = widthMm * pxPerMm * Math.max(length, 0.8f * widthMm * pxPerMm);
        int steps = Math.max(1, (int) (length / STEP_PX + 0.5f));
        for (int k = 0; k < steps; k++) {
            float t = (k + 0.5f) / steps;
            splat(cover, root2d[0] + t * dx, root2d[1] + t * dy, area / steps);
            splat(shade, root2d[0] + t * dx, root2d[1] + t * dy, area / steps * bright);
        }
    }

    /// Cosine between the surface and the line to the camera.
    private float facing(Strands strands, int h) {
        double x = eye.x() - strands.get(h, 0);
        double y = eye.y() - strands.get(h, 1);
        double z = eye.z() - strands.get(h, 2);
        double along = x * strands.get(h, 9) + y * strands.get(h, 10) + z * strands.get(h, 11);
        return (float) Math.clamp(along / Math.sqrt(x * x + y * y + z * z), 0.0, 1.0);
    }

    /// The part of the hair below the surface: backwards along the shaft, half as much.
    private void drawRoot(float[] root2d, float[] tip2d, float widthMm, float strength) {
        float pxPerMm = (float) camera.focalPx() / root2d[2];
        float dx = tip2d[0] - root2d[0];
        float dy = tip2d[1] - root2d[1];
        float inverse = 0.3f * pxPerMm / Math.max(1e-3f, (float) Math.sqrt(dx * dx + dy * dy));
        float area = strength * widthMm * 0.3f * pxPerMm * pxPerMm;
        for (int k = 0; k < 3; k++) {
            float t = -(k + 0.5f) / 3 * Math.min(1, inverse);
            splat(root, root2d[0] + t * dx, root2d[1] + t * dy, area / 3);
        }
    }

    private void splat(float[] plane, float x, float y, float amount) {
        float fx = x - 0.5f;
        float fy = y - 0.5f;
        int ix = Noise.floor(fx);
        int iy = Noise.floor(fy);
        if (ix < 0 || iy < 0 || ix >= width - 1 || iy >= height - 1) {
            return;
        }
        float u = fx - ix;
        float v = fy - iy;
        int at = iy * width + ix;
        plane[at] += amount * (1 - u) * (1 - v);
        plane[at + 1] += amount * u * (1 - v);
        plane[at + width] += amount * (1 - u) * v;
        plane[at + width + 1] += amount * u * v;
    }

    private void project(Strands strands, int hair, int k, float[] out) {
        double x = strands.get(hair, k);
        double y = strands.get(hair, k + 1);
        double z = strands.get(hair, k + 2);
        Vec3 t = camera.headInCameraMm();
        double depth = r[6] * x + r[7] * y + r[8] * z + t.z();
        double across = r[0] * x + r[1] * y + r[2] * z + t.x();
        double down = r[3] * x + r[4] * y + r[5] * z + t.y();
        out[0] = (float) (camera.centerXPx() + camera.focalPx() * across / depth);
        out[1] = (float) (camera.centerYPx() + camera.focalPx() * down / depth);
        out[2] = (float) depth;
    }

    /// All crops drawn over a frame.
    static void lay(Frame frame, Camera camera, List<Strands> crops, int threads) {
        HairLayer layer = new HairLayer(camera);
        for (Strands crop : crops) {
            layer.draw(crop, frame);
        }
        layer.layOver(frame, camera.pxPerMm(), threads);
    }
}
