package stipple.bench.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stipple.core.math.Vec3;

/// Triangles gathered from several meshes, cut off below a horizontal plane.
final class TriangleSoup {
    private final double lowestMm;
    private final List<Vec3> points = new ArrayList<>();
    private final List<Integer> corners = new ArrayList<>();
    private final Map<Vec3, Integer> numberOf = new HashMap<>();

    TriangleSoup(double lowestMm) {
        this.lowestMm = lowestMm;
    }

    void add(QuadMesh mesh) {
        numberOf.clear();
        int[] triangles = mesh.triangles();
        for (int t = 0; t < triangles.length; t += 3) {
            addClipped(
                    List.of(
                            mesh.points().get(triangles[t]),
                            mesh.points().get(triangles[t + 1]),
                            mesh.points().get(triangles[t + 2])));
        }
    }

    List<Vec3> points() {
        return points;
    }

    List<Integer> corners() {
        return corners;
    }

    int triangleCount() {
        return corners.size() / 3;
    }

    private void addClipped(List<Vec3> triangle) {
        List<Vec3> kept = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            Vec3 a = triangle.get(k);
            Vec3 b = triangle.get((k + 1) % 3);
            if (a.y() >= lowestMm) {
                kept.add(a);
            }
            if (a.y() > lowestMm != b.y() > lowestMm && a.y() != lowestMm && b.y() != lowestMm) {
                kept.add(cut(a, b));
            }
        }
        for (int k = 1; k + 1 < kept.size(); k++) {
            addTriangle(kept.get(0), kept.get(k), kept.get(k + 1));
        }
    }

    private Vec3 cut(Vec3 a, Vec3 b) {
        Vec3 low = a.y() < b.y() ? a : b;
        Vec3 high = a.y() < b.y() ? b : a;
        Vec3 at = low.plus(high.minus(low).times((lowestMm - low.y()) / (high.y() - low.y())));
        return new Vec3(at.x(), lowestMm, at.z());
    }

    private void addTriangle(Vec3 a, Vec3 b, Vec3 c) {
        int i = number(a);
        int j = number(b);
        int k = number(c);
        if (i != j && j != k && k != i) {
            corners.addAll(List.of(i, j, k));
        }
    }

    private int number(Vec3 p) {
        return numberOf.computeIfAbsent(
                p,
                q -> {
                    points.add(q);
                    return points.size() - 1;
                });
    }
}
