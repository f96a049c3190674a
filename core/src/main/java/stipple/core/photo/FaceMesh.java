package stipple.core.photo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import stipple.core.image.Parallel;
import stipple.core.network.Network;
import stipple.core.network.ShippedNetworks;
import stipple.core.network.Tensor;

/// The 468 numbered points of a face in a photo, with the irises. Numbers and order are those of
/// the published canonical face.
///
/// @param faceProbability how sure the network is that this is a face, [0, 1]
/// @param points in the photo
/// @param rightIris centre and four points on the rim of the person's own right iris
/// @param leftIris the same of the left
/// @param openness height of the more open eye over its width; about 0.3 when open, below 0.15 when
///   closed
record FaceMesh(
        double faceProbability,
        List<PhotoPoint> points,
        List<PhotoPoint> rightIris,
        List<PhotoPoint> leftIris,
        double openness) {
    static final int EYE_OUTER_RIGHT = 33;
    static final int EYE_OUTER_LEFT = 263;
    private static final double ROOM = 1.5;

    /// How far the squares of a steady look are moved, x, y, x, y, ..., parts of their side.
    private static final double[] SHAKES = {0, 0, 0.03, 0, -0.03, 0, 0, 0.03, 0, -0.03};

    private static final int CORNER_OUTER = 0;
    private static final int LOWER_LID = 4;
    private static final int CORNER_INNER = 8;
    private static final int UPPER_LID = 12;

    FaceMesh {
        points = List.copyOf(points);
        rightIris = List.copyOf(rightIris);
        leftIris = List.copyOf(leftIris);
    }

    static FaceMesh read(PhotoLevels photo, Patch patch, ShippedNetworks networks, int threads) {
        Network plain = networks.faceLandmarks();
        Tensor input = patch.sample(photo, plain.inputWidth(), 0);
        List<Network> both = List.of(plain, networks.irisLandmarks());
        List<List<Tensor>> answers = new ArrayList<>(List.of(List.of(), List.of()));
        Parallel.forEach(2, threads, k -> answers.set(k, both.get(k).run(input, 1)));
        double flag = answers.getFirst().getLast().values()[0];
        double probability = 1 / (1 + StrictMath.exp(-flag));
        return of(probability, answers.getLast(), plain.inputWidth(), patch);
    }

    /// This face looked at five times, each time with the square moved a little, and the points
    /// averaged: what the network makes of one square wavers by a few degrees of pose.
    FaceMesh steady(PhotoLevels photo, ShippedNetworks networks, int threads) {
        Network fine = networks.irisLandmarks();
        Patch middle = patch();
        List<FaceMesh> looks =
                Parallel.map(
                        SHAKES.length / 2,
                        threads,
                        k -> {
                            Patch moved = middle.moved(SHAKES[2 * k], SHAKES[2 * k + 1]);
                            Tensor input = moved.sample(photo, fine.inputWidth(), 0);
                            return of(
                                    faceProbability, fine.run(input, 1), fine.inputWidth(), moved);
                        });
        return new FaceMesh(
                faceProbability,
                mean(looks, FaceMesh::points),
                mean(looks, FaceMesh::rightIris),
                mean(looks, FaceMesh::leftIris),
                looks.stream().mapToDouble(FaceMesh::openness).average().orElse(0));
    }

    private static List<PhotoPoint> mean(
            List<FaceMesh> looks, Function<FaceMesh, List<PhotoPoint>> part) {
        List<PhotoPoint> mean = new ArrayList<>();
        for (int k = 0; k < part.apply(looks.getFirst()).size(); k++) {
            double x = 0;
            double y = 0;
            for (FaceMesh look : looks) {
                x += part.apply(look).get(k).xPx() / looks.size();
                y += part.apply(look).get(k).yPx() / looks.size();
            }
            mean.add(new PhotoPoint(x, y));
        }
        return mean;
    }

    private static FaceMesh of(double probability, List<Tensor> fine, int size, Patch patch) {
        List<PhotoPoint> rightEye = points(fine.get(2), 2, size, patch);
        List<PhotoPoint> leftEye = points(fine.get(3), 2, size, patch);
        return new FaceMesh(
                probability,
                points(fine.get(0), 3, size, patch),
                points(fine.get(4), 2, size, patch),
                points(fine.get(5), 2, size, patch),
                Math.max(openness(rightEye), openness(leftEye)));
    }

    private static double openness(List<PhotoPoint> eye) {
        return eye.get(LOWER_LID).distancePx(eye.get(UPPER_LID))
                / eye.get(CORNER_OUTER).distancePx(eye.get(CORNER_INNER));
    }

    private static List<PhotoPoint> points(Tensor tensor, int step, int size, Patch patch) {
        float[] v = tensor.values();
        List<PhotoPoint> points = new ArrayList<>();
        for (int k = 0; k + step <= v.length; k += step) {
            points.add(patch.photo(v[k] / size, v[k + 1] / size));
        }
        return points;
    }

    PhotoPoint point(int number) {
        return points.get(number);
    }

    /// Direction from the right eye to the left.
    double angleRad() {
        PhotoPoint right = point(EYE_OUTER_RIGHT);
        PhotoPoint left = point(EYE_OUTER_LEFT);
        return StrictMath.atan2(left.yPx() - right.yPx(), left.xPx() - right.xPx());
    }

    /// The square round all points, eyes level, in which to look once more.
    Patch patch() {
        Patch tight = around();
        return new Patch(tight.center(), ROOM * tight.sizePx(), tight.angleRad());
    }

    /// The smallest square round all points, eyes level.
    Patch around() {
        double angle = angleRad();
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double[] u = points.stream().mapToDouble(p -> p.xPx() * c + p.yPx() * s).sorted().toArray();
        double[] v =
                points.stream().mapToDouble(p -> -p.xPx() * s + p.yPx() * c).sorted().toArray();
        double midU = (u[0] + u[u.length - 1]) / 2;
        double midV = (v[0] + v[v.length - 1]) / 2;
        double size = Math.max(u[u.length - 1] - u[0], v[v.length - 1] - v[0]);
        return new Patch(
                new PhotoPoint(midU * c - midV * s, midU * s + midV * c), Math.max(1, size), angle);
    }

    /// Mean width of the two irises across their rims, pixels.
    double irisPx() {
        return (irisPx(rightIris) + irisPx(leftIris)) / 2;
    }

    private static double irisPx(List<PhotoPoint> iris) {
        return Math.max(iris.get(1).distancePx(iris.get(3)), iris.get(2).distancePx(iris.get(4)));
    }
}
