package stipple.core.photo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stipple.core.network.Network;
import stipple.core.network.Tensor;

/// Finds faces that look towards the camera.
///
/// The network answers for 896 fixed places: two for each of 16 x 16 cells, then six for each of 8
/// x 8. Each answer is a box and six points relative to its place, and how likely it is a face.
/// Likely neighbours are averaged.
final class FaceDetector {
    private static final int NUMBERS = 16;
    private static final int FINE_CELLS = 16;
    private static final int FINE_PLACES = 2 * FINE_CELLS * FINE_CELLS;
    private static final int COARSE_CELLS = 8;
    private static final int COARSE_EACH = 6;
    private static final double LEAST_PROBABILITY = 0.3;

    private final Network network;

    FaceDetector(Network network) {
        this.network = network;
    }

    /// Faces in the photo as seen after some quarter turns, most likely first.
    List<FoundFace> faces(PhotoLevels photo, int quarterTurns, int threads) {
        return faces(photo, Patch.whole(photo.photo(), quarterTurns), threads);
    }

    /// Faces in a part of the photo, most likely first.
    List<FoundFace> faces(PhotoLevels photo, Patch patch, int threads) {
        int size = network.inputWidth();
        List<Tensor> out = network.run(patch.sample(photo, size, -1), threads);
        float[] boxes = out.getFirst().values();
        float[] scores = out.getLast().values();
        List<Candidate> likely = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            double probability = 1 / (1 + StrictMath.exp(-scores[k]));
            if (probability >= LEAST_PROBABILITY) {
                likely.add(new Candidate(k, probability, face(boxes, k, probability, size, patch)));
            }
        }
        likely.sort(Comparator.comparingDouble((Candidate c) -> -c.score()));
        return merged(likely);
    }

    private record Candidate(int place, double score, FoundFace face) {}

    private static List<FoundFace> merged(List<Candidate> likely) {
        List<FoundFace> faces = new ArrayList<>();
        for (Candidate best : likely) {
            if (faces.stream().noneMatch(face -> face.overlaps(best.face()))) {
                faces.add(
                        mean(
                                best.score(),
                                likely.stream()
                                        .filter(c -> c.face().overlaps(best.face()))
                                        .toList()));
            }
        }
        return faces;
    }

    private static FoundFace mean(double probability, List<Candidate> same) {
        double sum = 0;
        double[] at = new double[7];
        for (Candidate c : same) {
            FoundFace f = c.face();
            double[] one = {
                f.center().xPx(),
                f.center().yPx(),
                f.sizePx(),
                f.rightEye().xPx(),
                f.rightEye().yPx(),
                f.leftEye().xPx(),
                f.leftEye().yPx()
            };
            sum += c.score();
            for (int k = 0; k < at.length; k++) {
                at[k] += c.score() * one[k];
            }
        }
        return new FoundFace(
                probability,
                new PhotoPoint(at[0] / sum, at[1] / sum),
                at[2] / sum,
                new PhotoPoint(at[3] / sum, at[4] / sum),
                new PhotoPoint(at[5] / sum, at[6] / sum));
    }

    private static FoundFace face(float[] boxes, int k, double probability, int size, Patch patch) {
        int from = NUMBERS * k;
        PhotoPoint center = point(boxes, from, k, size, patch);
        double side = Math.max(boxes[from + 2], boxes[from + 3]) / size * patch.sizePx();
        return new FoundFace(
                probability,
                center,
                Math.max(side, 1),
                point(boxes, from + 4, k, size, patch),
                point(boxes, from + 6, k, size, patch));
    }

    private static PhotoPoint point(float[] boxes, int from, int place, int size, Patch patch) {
        boolean isFine = place < FINE_PLACES;
        int cells = isFine ? FINE_CELLS : COARSE_CELLS;
        int cell = isFine ? place / 2 : (place - FINE_PLACES) / COARSE_EACH;
        double x = (cell % cells + 0.5) / cells + boxes[from] / size;
        int row = cell / cells;
        double y = (row + 0.5) / cells + boxes[from + 1] / size;
        return patch.photo(x, y);
    }
}
