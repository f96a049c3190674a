package stipple.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.geometry.DepthMap;
import stipple.core.geometry.Projection;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.photo.Anchor;
import stipple.core.photo.MarkedScar;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Head;
import stipple.core.scalp.Landmark;
import stipple.core.scalp.ViewName;
import stipple.core.scene.PhotoScene;

/// What a careful person would place in the example photographs: landmarks within a few millimetres
/// of the truth, the outline within about one.
final class ExampleMarkup {
    /// One-sigma error of a placed landmark, across and down.
    private static final double ANCHOR_ERROR_MM = 1.6;

    private static final double OUTLINE_ERROR_MM = 0.8;
    private static final double IRIS_ERROR_MM = 0.15;
    private static final int OUTLINE_POINTS = 72;
    private static final int OUTLINE_LONG_SIDE_PX = 800;
    private static final int SCAR_POINTS = 25;

    /// The neck below this height is not part of the outline.
    private static final double LOWEST_MM = -75;

    private final Head head;
    private final PhotoScene scene;
    private final Shot shot;
    private final Camera camera;
    private final Seed seed;
    private final double irisMm;

    ExampleMarkup(Head head, PhotoScene scene, Shot shot, Camera camera, Seed seed, double irisMm) {
        this.head = head;
        this.scene = scene;
        this.shot = shot;
        this.camera = camera;
        this.seed = seed.forPurpose("markup " + shot.view().id());
        this.irisMm = irisMm;
    }

    Markup markup() {
        return new Markup(
                shot.fileName(),
                Optional.of(shot.view().id()),
                anchors(),
                List.of(scale()),
                outline(),
                List.of(),
                List.of(),
                shot.view() == ViewName.BACK ? List.of(scar()) : List.of(),
                List.of(),
                List.of());
    }

    private List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (Landmark landmark : shot.anchors()) {
            int number = 10 * anchors.size();
            PhotoPoint place = placed(head.landmark(landmark), ANCHOR_ERROR_MM, number);
            anchors.add(new Anchor(landmark.id(), place));
        }
        return anchors;
    }

    private ScaleCue scale() {
        return switch (shot.view()) {
            case FRONT -> {
                double error = IRIS_ERROR_MM * seed.normal(900);
                Vec3 pupil = camera.cameraFromHead(head.landmark(Landmark.PUPIL_LEFT));
                double px = camera.focalPx() / pupil.z() * (irisMm + error);
                yield new ScaleCue.Iris(rounded(px), irisMm, 0.045);
            }
            case LEFT, RIGHT, TOP, CROWN -> calliper();
            case BACK -> new ScaleCue.PxPerMm(rounded(camera.pxPerMm() * 1.006), 0.01);
        };
    }

    /// The head's breadth as a calliper measures it, to the millimetre.
    private ScaleCue calliper() {
        double widest = 0;
        double above = head.landmark(Landmark.EAR_TOP_LEFT).y() + 5;
        for (int v = 0; v < head.mesh().vertexCount(); v++) {
            if (head.mesh().coordinate(v, 1) > above) {
                widest = Math.max(widest, head.mesh().coordinate(v, 0));
            }
        }
        return new ScaleCue.HeadBreadth(Math.round(2 * widest), 0.01);
    }

    private MarkedScar scar() {
        List<PhotoPoint> line = new ArrayList<>();
        for (Vec3 place : scene.scarLineMm(SCAR_POINTS)) {
            line.add(placed(place, OUTLINE_ERROR_MM / 2, 1000 + line.size()));
        }
        return new MarkedScar("fut-line", line, scene.scarWidthMm());
    }

    /// The edge of the bare head along rays from the middle of the skull.
    private List<PhotoPoint> outline() {
        double factor =
                OUTLINE_LONG_SIDE_PX / (double) Math.max(camera.widthPx(), camera.heightPx());
        Projection small = camera.scaled(factor).projection();
        DepthMap map = DepthMap.render(head.mesh(), small);
        Vec3 middle = new Vec3(0, 0.4 * head.landmark(Landmark.CROWN).y(), -5);
        List<PhotoPoint> outline = new ArrayList<>();
        for (int k = 0; k < OUTLINE_POINTS; k++) {
            double angle = 2 * Math.PI * k / OUTLINE_POINTS;
            double dx = StrictMath.cos(angle);
            double dy = StrictMath.sin(angle);
            double reach = reach(map, small.xPx(middle), small.yPx(middle), dx, dy) / factor;
            reach += OUTLINE_ERROR_MM * camera.pxPerMm() * seed.normal(2000 + k);
            PhotoPoint centre = camera.photoFromHead(middle);
            outline.add(
                    new PhotoPoint(
                            rounded(centre.xPx() + reach * dx),
                            rounded(centre.yPx() + reach * dy)));
        }
        return outline;
    }

    /// How far the head reaches from (x, y) in a direction, pixels.
    private static double reach(DepthMap map, double x, double y, double dx, double dy) {
        double reach = 0;
        for (double r = 0; r < OUTLINE_LONG_SIDE_PX; r += 0.25) {
            int px = (int) Math.floor(x + r * dx);
            int py = (int) Math.floor(y + r * dy);
            boolean inside = px >= 0 && py >= 0 && px < map.widthPx() && py < map.heightPx();
            if (inside && !map.isEmpty(px, py) && map.positionMm(px, py).y() > LOWEST_MM) {
                reach = r;
            }
        }
        return reach;
    }

    private PhotoPoint placed(Vec3 headMm, double errorMm, int number) {
        PhotoPoint right = camera.photoFromHead(headMm);
        double px = errorMm * camera.pxPerMm();
        return new PhotoPoint(
                rounded(right.xPx() + px * seed.normal(number)),
                rounded(right.yPx() + px * seed.normal(number + 1)));
    }

    /// Tenths of a pixel: nobody places finer.
    private static double rounded(double px) {
        return Math.round(10 * px) / 10.0;
    }
}
