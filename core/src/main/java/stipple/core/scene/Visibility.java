package stipple.core.scene;

import java.util.Arrays;
import stipple.core.scalp.Camera;

/// Which triangle each sub-pixel sees: the scene drawn with a depth buffer at [#SAMPLES] x
/// [#SAMPLES] sub-pixels a pixel. `triangle` is -1 where nothing stands, `inverseDepth` is 1/mm, 0
/// there.
final class Visibility {
    /// Sub-pixels a pixel, each way.
    static final int SAMPLES = 2;

    /// Nothing nearer than this is drawn, mm.
    private static final float NEAREST_MM = 20;

    /// Each band looks at every triangle: few bands, but enough for threads to share evenly.
    private static final int BANDS_PER_THREAD = 4;

    /// More than rounding can lift a triangle's depth above that of its nearest corner.
    private static final float ROUNDING = 1.00001f;

    final int width;
    final int height;
    final int[] triangle;
    final float[] inverseDepth;

    /// Vertices in sub-pixels, and one over their depth.
    final float[] screenX;

    final float[] screenY;
    final float[] vertexInverseDepth;

    private final SceneMesh mesh;

    private Visibility(SceneMesh mesh, Camera camera) {
        this.mesh = mesh;
        this.width = camera.widthPx() * SAMPLES;
        this.height = camera.heightPx() * SAMPLES;
        this.triangle = new int[width * height];
        this.inverseDepth = new float[width * height];
        this.screenX = new float[mesh.vertexCount()];
        this.screenY = new float[mesh.vertexCount()];
        this.vertexInverseDepth = new float[mesh.vertexCount()];
        Arrays.fill(triangle, -1);
        project(camera);
    }

    static Visibility of(SceneMesh mesh, Camera camera, int threads) {
        Visibility visibility = new Visibility(mesh, camera);
        int rows = Math.ceilDiv(visibility.height, BANDS_PER_THREAD * threads);
        Bands.run(visibility.height, rows, threads, visibility::draw);
        return visibility;
    }

    /// Which vertices are corners of anything seen, or at most so many edges away from one that is.
    boolean[] near(int edges) {
        boolean[] near = new boolean[mesh.vertexCount()];
        for (int t : triangle) {
            if (t >= 0) {
                near[mesh.triangles[3 * t]] = true;
                near[mesh.triangles[3 * t + 1]] = true;
                near[mesh.triangles[3 * t + 2]] = true;
            }
        }
        for (int round = 0; round < edges; round++) {
            boolean[] known = near.clone();
            for (int t = 0; t < mesh.triangles.length; t += 3) {
                int a = mesh.triangles[t];
                int b = mesh.triangles[t + 1];
                int c = mesh.triangles[t + 2];
                if (known[a] || known[b] || known[c]) {
                    near[a] = true;
                    near[b] = true;
                    near[c] = true;
                }
            }
        }
        return near;
    }

    private void project(Camera camera) {
        double[] r = camera.cameraFromHeadRotation();
        var t = camera.headInCameraMm();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double x = mesh.position[3 * v];
            double y = mesh.position[3 * v + 1];
            double z = mesh.position[3 * v + 2];
            double inverse = 1 / (r[6] * x + r[7] * y + r[8] * z + t.z());
            double cx = r[0] * x + r[1] * y + r[2] * z + t.x();
            double cy = r[3] * x + r[4] * y + r[5] * z + t.y();
            screenX[v] = (float) (SAMPLES * (camera.centerXPx() + camera.focalPx() * cx * inverse));
            screenY[v] = (float) (SAMPLES * (camera.centerYPx() + camera.focalPx() * cy * inverse));
            vertexInverseDepth[v] = (float) inverse;
        }
    }

    private void draw(int fromRow, int toRow) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            draw(t, fromRow, toRow);
        }
    }

    private void draw(int t, int fromRow, int toRow) {
        int a = mesh.triangles[3 * t];
        int b = mesh.triangles[3 * t + 1];
        int c = mesh.triangles[3 * t + 2];
        float ax = screenX[a];
        float ay = screenY[a];
        float bx = screenX[b];
        float by = screenY[b];
        float cx = screenX[c];
        float cy = screenY[c];
        float za = vertexInverseDepth[a];
        float zb = vertexInverseDepth[b];
        float zc = vertexInverseDepth[c];
        float most = Math.max(za, Math.max(zb, zc));
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0 || !(most < 1 / NEAREST_MM) || Math.min(za, Math.min(zb, zc)) <= 0) {
            return;
        }
        // Bounds of the triangle within this band, sub-pixel centres at halves.
        int y0 = Math.max(fromRow, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5f));
        int y1 = Math.min(toRow - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5f));
        int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5f));
        int x1 = Math.min(width - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5f));
        boolean mayBeCut = mesh.cut[a] > 0 || mesh.cut[b] > 0 || mesh.cut[c] > 0;
        float scale = 1 / area;
        float reach = most * ROUNDING;
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f;
            for (int x = x0; x <= x1; x++) {
                if (reach < inverseDepth[y * width + x]) {
                    continue;
                }
                float px = x + 0.5f;
                float wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) * scale;
                float wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) * scale;
                float wc = 1 - wa - wb;
                if (wa < 0 || wb < 0 || wc < 0) {
                    continue;
                }
                float inverse = wa * za + wb * zb + wc * zc;
                int i = y * width + x;
                if (inverse <= inverseDepth[i]) {
                    continue;
                }
                if (mayBeCut && wa * mesh.cut[a] + wb * mesh.cut[b] + wc * mesh.cut[c] > 0) {
                    continue;
                }
                inverseDepth[i] = inverse;
                triangle[i] = t;
            }
        }
    }

    /// Shares of the three corners in what is seen at a place of the picture (sub-pixel units) if
    /// the triangle `t` is there, right for perspective, each held within [0, 1].
    void corners(int t, float x, float y, float[] shares) {
        int a = mesh.triangles[3 * t];
        int b = mesh.triangles[3 * t + 1];
        int c = mesh.triangles[3 * t + 2];
        float ax = screenX[a] - x;
        float ay = screenY[a] - y;
        float bx = screenX[b] - x;
        float by = screenY[b] - y;
        float cx = screenX[c] - x;
        float cy = screenY[c] - y;
        float wa = bx * cy - by * cx;
        float wb = cx * ay - cy * ax;
        float wc = ax * by - ay * bx;
        float sign = wa + wb + wc < 0 ? -1 : 1;
        wa = Math.max(0, wa * sign) * vertexInverseDepth[a];
        wb = Math.max(0, wb * sign) * vertexInverseDepth[b];
        wc = Math.max(0, wc * sign) * vertexInverseDepth[c];
        float sum = wa + wb + wc;
        if (!(sum > 0)) {
            sum = 1;
            wa = 1;
        }
        shares[0] = wa / sum;
        shares[1] = wb / sum;
        shares[2] = wc / sum;
    }
}
