package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.geometry.DepthMap;
import stipple.core.geometry.MeshRays;
import stipple.core.geometry.PlanePolygon;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;

/// Carries what was drawn in a photo over to the scalp of the head in it: points, lines, outlines
/// and soft areas. What the photo cannot see takes no part.
public final class ScalpFromPhoto {
    private static final int OCCLUSION_LONG_SIDE_PX = 900;
    private static final double OCCLUSION_TOLERANCE_MM = 3;
    private static final double LINE_STEP_MM = 3;

    private final Head head;
    private final Camera camera;
    private final Vec3 eyeMm;
    private final DepthMap occlusion;
    private final MeshRays rays;
    private final int longSidePx;

    public ScalpFromPhoto(Head head, Camera camera) {
        this.head = head;
        this.camera = camera;
        this.eyeMm = camera.cameraInHeadMm();
        this.longSidePx = Math.max(camera.widthPx(), camera.heightPx());
        double factor = Math.min(1, (double) OCCLUSION_LONG_SIDE_PX / longSidePx);
        this.occlusion = DepthMap.render(head.mesh(), camera.scaled(factor).projection());
        this.rays = MeshRays.of(head.mesh(), camera.projection(), eyeMm);
    }

    /// Place of the scalp seen at a point of the photo; empty beside the head and on parts of it
    /// that the scalp coordinates do not cover.
    public Optional<ScalpPoint> at(PhotoPoint point) {
        return rays.first(point.xPx(), point.yPx(), camera.headDirectionOf(point))
                .map(hit -> head.chart().scalpAt(hit.on(head.mesh())))
                .filter(head.chart()::covers);
    }

    /// A drawn line on the scalp, with points about 3 mm apart; parts beside the head are left out.
    public List<ScalpPoint> line(List<PhotoPoint> drawn) {
        List<ScalpPoint> line = new ArrayList<>();
        for (int k = 0; k < drawn.size(); k++) {
            if (k > 0) {
                addBetween(drawn.get(k - 1), drawn.get(k), line);
            }
            at(drawn.get(k)).ifPresent(line::add);
        }
        return line;
    }

    /// A drawn outline on the scalp, closed by its first point, with corners about 3 mm apart.
    public List<ScalpPoint> outline(List<PhotoPoint> drawn) {
        List<ScalpPoint> outline = line(drawn);
        addBetween(drawn.getLast(), drawn.getFirst(), outline);
        return outline;
    }

    /// The inside of a drawn outline. The weight rises over `softEdgeMm` across the outline, 0.5 on
    /// it, and is 0 where the photo cannot see the scalp.
    ///
    /// @param softEdgeMm width of the soft edge, [0, 50]
    public ScalpMask region(PlanePolygon drawn, double softEdgeMm) {
        if (!(softEdgeMm >= 0 && softEdgeMm <= 50)) {
            throw new IllegalArgumentException(
                    "soft edge " + softEdgeMm + " mm, allowed 0 to 50 mm");
        }
        return point -> weight(head.chart().surfaceAt(point), drawn, softEdgeMm);
    }

    /// Whether the photo sees this place of the scalp.
    public boolean sees(ScalpPoint point) {
        return sees(head.chart().surfaceAt(point));
    }

    private boolean sees(SurfacePoint place) {
        Vec3 towards = eyeMm.minus(place.positionMm());
        return place.normal().dot(towards) > 0
                && occlusion.sees(place.positionMm(), OCCLUSION_TOLERANCE_MM);
    }

    private double weight(SurfacePoint place, PlanePolygon drawn, double softEdgeMm) {
        if (!sees(place)) {
            return 0;
        }
        PhotoPoint at = camera.photoFromHead(place.positionMm());
        boolean isInside = drawn.contains(at.xPx(), at.yPx());
        if (softEdgeMm == 0) {
            return isInside ? 1 : 0;
        }
        double distanceMm =
                drawn.distance(at.xPx(), at.yPx())
                        * camera.cameraFromHead(place.positionMm()).z()
                        / camera.focalPx();
        double signed = isInside ? distanceMm : -distanceMm;
        double t = Math.clamp(signed / softEdgeMm + 0.5, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    private void addBetween(PhotoPoint from, PhotoPoint to, List<ScalpPoint> line) {
        int steps = (int) Math.ceil(from.distancePx(to) / (LINE_STEP_MM * camera.pxPerMm()));
        for (int k = 1; k < Math.min(steps, longSidePx); k++) {
            double share = (double) k / steps;
            at(new PhotoPoint(
                            from.xPx() + share * (to.xPx() - from.xPx()),
                            from.yPx() + share * (to.yPx() - from.yPx())))
                    .ifPresent(line::add);
        }
    }
}
