package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import stipple.core.geometry.MeshRay;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;

/// Where on the template the ends of a length cue lie, seen through the present camera.
///
/// @param fromMm place of the template under the first end; the middle of the head if the ray
///   misses
/// @param toMm place of the template under the second end
record CuePlaces(Vec3 fromMm, Vec3 toMm) {
    private static final CuePlaces MIDDLE = new CuePlaces(Vec3.ZERO, Vec3.ZERO);

    /// One entry for each cue of a photo; cues without ends get the middle of the head.
    static List<CuePlaces> of(HeadTemplate template, TriangleMesh deformed, FitView view) {
        List<CuePlaces> places = new ArrayList<>();
        for (ScaleCue cue : view.photo.markup().scales()) {
            places.add(
                    cue instanceof ScaleCue.Length length
                            ? ends(template, deformed, view.camera(), length)
                            : MIDDLE);
        }
        return places;
    }

    private static CuePlaces ends(
            HeadTemplate template, TriangleMesh deformed, Camera camera, ScaleCue.Length cue) {
        var from = hit(deformed, camera, cue.from());
        var to = hit(deformed, camera, cue.to());
        if (from.isEmpty() || to.isEmpty()) {
            return MIDDLE;
        }
        return new CuePlaces(from.get().on(template.mesh()), to.get().on(template.mesh()));
    }

    static java.util.Optional<MeshRay.Hit> hit(TriangleMesh mesh, Camera camera, PhotoPoint point) {
        return MeshRay.first(mesh, camera.cameraInHeadMm(), camera.headDirectionOf(point));
    }

    /// Half the greatest breadth of the template's skull above the ears.
    static double halfBreadthMm(HeadTemplate template) {
        double most = 0;
        for (int v = 0; v < template.mesh().vertexCount(); v++) {
            Vec3 place = template.mesh().vertex(v);
            if (Cranium.isAbove(template, place)) {
                most = Math.max(most, place.x());
            }
        }
        return most;
    }
}
