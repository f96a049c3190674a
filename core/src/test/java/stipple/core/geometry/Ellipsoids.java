package stipple.core.geometry;

/// Test meshes: an ellipsoid around the origin.
public final class Ellipsoids {
    private Ellipsoids() {}

    /// Half axes in mm; `rings` rings of `2 * rings` corners, outward faces.
    public static TriangleMesh of(double ax, double ay, double az, int rings) {
        int around = 2 * rings;
        float[] xyz = new float[3 * (rings + 1) * around];
        for (int i = 0; i <= rings; i++) {
            double polar = Math.PI * i / rings;
            for (int j = 0; j < around; j++) {
                double turn = 2 * Math.PI * j / around;
                int at = 3 * (i * around + j);
                xyz[at] = (float) (ax * Math.sin(polar) * Math.cos(turn));
                xyz[at + 1] = (float) (ay * Math.cos(polar));
                xyz[at + 2] = (float) (-az * Math.sin(polar) * Math.sin(turn));
            }
        }
        int[] triangles = new int[6 * rings * around];
        int n = 0;
        for (int i = 0; i < rings; i++) {
            for (int j = 0; j < around; j++) {
                int next = (j + 1) % around;
                int[] quad = {
                    i * around + j, (i + 1) * around + j, (i + 1) * around + next, i * around + next
                };
                for (int k : new int[] {0, 1, 2, 0, 2, 3}) {
                    triangles[n++] = quad[k];
                }
            }
        }
        return TriangleMesh.of(xyz, triangles);
    }
}
