package stipple.core.scene;

import stipple.core.math.Vec3;

/// What a far lamp sees: the nearest surface along each of a grid of parallel rays. A place lies in
/// shadow when something stands nearer to the lamp; four grid cells are asked, so that edges are
/// soft.
final class ShadowMap {
    private static final int CELLS = 448;

    /// Half the width of the grid, mm: a head with its shoulders.
    private static final float REACH_MM = 290;

    private static final float BIAS_MM = 1.2f;
    private static final float LIFT_MM = 1.6f;

    private final float[] nearest = new float[CELLS * CELLS];
    private final float[] right;
    private final float[] up;
    private final float[] towards;

    ShadowMap(SceneMesh mesh, Vec3 towards) {
        Vec3 side =
                (Math.abs(towards.y()) < 0.9 ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0))
                        .cross(towards)
                        .unit();
        this.right = array(side);
        this.up = array(towards.cross(side));
        this.towards = array(towards);
        java.util.Arrays.fill(nearest, -1e9f);
        draw(mesh);
    }

    /// The share of the lamp that the place sees, 0, 1/4 .. 1; `normal` is the unit normal there.
    float open(float[] position, float[] normal, int at) {
        float x = position[at] + LIFT_MM * normal[at];
        float y = position[at + 1] + LIFT_MM * normal[at + 1];
        float z = position[at + 2] + LIFT_MM * normal[at + 2];
        float height = x * towards[0] + y * towards[1] + z * towards[2] + BIAS_MM;
        int u = Noise.floor(cell(x * right[0] + y * right[1] + z * right[2]) - 0.5f);
        int v = Noise.floor(cell(x * up[0] + y * up[1] + z * up[2]) - 0.5f);
        float open = 0;
        for (int k = 0; k < 4; k++) {
            int cu = u + (k & 1);
            int cv = v + (k >> 1);
            boolean outside = cu < 0 || cv < 0 || cu >= CELLS || cv >= CELLS;
            if (outside || nearest[cv * CELLS + cu] <= height) {
                open += 0.25f;
            }
        }
        return open;
    }

    private void draw(SceneMesh mesh) {
        int vertices = mesh.vertexCount();
        float[] u = new float[vertices];
        float[] v = new float[vertices];
        float[] h = new float[vertices];
        for (int k = 0; k < vertices; k++) {
            float x = mesh.position[3 * k];
            float y = mesh.position[3 * k + 1];
            float z = mesh.position[3 * k + 2];
            u[k] = cell(x * right[0] + y * right[1] + z * right[2]);
            v[k] = cell(x * up[0] + y * up[1] + z * up[2]);
            h[k] = x * towards[0] + y * towards[1] + z * towards[2];
        }
        for (int t = 0; t < mesh.triangles.length; t += 3) {
            int a = mesh.triangles[t];
            int b = mesh.triangles[t + 1];
            int c = mesh.triangles[t + 2];
            if (mesh.cut[a] <= 0 && mesh.cut[b] <= 0 && mesh.cut[c] <= 0) {
                draw(u[a], v[a], h[a], u[b], v[b], h[b], u[c], v[c], h[c]);
            }
        }
    }

    private void draw(
            float ax,
            float ay,
            float ah,
            float bx,
            float by,
            float bh,
            float cx,
            float cy,
            float ch) {
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area <= 0) {
            return;
        }
        int y0 = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5f));
        int y1 = Math.min(CELLS - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5f));
        int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5f));
        int x1 = Math.min(CELLS - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5f));
        float scale = 1 / area;
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f;
            for (int x = x0; x <= x1; x++) {
                float px = x + 0.5f;
                float wa = ((bx - px) * (cy - py) - (by - py) * (cx - px)) * scale;
                float wb = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) * scale;
                float wc = 1 - wa - wb;
                if (wa >= 0 && wb >= 0 && wc >= 0) {
                    int i = y * CELLS + x;
                    nearest[i] = Math.max(nearest[i], wa * ah + wb * bh + wc * ch);
                }
            }
        }
    }

    private static float cell(float mm) {
        return (mm + REACH_MM) * (CELLS / (2 * REACH_MM));
    }

    private static float[] array(Vec3 v) {
        return new float[] {(float) v.x(), (float) v.y(), (float) v.z()};
    }
}
