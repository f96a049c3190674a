package stipple.core.scalp;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stipple.core.geometry.DepthMap;
import stipple.core.geometry.PlanePolygon;
import stipple.core.geometry.Silhouette;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.photo.Anchor;
import stipple.core.photo.Markup;
import stipple.core.photo.PhotoPoint;
import stipple.core.photo.ScaleCue;

/// A made-up person in front of made-up cameras: a head of another shape than the template's, bumps
/// that no shape number describes, five photos, and markups placed with a hand's error.
final class SyntheticClient {
    static final int WIDTH_PX = 1000;
    static final int HEIGHT_PX = 1200;
    static final double ANCHOR_ERROR_MM = 3;
    private static final double OUTLINE_ERROR_PX = 1.5;
    private static final double BUMP_MM = 3;
    private static final Map<ViewName, List<Landmark>> PLACED = new EnumMap<>(ViewName.class);

    static {
        PLACED.put(
                ViewName.FRONT,
                List.of(
                        Landmark.EAR_TOP_LEFT,
                        Landmark.EAR_TOP_RIGHT,
                        Landmark.GLABELLA,
                        Landmark.NOSE_TIP,
                        Landmark.CHIN,
                        Landmark.EYE_OUTER_LEFT,
                        Landmark.EYE_OUTER_RIGHT));
        List<Landmark> side =
                List.of(
                        Landmark.GLABELLA,
                        Landmark.CROWN,
                        Landmark.OCCIPUT,
                        Landmark.NOSE_TIP,
                        Landmark.NAPE);
        PLACED.put(ViewName.LEFT, join(side, Landmark.EAR_TOP_LEFT, Landmark.EAR_CANAL_LEFT));
        PLACED.put(ViewName.RIGHT, join(side, Landmark.EAR_TOP_RIGHT, Landmark.EAR_CANAL_RIGHT));
        PLACED.put(
                ViewName.TOP,
                List.of(
                        Landmark.EAR_TOP_LEFT,
                        Landmark.EAR_TOP_RIGHT,
                        Landmark.GLABELLA,
                        Landmark.NOSE_TIP,
                        Landmark.CROWN));
        PLACED.put(
                ViewName.BACK,
                List.of(
                        Landmark.EAR_TOP_LEFT,
                        Landmark.EAR_TOP_RIGHT,
                        Landmark.CROWN,
                        Landmark.OCCIPUT,
                        Landmark.NAPE));
    }

    final HeadShape shape;
    final TriangleMesh mesh;
    private final Map<ViewName, Camera> cameras = new EnumMap<>(ViewName.class);
    private final Map<ViewName, Silhouette> silhouettes = new EnumMap<>(ViewName.class);
    private final HeadTemplate template;
    private final Seed seed;
    private final double anchorErrorMm;
    private long drawn;

    SyntheticClient(HeadTemplate template, Seed seed) {
        this(template, seed, ANCHOR_ERROR_MM);
    }

    /// @param anchorErrorMm of the hand that places the points, one sigma
    SyntheticClient(HeadTemplate template, Seed seed, double anchorErrorMm) {
        this.template = template;
        this.seed = seed;
        this.anchorErrorMm = anchorErrorMm;
        double size = 1 + 0.04 * normal();
        this.shape =
                new HeadShape(
                        size * (1 + 0.03 * normal()),
                        size * (1 + 0.03 * normal()),
                        size * (1 + 0.03 * normal()),
                        4 * normal());
        this.mesh = bumped(Head.of(template, shape).mesh());
        for (ViewName view : PLACED.keySet()) {
            Camera camera = randomCamera(view);
            cameras.put(view, camera);
            DepthMap map = DepthMap.render(mesh, camera.projection());
            silhouettes.put(view, Silhouette.of(map));
        }
    }

    List<PhotoMarkup> photos(boolean withOutline) {
        List<PhotoMarkup> photos = new ArrayList<>();
        for (ViewName view : PLACED.keySet()) {
            Markup markup = Markup.ofAnchors(view.id() + ".jpg", anchors(view));
            if (withOutline) {
                markup = markup.withOutline(outline(view));
            }
            Focal focal = Focal.ofPx(camera(view).focalPx());
            photos.add(new PhotoMarkup(view, markup, WIDTH_PX, HEIGHT_PX, focal));
        }
        return photos;
    }

    Camera camera(ViewName view) {
        return requireNonNull(cameras.get(view));
    }

    Silhouette silhouette(ViewName view) {
        return requireNonNull(silhouettes.get(view));
    }

    double circumferenceMm() {
        return Head.of(template, shape).circumferenceMm();
    }

    /// The same photos with a scale in the first that is `factor` times the true one.
    List<PhotoMarkup> photosWithScale(double factor) {
        return scaled(new ArrayList<>(photos(true)), factor);
    }

    private List<PhotoMarkup> scaled(List<PhotoMarkup> photos, double factor) {
        PhotoMarkup first = photos.getFirst();
        double truth = camera(first.view()).pxPerMm();
        ScaleCue cue = new ScaleCue.PxPerMm(truth * factor, 0.01);
        photos.set(0, with(first, first.markup().withScales(List.of(cue))));
        return photos;
    }

    /// The photos of all views but one, with the scale in the first of them.
    List<PhotoMarkup> photosWithout(ViewName held, double factor) {
        List<PhotoMarkup> photos = new ArrayList<>(photos(true));
        photos.removeIf(photo -> photo.view() == held);
        return scaled(photos, factor);
    }

    PhotoMarkup photo(ViewName view) {
        return photos(true).stream()
                .filter(photo -> photo.view() == view)
                .findFirst()
                .orElseThrow();
    }

    static List<ViewName> views() {
        return List.copyOf(PLACED.keySet());
    }

    static PhotoMarkup with(PhotoMarkup photo, Markup markup) {
        return new PhotoMarkup(
                photo.view(), markup, photo.widthPx(), photo.heightPx(), photo.focal());
    }

    private List<Anchor> anchors(ViewName view) {
        Deformation deformation = Cranium.deformation(template, shape);
        Camera camera = camera(view);
        List<Anchor> anchors = new ArrayList<>();
        for (Landmark landmark : requireNonNull(PLACED.get(view))) {
            PhotoPoint at = camera.photoFromHead(deformation.of(template.landmark(landmark)));
            double error = anchorErrorMm / StrictMath.sqrt(2) * camera.pxPerMm();
            anchors.add(
                    new Anchor(
                            landmark.id(),
                            new PhotoPoint(
                                    at.xPx() + error * normal(), at.yPx() + error * normal())));
        }
        return anchors;
    }

    /// The silhouette's contour, every 12th corner, moved by a hand's error.
    private List<PhotoPoint> outline(ViewName view) {
        PlanePolygon contour = silhouette(view).contour();
        List<PhotoPoint> points = new ArrayList<>();
        for (int k = 0; k < contour.corners(); k += 12) {
            points.add(
                    new PhotoPoint(
                            contour.x(k) + OUTLINE_ERROR_PX * normal(),
                            contour.y(k) + OUTLINE_ERROR_PX * normal()));
        }
        return points;
    }

    private Camera randomCamera(ViewName view) {
        Pose nominal = view.nominalPose();
        Pose pose =
                new Pose(
                        nominal.yawDeg() + 7 * normal(),
                        nominal.pitchDeg() + 7 * normal(),
                        4 * normal());
        double distance = 900 + 500 * seed.uniform(1000 + drawn++);
        double focal = 2.9 * distance * (1 + 0.05 * normal());
        Vec3 head = new Vec3(15 * normal(), 30 + 15 * normal(), distance);
        return new Camera(WIDTH_PX, HEIGHT_PX, focal, WIDTH_PX / 2.0, HEIGHT_PX / 2.0, pose, head);
    }

    private TriangleMesh bumped(TriangleMesh smooth) {
        double[] phase = {normal(), normal(), normal()};
        float[] xyz = new float[3 * smooth.vertexCount()];
        for (int v = 0; v < smooth.vertexCount(); v++) {
            Vec3 p = smooth.vertex(v);
            double bump =
                    BUMP_MM
                            * StrictMath.sin(p.x() / 30 + 6 * phase[0])
                            * StrictMath.sin(p.y() / 30 + 6 * phase[1])
                            * StrictMath.sin(p.z() / 30 + 6 * phase[2]);
            Vec3 moved = p.plus(smooth.normal(v).times(bump));
            xyz[3 * v] = (float) moved.x();
            xyz[3 * v + 1] = (float) moved.y();
            xyz[3 * v + 2] = (float) moved.z();
        }
        int[] triangles = new int[3 * smooth.triangleCount()];
        for (int t = 0; t < triangles.length; t++) {
            triangles[t] = smooth.corner(t / 3, t % 3);
        }
        return TriangleMesh.of(xyz, triangles);
    }

    private double normal() {
        return seed.normal(drawn++);
    }

    private static List<Landmark> join(List<Landmark> some, Landmark... more) {
        List<Landmark> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
