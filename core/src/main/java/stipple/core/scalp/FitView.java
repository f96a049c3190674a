package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.core.geometry.PlanePolygon;
import stipple.core.math.Vec3;
import stipple.core.photo.Anchor;
import stipple.core.photo.Markup;

/// One photo inside the solver: its observations and the current estimate of its camera. The six
/// unknowns of a view are a small rotation vector on top of `rotation`, the place of the head's
/// origin in the picture in pixels, and the logarithm of its distance.
final class FitView {
    static final int UNKNOWNS = 6;

    final PhotoMarkup photo;
    final double focalPx;
    final double centerXPx;
    final double centerYPx;
    final List<Landmark> landmarks = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();
    final Optional<PlanePolygon> outline;

    /// Camera rotation that the small rotation is measured from.
    double[] rotation;

    double originXPx;
    double originYPx;
    double distanceMm;
    List<LimbPoint> limb = List.of();

    FitView(PhotoMarkup photo) {
        Markup markup = photo.markup();
        this.photo = photo;
        this.focalPx = photo.focal().focalPx();
        this.centerXPx = photo.widthPx() / 2.0;
        this.centerYPx = photo.heightPx() / 2.0;
        for (Anchor anchor : markup.anchors()) {
            Landmark.find(anchor.id())
                    .ifPresent(landmark -> {
                        landmarks.add(landmark);
                        anchors.add(anchor);
                    });
        }
        this.outline = markup.outlinePolygon();
        this.rotation = nominalRotation();
        this.originXPx = centerXPx;
        this.originYPx = centerYPx;
        this.distanceMm = 1;
    }

    /// The same photo with the person's left and right exchanged in every anchor.
    FitView swapped() {
        List<Anchor> exchanged =
                photo.markup().anchors().stream()
                        .map(anchor -> new Anchor(otherSide(anchor.id()), anchor.at()))
                        .toList();
        return withAnchors(exchanged);
    }

    /// The same photo without one of its anchors.
    FitView without(Anchor anchor) {
        return withAnchors(anchors.stream().filter(a -> !a.equals(anchor)).toList());
    }

    private FitView withAnchors(List<Anchor> other) {
        Markup markup = Markup.ofAnchors(photo.markup().photo(), other);
        return new FitView(
                new PhotoMarkup(
                        photo.view(), markup, photo.widthPx(), photo.heightPx(), photo.focal()));
    }

    /// Anchors that belong to one side of the head.
    List<String> sides() {
        return anchors.stream().map(Anchor::id).filter(id -> !otherSide(id).equals(id)).toList();
    }

    private static String otherSide(String id) {
        if (id.endsWith("-left")) {
            return id.substring(0, id.length() - 4) + "right";
        }
        return id.endsWith("-right") ? id.substring(0, id.length() - 5) + "left" : id;
    }

    double[] nominalRotation() {
        return cameraOf(photo.view().nominalPose(), new Vec3(0, 0, 1)).cameraFromHeadRotation();
    }

    Camera camera() {
        Pose pose = Rotations.pose(rotation, photo.view().nominalPose());
        double scale = distanceMm / focalPx;
        return cameraOf(
                pose,
                new Vec3(
                        (originXPx - centerXPx) * scale,
                        (originYPx - centerYPx) * scale,
                        distanceMm));
    }

    private Camera cameraOf(Pose pose, Vec3 headInCameraMm) {
        return new Camera(
                photo.widthPx(),
                photo.heightPx(),
                focalPx,
                centerXPx,
                centerYPx,
                pose,
                headInCameraMm);
    }

    double pxPerMm() {
        return focalPx / distanceMm;
    }

    /// Takes over the solver's six numbers.
    void accept(double[] x, int at) {
        rotation = Rotations.times(Rotations.exp(x[at], x[at + 1], x[at + 2]), rotation);
        originXPx = x[at + 3];
        originYPx = x[at + 4];
        distanceMm = StrictMath.exp(x[at + 5]);
    }

    void start(double[] x, int at) {
        x[at] = 0;
        x[at + 1] = 0;
        x[at + 2] = 0;
        x[at + 3] = originXPx;
        x[at + 4] = originYPx;
        x[at + 5] = StrictMath.log(distanceMm);
    }

    /// Offset and distance that carry the landmarks to the anchors (or the cranium to the outline)
    /// with the nominal rotation, as if seen from far away.
    void guess(HeadTemplate template) {
        List<double[]> pairs = anchors.size() >= 2 ? anchorPairs(template) : outlinePairs(template);
        double[] mean = new double[4];
        for (double[] pair : pairs) {
            for (int k = 0; k < 4; k++) {
                mean[k] += pair[k] / pairs.size();
            }
        }
        double headSpread = 0;
        double photoSpread = 0;
        for (double[] pair : pairs) {
            headSpread += square(pair[0] - mean[0]) + square(pair[1] - mean[1]);
            photoSpread += square(pair[2] - mean[2]) + square(pair[3] - mean[3]);
        }
        double scale = StrictMath.sqrt(Math.max(photoSpread, 1) / Math.max(headSpread, 1));
        distanceMm = Math.max(focalPx / scale, LEAST_DISTANCE_MM);
        originXPx = mean[2] - scale * mean[0];
        originYPx = mean[3] - scale * mean[1];
    }

    private static final double LEAST_DISTANCE_MM = 250;

    private List<double[]> anchorPairs(HeadTemplate template) {
        List<double[]> pairs = new ArrayList<>();
        for (int k = 0; k < anchors.size(); k++) {
            double[] p = turned(rotation, template.landmark(landmarks.get(k)));
            pairs.add(
                    new double[] {
                        p[0], p[1], anchors.get(k).at().xPx(), anchors.get(k).at().yPx()
                    });
        }
        return pairs;
    }

    /// Corners of the boxes round the outline above the ears and round the cranium.
    private List<double[]> outlinePairs(HeadTemplate template) {
        double[] head = box();
        for (int v = 0; v < template.mesh().vertexCount(); v++) {
            Vec3 p = template.mesh().vertex(v);
            if (Cranium.isAbove(template, p)) {
                double[] t = turned(rotation, p);
                grow(head, t[0], t[1]);
            }
        }
        double[] drawn = box();
        PlanePolygon polygon = outline.orElseThrow();
        for (int k = 0; k < polygon.corners(); k++) {
            grow(drawn, polygon.x(k), polygon.y(k));
        }
        // The top edge and the sides are shared; how far down the drawing goes is not known.
        double width = drawn[2] - drawn[0];
        double bottom = drawn[1] + width * (head[3] - head[1]) / (head[2] - head[0]);
        return List.of(
                new double[] {head[0], head[1], drawn[0], drawn[1]},
                new double[] {head[2], head[3], drawn[2], bottom});
    }

    private static double[] box() {
        double far = Double.POSITIVE_INFINITY;
        return new double[] {far, far, -far, -far};
    }

    private static void grow(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }

    static double[] turned(double[] r, Vec3 p) {
        return new double[] {
            r[0] * p.x() + r[1] * p.y() + r[2] * p.z(),
            r[3] * p.x() + r[4] * p.y() + r[5] * p.z(),
            r[6] * p.x() + r[7] * p.y() + r[8] * p.z()
        };
    }

    private static double square(double x) {
        return x * x;
    }
}
