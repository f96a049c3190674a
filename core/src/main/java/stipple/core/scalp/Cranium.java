package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import stipple.core.geometry.PlanePolygon;
import stipple.core.geometry.Projection;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// The edge of the skull above the ears and the brows as a camera sees it: the only part of an
/// outline that tells about the head, since ears, hair at the neck and shoulders do not.
final class Cranium {
    private static final int RAYS = 96;

    /// The rays start from this place, about the middle of the skull.
    private static final Vec3 MIDDLE_MM = new Vec3(0, 45, 0);

    private static final double MARGIN_MM = 8;

    private final HeadTemplate template;
    private final TriangleMesh mesh;
    private final Vec3 middleMm;

    /// @param deformed the template's mesh in the person's shape, same vertex numbers
    Cranium(HeadTemplate template, TriangleMesh deformed, Vec3 middleMm) {
        this.template = template;
        this.mesh = deformed;
        this.middleMm = middleMm;
    }

    static Cranium of(Head head) {
        Deformation deformation = deformation(head.template(), head.shape());
        return new Cranium(head.template(), head.mesh(), deformation.of(MIDDLE_MM));
    }

    static Deformation deformation(HeadTemplate template, HeadShape shape) {
        return new Deformation(shape, template.landmark(Landmark.CROWN).y());
    }

    /// Whether a place of the template lies above the plane through the ear tops and the glabella.
    static boolean isAbove(HeadTemplate template, Vec3 templateMm) {
        Vec3 ear = template.landmark(Landmark.EAR_TOP_LEFT);
        Vec3 glabella = template.landmark(Landmark.GLABELLA);
        double slope = (glabella.y() - ear.y()) / (glabella.z() - ear.z());
        return templateMm.y() > ear.y() + slope * (templateMm.z() - ear.z()) + MARGIN_MM;
    }

    /// The edge of the skull against a drawn outline, one point a sector, only where the head's
    /// edge is skull in this sector and its neighbours and the ray meets the outline.
    List<LimbPoint> against(PlanePolygon outline, Camera camera, double mostPx) {
        Projection projection = camera.projection();
        double cx = projection.xPx(middleMm);
        double cy = projection.yPx(middleMm);
        Edge[] edges = edges(camera.cameraInHeadMm(), projection, cx, cy);
        List<LimbPoint> points = new ArrayList<>();
        for (int k = 0; k < RAYS; k++) {
            if (isSkull(edges[k])
                    && isSkull(edges[(k + 1) % RAYS])
                    && isSkull(edges[(k + RAYS - 1) % RAYS])) {
                LimbPoint point = match(edges[k], outline, projection, cx, cy);
                if (Math.abs(point.headReachPx() - point.outlineReachPx()) <= mostPx) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static boolean isSkull(Edge edge) {
        return edge.isSkull();
    }

    /// A place on an edge of the mesh, `share` of the way from vertex `a` to vertex `b`.
    private record Edge(int a, int b, double share, double reachPx, boolean isSkull) {
        static final Edge NONE = new Edge(0, 0, 0, 0, false);

        Vec3 between(Vec3 first, Vec3 second) {
            return first.times(1 - share).plus(second.times(share));
        }
    }

    /// The farthest place in each sector at which the surface turns away from the camera: where the
    /// vertex normals of an edge look to different sides.
    private Edge[] edges(Vec3 eye, Projection projection, double cx, double cy) {
        double[] facing = new double[mesh.vertexCount()];
        for (int v = 0; v < facing.length; v++) {
            facing[v] =
                    mesh.normalCoordinate(v, 0) * (eye.x() - mesh.coordinate(v, 0))
                            + mesh.normalCoordinate(v, 1) * (eye.y() - mesh.coordinate(v, 1))
                            + mesh.normalCoordinate(v, 2) * (eye.z() - mesh.coordinate(v, 2));
        }
        Edge[] farthest = new Edge[RAYS];
        java.util.Arrays.fill(farthest, Edge.NONE);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int k = 0; k < 3; k++) {
                int a = mesh.corner(t, k);
                int b = mesh.corner(t, (k + 1) % 3);
                if (a < b && facing[a] > 0 != facing[b] > 0) {
                    double share = facing[a] / (facing[a] - facing[b]);
                    keepFarthest(farthest, a, b, share, projection, cx, cy);
                }
            }
        }
        return farthest;
    }

    private void keepFarthest(
            Edge[] farthest,
            int a,
            int b,
            double share,
            Projection projection,
            double cx,
            double cy) {
        Vec3 place = mesh.vertex(a).times(1 - share).plus(mesh.vertex(b).times(share));
        double dx = projection.xPx(place) - cx;
        double dy = projection.yPx(place) - cy;
        double turn = StrictMath.atan2(dy, dx) / (2 * Math.PI);
        int sector = Math.floorMod((int) Math.floor(turn * RAYS), RAYS);
        double reach = StrictMath.sqrt(dx * dx + dy * dy);
        if (reach > farthest[sector].reachPx() && projection.depthMm(place) > 0) {
            Edge edge = new Edge(a, b, share, reach, false);
            farthest[sector] = new Edge(a, b, share, reach, isAbove(template, onTemplate(edge)));
        }
    }

    private Vec3 onTemplate(Edge edge) {
        return edge.between(template.mesh().vertex(edge.a()), template.mesh().vertex(edge.b()));
    }

    private LimbPoint match(
            Edge edge, PlanePolygon outline, Projection projection, double cx, double cy) {
        Vec3 place = edge.between(mesh.vertex(edge.a()), mesh.vertex(edge.b()));
        double px = projection.xPx(place);
        double py = projection.yPx(place);
        double headReach = edge.reachPx();
        double dx = (px - cx) / headReach;
        double dy = (py - cy) / headReach;
        double outlineReach = outline.reach(cx, cy, dx, dy);

        // The surface normal seen in the picture; at the edge it lies in the picture plane.
        Vec3 tip = place.plus(edge.between(mesh.normal(edge.a()), mesh.normal(edge.b())));
        double nx = projection.xPx(tip) - px;
        double ny = projection.yPx(tip) - py;
        double length = StrictMath.hypot(nx, ny);
        return new LimbPoint(
                onTemplate(edge),
                cx + outlineReach * dx,
                cy + outlineReach * dy,
                nx / length,
                ny / length,
                headReach,
                outlineReach == 0 ? Double.POSITIVE_INFINITY : outlineReach);
    }
}
