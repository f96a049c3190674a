package stipple.core.scene;

import stipple.core.math.Vec3;

/// Where a ray on the template head leaves the skin, and where that place is on the person.
final class MeshRay {
    private MeshRay() {}

    /// The farthest crossing of the ray with the skin of the template, as a place of the person's
    /// head, mm in the head frame.
    ///
    /// @throws IllegalArgumentException if the ray meets no skin
    static Vec3 farthest(SceneMesh mesh, Vec3 origin, Vec3 direction) {
        double reach = 0;
        Vec3 found = Vec3.ZERO;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (mesh.materialOf(t) != SceneMesh.SKIN) {
                continue;
            }
            Vec3 a = at(mesh.rest, mesh.triangles[3 * t]);
            Vec3 u = at(mesh.rest, mesh.triangles[3 * t + 1]).minus(a);
            Vec3 v = at(mesh.rest, mesh.triangles[3 * t + 2]).minus(a);
            Vec3 p = direction.cross(v);
            double volume = u.dot(p);
            Vec3 from = origin.minus(a);
            Vec3 q = from.cross(u);
            double wu = from.dot(p) / volume;
            double wv = direction.dot(q) / volume;
            double length = v.dot(q) / volume;
            if (volume != 0 && wu >= 0 && wv >= 0 && wu + wv <= 1 && length > reach) {
                reach = length;
                found =
                        at(mesh.position, mesh.triangles[3 * t])
                                .times(1 - wu - wv)
                                .plus(at(mesh.position, mesh.triangles[3 * t + 1]).times(wu))
                                .plus(at(mesh.position, mesh.triangles[3 * t + 2]).times(wv));
            }
        }
        if (reach == 0) {
            throw new IllegalArgumentException("the ray meets no skin");
        }
        return found;
    }

    private static Vec3 at(float[] xyz, int v) {
        return new Vec3(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
    }
}
