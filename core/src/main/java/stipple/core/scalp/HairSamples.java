package stipple.core.scalp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import stipple.core.image.CodedImage;
import stipple.core.math.Vec3;
import stipple.core.photo.PhotoLevels;
import stipple.core.photo.PhotoPoint;

/// How scalp and forehead look in one photo, place by place: brightness, warmth and roughness, each
/// free of the slow change of the light over the head. Hair makes skin darker, colder and rougher.
///
/// The light is a smooth function of the direction in which a place faces (nine terms, up to
/// squares, for brightness; four for the others). What it explains is taken away from the three
/// looks and from every guess of where hair grows, so that the guess that explains most of the rest
/// can be found by plain sums.
final class HairSamples {
    static final int LOOKS = 3;

    /// How many terms of the light each look needs.
    private static final int[] TERMS = {9, 4, 4};

    private static final double STEP_MM = 4;
    private static final double WIDEST_MM = 130;
    private static final double FACING = 0.18;
    private static final double FOREHEAD_FROM_MM = 18;
    private static final double FOREHEAD_HALF_WIDTH_MM = 45;
    private static final double PIXEL_MM = 0.3;
    private static final double RADIUS_MM = 2;
    private static final double LEAST_LEVEL = 3;

    private final List<Place> places = new ArrayList<>();
    private double[][] smooth = {};
    private double[][] looks = {};

    /// @param at on the head
    /// @param bearsHair whether hair may grow there
    /// @param direction it faces, as the camera sees it
    /// @param looks logarithms of brightness, of red over blue, of roughness
    private record Place(ScalpPoint at, boolean bearsHair, Vec3 direction, List<Double> looks) {}

    private HairSamples() {}

    static HairSamples of(PhotoLevels photo, Camera camera, Head head) {
        HairSamples samples = new HairSamples();
        HairBearing bearing = HairBearing.of(head);
        ScalpFromPhoto seen = new ScalpFromPhoto(head, camera);
        for (double s = FOREHEAD_FROM_MM; s < head.chart().sMaxMm(); s += STEP_MM) {
            for (double w = -WIDEST_MM; w <= WIDEST_MM; w += STEP_MM) {
                ScalpPoint at = new ScalpPoint(s, w);
                boolean bears = bearing.contains(at);
                boolean isForehead = Math.abs(w) < FOREHEAD_HALF_WIDTH_MM;
                if ((bears || isForehead) && head.chart().covers(at) && seen.sees(at)) {
                    samples.take(photo, camera, head, at, bears);
                }
            }
        }
        samples.flatten();
        return samples;
    }

    int count() {
        return places.size();
    }

    ScalpPoint at(int place) {
        return places.get(place).at();
    }

    boolean bearsHair(int place) {
        return places.get(place).bearsHair();
    }

    /// One look at all places, without what the light explains.
    double[] look(int which) {
        return looks[which];
    }

    private void take(
            PhotoLevels photo, Camera camera, Head head, ScalpPoint at, boolean bearsHair) {
        SurfacePoint place = head.chart().surfaceAt(at);
        Vec3 towards = camera.cameraInHeadMm().minus(place.positionMm()).unit();
        if (place.normal().dot(towards) < FACING) {
            return;
        }
        int depth = photo.depth(PIXEL_MM * camera.pxPerMm());
        double shrunk = 1.0 / (1 << depth);
        PhotoPoint center = camera.photoFromHead(place.positionMm());
        double[] found =
                found(
                        photo.at(depth),
                        center.xPx() * shrunk,
                        center.yPx() * shrunk,
                        Math.max(1.5, RADIUS_MM * camera.pxPerMm() * shrunk));
        if (found.length == LOOKS) {
            double[] r = camera.cameraFromHeadRotation();
            places.add(
                    new Place(
                            at,
                            bearsHair,
                            turned(r, place.normal()),
                            DoubleStream.of(found).boxed().toList()));
        }
    }

    private static Vec3 turned(double[] r, Vec3 p) {
        return new Vec3(
                r[0] * p.x() + r[1] * p.y() + r[2] * p.z(),
                r[3] * p.x() + r[4] * p.y() + r[5] * p.z(),
                r[6] * p.x() + r[7] * p.y() + r[8] * p.z());
    }

    /// The three looks of a round piece of the picture; nothing where it leaves the picture.
    private static double[] found(CodedImage picture, double x, double y, double radius) {
        int left = (int) Math.floor(x - radius);
        int top = (int) Math.floor(y - radius);
        int side = (int) Math.ceil(2 * radius);
        if (left < 1
                || top < 1
                || left + side >= picture.width()
                || top + side >= picture.height()) {
            return new double[0];
        }
        double red = 0;
        double green = 0;
        double blue = 0;
        double rough = 0;
        int count = 0;
        for (int py = top; py < top + side; py++) {
            for (int px = left; px < left + side; px++) {
                red += picture.level(0, px, py);
                green += picture.level(1, px, py);
                blue += picture.level(2, px, py);
                double around =
                        picture.level(1, px - 1, py)
                                + picture.level(1, px + 1, py)
                                + picture.level(1, px, py - 1)
                                + picture.level(1, px, py + 1);
                double off = picture.level(1, px, py) - around / 4;
                rough += off * off;
                count++;
            }
        }
        double bright = green / count + LEAST_LEVEL;
        return new double[] {
            StrictMath.log(bright),
            StrictMath.log((red / count + LEAST_LEVEL) / (blue / count + LEAST_LEVEL)),
            StrictMath.log((Math.sqrt(rough / count) + 0.5) / bright)
        };
    }

    private void flatten() {
        int n = places.size();
        smooth = new double[9][n];
        looks = new double[LOOKS][n];
        for (int k = 0; k < n; k++) {
            Vec3 d = places.get(k).direction();
            double[] terms = {
                1,
                d.x(),
                d.y(),
                d.z(),
                d.x() * d.y(),
                d.x() * d.z(),
                d.y() * d.z(),
                d.x() * d.x() - d.y() * d.y(),
                d.z() * d.z()
            };
            for (int t = 0; t < terms.length; t++) {
                smooth[t][k] = terms[t];
            }
            for (int look = 0; look < LOOKS; look++) {
                looks[look][k] = places.get(k).looks().get(look);
            }
        }
        for (int t = 0; t < smooth.length; t++) {
            for (int before = 0; before < t; before++) {
                takeAway(smooth[before], smooth[t]);
            }
            normalize(smooth[t]);
        }
        for (int look = 0; look < LOOKS; look++) {
            withoutLight(looks[look], look);
        }
    }

    /// Takes away what the light explains of one look, in place.
    void withoutLight(double[] numbers, int look) {
        for (int t = 0; t < TERMS[look]; t++) {
            takeAway(smooth[t], numbers);
        }
    }

    private static void takeAway(double[] unit, double[] from) {
        double share = dot(unit, from);
        for (int k = 0; k < from.length; k++) {
            from[k] -= share * unit[k];
        }
    }

    private static void normalize(double[] numbers) {
        double length = Math.sqrt(dot(numbers, numbers));
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = length < 1e-6 ? 0 : numbers[k] / length;
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
