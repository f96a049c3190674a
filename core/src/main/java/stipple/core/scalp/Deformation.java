package stipple.core.scalp;

import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// The smooth map of the template's space that gives a head its shape.
final class Deformation {
    /// Height above the ear canals over which the face's factor passes into the skull's.
    private static final double BLEND_MM = 40;

    /// Share of the skull's height where the crown shift begins.
    private static final double SHIFT_BEGIN = 0.3;

    private final HeadShape shape;
    private final double crownMm;
    private final double faceFactor;
    private final double extraFactor;

    Deformation(HeadShape shape, double crownMm) {
        this.shape = shape;
        this.crownMm = crownMm;
        this.faceFactor = Math.sqrt(shape.widthFactor() * shape.lengthFactor());
        this.extraFactor = (shape.heightFactor() - faceFactor) * crownMm / (crownMm - BLEND_MM / 2);
    }

    Vec3 of(Vec3 p) {
        return new Vec3(
                shape.widthFactor() * p.x(),
                faceFactor * p.y() + extraFactor * ramp(p.y()),
                shape.lengthFactor() * p.z() - shape.crownShiftMm() * shifted(p.y()));
    }

    TriangleMesh of(TriangleMesh mesh) {
        float[] xyz = new float[3 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Vec3 p = of(mesh.vertex(v));
            xyz[3 * v] = (float) p.x();
            xyz[3 * v + 1] = (float) p.y();
            xyz[3 * v + 2] = (float) p.z();
        }
        int[] triangles = new int[3 * mesh.triangleCount()];
        for (int t = 0; t < triangles.length; t++) {
            triangles[t] = mesh.corner(t / 3, t % 3);
        }
        return TriangleMesh.of(xyz, triangles);
    }

    /// The place of the template that goes to `p`.
    Vec3 inverse(Vec3 p) {
        double y = templateHeight(p.y());
        return new Vec3(
                p.x() / shape.widthFactor(),
                y,
                (p.z() + shape.crownShiftMm() * shifted(y)) / shape.lengthFactor());
    }

    /// The gradient at the head of a quantity whose gradient at the template's place `q` is `g`.
    Vec3 gradientOnHead(Vec3 q, Vec3 g) {
        double z = g.z() / shape.lengthFactor();
        double lean = shape.crownShiftMm() * shiftedSlope(q.y());
        return new Vec3(
                g.x() / shape.widthFactor(),
                (g.y() + lean * z) / (faceFactor + extraFactor * rampSlope(q.y())),
                z);
    }

    private double templateHeight(double y) {
        double blendTop = faceFactor * BLEND_MM + extraFactor * BLEND_MM / 2;
        if (y <= 0) {
            return y / faceFactor;
        }
        if (y >= blendTop) {
            return (y + extraFactor * BLEND_MM / 2) / (faceFactor + extraFactor);
        }
        double root = Math.sqrt(faceFactor * faceFactor + 2 * extraFactor / BLEND_MM * y);
        return 2 * y / (faceFactor + root);
    }

    /// By how much heights at and below the ears grow.
    double faceFactor() {
        return faceFactor;
    }

    /// 0 below the ear canals, then bending smoothly into a line of slope 1.
    private static double ramp(double y) {
        if (y <= 0) {
            return 0;
        }
        return y < BLEND_MM ? y * y / (2 * BLEND_MM) : y - BLEND_MM / 2;
    }

    private static double rampSlope(double y) {
        return Math.clamp(y / BLEND_MM, 0.0, 1.0);
    }

    private double shiftedSlope(double y) {
        double t = Math.clamp((y / crownMm - SHIFT_BEGIN) / (1 - SHIFT_BEGIN), 0.0, 1.0);
        return 6 * t * (1 - t) / (crownMm * (1 - SHIFT_BEGIN));
    }

    private double shifted(double y) {
        double t = Math.clamp((y / crownMm - SHIFT_BEGIN) / (1 - SHIFT_BEGIN), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
