package stipple.core.photo;

import java.util.List;
import java.util.Optional;
import stipple.core.image.CodedImage;
import stipple.core.network.ShippedNetworks;

/// Reads a photo in which a face looks roughly towards the camera: landmarks, iris width and the
/// outline of the head. Other photos are refused, never guessed at.
///
/// The face is found, cut out, its points read, cut out once more by these points and read again.
/// Two networks must agree that it is a face: the detector and, on the first cut-out, the landmark
/// network; a second cut-out would talk itself into a face on the back of a head.
public final class FaceReader {
    private static final double LEAST_FACE = 0.6;
    private static final double LEAST_TURNED_FACE = 0.8;
    private static final double LEAST_LANDMARKS = 0.9;
    private static final double SAME_SIZE = 0.5;
    private static final double LEAST_SHARE = 0.06;
    private static final double MOST_TILT_DEG = 40;
    private static final double OPEN_EYE = 0.2;

    /// Length of the part of a face that the points cover, top of the forehead to chin.
    private static final double FACE_MM = 180;

    /// How far the outline's middle lies above the face's, over the face's side.
    private static final double RAISED = 0.25;

    private static final double CHIN_REACH_MM = 145;
    private static final double BORDER_PX = 2;
    private static final double CUT_SHARE = 0.03;
    private static final int PARTS = 6;

    private final ShippedNetworks networks;
    private final int threads;

    /// @param threads that may work; the result does not depend on it
    public FaceReader(ShippedNetworks networks, int threads) {
        this.networks = networks;
        this.threads = threads;
    }

    /// @param photo upright as far as its file says
    public PhotoReading read(CodedImage photo) {
        return read(new PhotoLevels(photo));
    }

    private PhotoReading read(PhotoLevels photo) {
        double best = 0;
        for (int turns = 0; turns < 4; turns++) {
            List<FoundFace> faces = faces(photo, turns);
            for (FoundFace face : faces) {
                best = Math.max(best, face.probability());
            }
            double least = turns == 0 ? LEAST_FACE : LEAST_TURNED_FACE;
            List<FoundFace> sure = faces.stream().filter(f -> f.probability() >= least).toList();
            if (!sure.isEmpty()) {
                FaceMesh first = mesh(photo, sure.getFirst().patch());
                if (first.faceProbability() >= LEAST_LANDMARKS) {
                    return turns == 0
                            ? read(photo, sure, first)
                            : new ReadingRefusal(ReadingRefusal.Code.TURNED, turnedDeg(turns));
                }
            }
        }
        return small(photo).orElse(new ReadingRefusal(ReadingRefusal.Code.NO_FACE, best));
    }

    /// A face that is only found when parts of the photo are looked at by themselves.
    private Optional<PhotoReading> small(PhotoLevels levels) {
        CodedImage photo = levels.photo();
        FaceDetector detector = new FaceDetector(networks.faceDetector());
        double longSide = Math.max(photo.width(), photo.height());
        for (int k = 0; k < PARTS * PARTS; k++) {
            int row = k / PARTS;
            PhotoPoint center =
                    new PhotoPoint(
                            photo.width() * (k % PARTS + 0.5) / PARTS,
                            photo.height() * (row + 0.5) / PARTS);
            Patch part = new Patch(center, 2 * longSide / PARTS, 0);
            for (FoundFace face : detector.faces(levels, part, threads)) {
                if (face.probability() >= LEAST_FACE
                        && mesh(levels, face.patch()).faceProbability() >= LEAST_LANDMARKS) {
                    double share = face.sizePx() / longSide;
                    return Optional.of(new ReadingRefusal(ReadingRefusal.Code.TOO_SMALL, share));
                }
            }
        }
        return Optional.empty();
    }

    private static double turnedDeg(int quarterTurns) {
        return quarterTurns == 3 ? -90 : 90.0 * quarterTurns;
    }

    private List<FoundFace> faces(PhotoLevels photo, int turns) {
        return new FaceDetector(networks.faceDetector()).faces(photo, turns, threads);
    }

    private FaceMesh mesh(PhotoLevels photo, Patch patch) {
        return FaceMesh.read(photo, patch, networks, threads);
    }

    private PhotoReading read(PhotoLevels levels, List<FoundFace> sure, FaceMesh first) {
        CodedImage photo = levels.photo();
        FoundFace face = sure.getFirst();
        long others =
                sure.stream()
                        .skip(1)
                        .filter(f -> f.sizePx() >= SAME_SIZE * face.sizePx())
                        .filter(f -> mesh(levels, f.patch()).faceProbability() >= LEAST_LANDMARKS)
                        .count();
        if (others > 0) {
            return new ReadingRefusal(ReadingRefusal.Code.SEVERAL_FACES, others + 1.0);
        }
        double share = face.sizePx() / Math.max(photo.width(), photo.height());
        if (share < LEAST_SHARE) {
            return new ReadingRefusal(ReadingRefusal.Code.TOO_SMALL, share);
        }
        FaceMesh mesh = first.steady(levels, networks, threads);
        double tiltDeg = StrictMath.toDegrees(mesh.angleRad());
        if (Math.abs(tiltDeg) > MOST_TILT_DEG) {
            return new ReadingRefusal(ReadingRefusal.Code.TURNED, tiltDeg);
        }
        List<PhotoPoint> outline = outline(levels, mesh);
        Optional<ReadingRefusal> unfit = unfit(photo, mesh, outline);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        boolean isOpen = mesh.openness() >= OPEN_EYE;
        return new FaceReading(
                face.probability(),
                first.faceProbability(),
                isOpen,
                mesh.irisPx(),
                FaceAnchors.of(mesh, isOpen),
                outline);
    }

    /// What makes the photo useless although a face is in it.
    private static Optional<ReadingRefusal> unfit(
            CodedImage photo, FaceMesh mesh, List<PhotoPoint> outline) {
        FaceCover face = new FaceCover(photo, mesh, mesh.around().sizePx() / FACE_MM);
        return face.drawn()
                .or(() -> HeadLight.refusal(photo, outline))
                .or(() -> face.refusal(outline))
                .or(() -> {
                    double cut = cutOff(photo, outline);
                    return cut > CUT_SHARE
                            ? Optional.of(new ReadingRefusal(ReadingRefusal.Code.CUT_OFF, cut))
                            : Optional.empty();
                });
    }

    private List<PhotoPoint> outline(PhotoLevels photo, FaceMesh mesh) {
        Patch face = mesh.around();
        PhotoPoint middle = face.photo(0.5, 0.5 - RAISED);
        double pxPerMm = face.sizePx() / FACE_MM;
        return new OutlineReader(networks.personMask(), threads)
                .outline(photo, middle, pxPerMm, face.angleRad(), CHIN_REACH_MM);
    }

    /// Share of the outline's upper half that lies on the picture's border.
    private static double cutOff(CodedImage photo, List<PhotoPoint> outline) {
        List<PhotoPoint> upper = outline.subList(outline.size() / 2, outline.size());
        long cut =
                upper.stream()
                        .filter(p ->
                                p.xPx() < BORDER_PX
                                        || p.yPx() < BORDER_PX
                                        || p.xPx() > photo.width() - BORDER_PX)
                        .count();
        return (double) cut / upper.size();
    }
}
