package stipple.core.scene;

import stipple.core.image.LinearImage;
import stipple.core.scalp.Camera;

/// A painted scene before the film: the light at every pixel and the truth about what is seen
/// there. `depthMm` is the distance along the camera's axis, 0 where nothing stands; `headShare`
/// how much of the pixel is skin or eye, [0, 1]; `gathered` the light that arrives there, relative
/// units.
final class Frame {
    final LinearImage light;
    final float[] depthMm;
    final float[] headShare;
    final float[] gathered;

    private Frame(int width, int height) {
        this.light = new LinearImage(width, height);
        this.depthMm = new float[width * height];
        this.headShare = new float[width * height];
        this.gathered = new float[width * height];
    }

    /// Paints the mesh before the backdrop.
    static Frame paint(
            SceneMesh mesh,
            Camera camera,
            java.util.List<Lamp> lamps,
            SkinPattern skin,
            Cloth cloth,
            Backdrop backdrop,
            int threads) {
        Visibility visibility = Visibility.of(mesh, camera, threads);
        VertexLight light = VertexLight.of(mesh, lamps, visibility, threads);
        float[] broad = skin.broadAt(mesh, visibility.near(0), threads);
        Frame frame = new Frame(camera.widthPx(), camera.heightPx());
        Bands.run(
                camera.heightPx(),
                threads,
                (from, to) -> {
                    Shader shader = new Shader(mesh, visibility, light, skin, broad, cloth, camera);
                    for (int y = from; y < to; y++) {
                        frame.paintRow(y, mesh, visibility, shader, backdrop);
                    }
                });
        return frame;
    }

    private void paintRow(
            int y, SceneMesh mesh, Visibility visibility, Shader shader, Backdrop backdrop) {
        float[] sum = new float[4];
        float[] one = new float[4];
        int[] seen = new int[Visibility.SAMPLES * Visibility.SAMPLES];
        for (int x = 0; x < light.width(); x++) {
            int at = y * light.width() + x;
            boolean plain = look(x, y, mesh, visibility, seen, at);
            java.util.Arrays.fill(sum, 0);
            if (plain) {
                paintPlace(seen[0], 2 * x + 1f, 2 * y + 1f, shader, backdrop, sum);
            } else {
                for (int k = 0; k < seen.length; k++) {
                    float px = 2 * x + (k & 1) + 0.5f;
                    float py = 2 * y + (k >> 1) + 0.5f;
                    paintPlace(seen[k], px, py, shader, backdrop, one);
                    for (int c = 0; c < 4; c++) {
                        sum[c] += one[c] / seen.length;
                    }
                }
            }
            for (int c = 0; c < 3; c++) {
                light.set(c, x, y, sum[c]);
            }
            gathered[at] = sum[3];
        }
    }

    /// Notes what the pixel's sub-pixels see; true if it is one smooth piece.
    private boolean look(int x, int y, SceneMesh mesh, Visibility visibility, int[] seen, int at) {
        float nearest = 0;
        float farthest = Float.MAX_VALUE;
        int head = 0;
        boolean sameMaterial = true;
        for (int k = 0; k < seen.length; k++) {
            int i = (2 * y + (k >> 1)) * visibility.width + 2 * x + (k & 1);
            seen[k] = visibility.triangle[i];
            nearest = Math.max(nearest, visibility.inverseDepth[i]);
            farthest = Math.min(farthest, visibility.inverseDepth[i]);
            head += seen[k] >= 0 && mesh.materialOf(seen[k]) != SceneMesh.SHIRT ? 1 : 0;
            sameMaterial &= material(mesh, seen[k]) == material(mesh, seen[0]);
        }
        depthMm[at] = nearest > 0 ? 1 / nearest : 0;
        headShare[at] = head / (float) seen.length;
        return sameMaterial && (nearest == 0 || 1 / farthest - 1 / nearest < 2.5f);
    }

    private static int material(SceneMesh mesh, int triangle) {
        return triangle < 0 ? -1 : mesh.materialOf(triangle);
    }

    private void paintPlace(
            int triangle, float px, float py, Shader shader, Backdrop backdrop, float[] out) {
        if (triangle >= 0) {
            shader.shade(triangle, px, py, out);
        } else {
            backdrop.shade(
                    px / (2 * light.width()),
                    py / (2 * light.width()),
                    light.height() / (float) light.width(),
                    out);
            out[3] = 0;
        }
    }
}
