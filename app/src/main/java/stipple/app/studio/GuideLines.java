package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.design.HairlineGuides;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.photo.PhotoPoint;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.SurfacePoint;

/// The guides of a hairline as the browser draws them: in one picture, or on the head that can be
/// turned.
///
/// @param guides each with its lines: in a picture pixels, on the head places with the direction of
///   the skin there
/// @param ruler places of the midline, each with its millimetres from the glabella behind it
/// @param leastMm lowest advised height of the middle of the line
record GuideLines(List<Guide> guides, List<double[]> ruler, double leastMm) {
    /// @param kind as in [HairlineGuides.Kind#id]
    record Guide(String kind, List<List<double[]>> lines) {}

    /// On the head itself.
    static GuideLines onHead(Head head, OptionalInt ageYears, Parameters parameters) {
        HairlineGuides all = HairlineGuides.of(head, ageYears, parameters);
        return new GuideLines(
                all.guides().stream()
                        .map(g ->
                                new Guide(
                                        g.kind().id(),
                                        g.lines().stream()
                                                .map(l ->
                                                        l.stream()
                                                                .map(GuideLines::inSpace)
                                                                .toList())
                                                .toList()))
                        .toList(),
                all.ruler().stream()
                        .map(r -> {
                            Vec3 p = r.place().positionMm();
                            return new double[] {tenth(p.x()), tenth(p.y()), tenth(p.z()), r.sMm()};
                        })
                        .toList(),
                all.leastHeightMm());
    }

    /// In a picture, without what lies on the far side of the head.
    static GuideLines in(Camera camera, Head head, OptionalInt ageYears, Parameters parameters) {
        HairlineGuides all = HairlineGuides.of(head, ageYears, parameters);
        Vec3 eyeMm = camera.cameraInHeadMm();
        List<Guide> guides = new ArrayList<>();
        for (HairlineGuides.Guide guide : all.guides()) {
            guides.add(
                    new Guide(
                            guide.kind().id(),
                            guide.lines().stream()
                                    .flatMap(l -> seen(l, eyeMm).stream())
                                    .map(l -> l.stream().map(p -> inPicture(p, camera)).toList())
                                    .toList()));
        }
        return new GuideLines(
                guides,
                all.ruler().stream()
                        .filter(r -> faces(r.place(), eyeMm))
                        .map(r -> {
                            PhotoPoint at = camera.photoFromHead(r.place().positionMm());
                            return new double[] {tenth(at.xPx()), tenth(at.yPx()), r.sMm()};
                        })
                        .toList(),
                all.leastHeightMm());
    }

    /// Where a place of the skin is in a picture; empty on the far side of the head.
    static double[] place(SurfacePoint place, Camera camera) {
        return faces(place, camera.cameraInHeadMm()) ? inPicture(place, camera) : new double[0];
    }

    /// Where a place of the skin is on the head.
    static double[] place(SurfacePoint place) {
        Vec3 at = place.positionMm();
        return new double[] {tenth(at.x()), tenth(at.y()), tenth(at.z())};
    }

    private static boolean faces(SurfacePoint place, Vec3 eyeMm) {
        return eyeMm.minus(place.positionMm()).dot(place.normal()) > 0;
    }

    /// The parts of a line on the near side of the head.
    private static List<List<SurfacePoint>> seen(List<SurfacePoint> line, Vec3 eyeMm) {
        List<List<SurfacePoint>> parts = new ArrayList<>();
        List<SurfacePoint> part = new ArrayList<>();
        for (SurfacePoint point : line) {
            if (faces(point, eyeMm)) {
                part.add(point);
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        parts.add(part);
        return parts.stream().filter(p -> p.size() > 2).toList();
    }

    private static double[] inPicture(SurfacePoint point, Camera camera) {
        PhotoPoint at = camera.photoFromHead(point.positionMm());
        return new double[] {tenth(at.xPx()), tenth(at.yPx())};
    }

    private static double[] inSpace(SurfacePoint point) {
        Vec3 at = point.positionMm();
        Vec3 out = point.normal();
        return new double[] {
            tenth(at.x()),
            tenth(at.y()),
            tenth(at.z()),
            hundredth(out.x()),
            hundredth(out.y()),
            hundredth(out.z())
        };
    }

    private static double tenth(double value) {
        return Math.round(10 * value) / 10.0;
    }

    private static double hundredth(double value) {
        return Math.round(100 * value) / 100.0;
    }
}
