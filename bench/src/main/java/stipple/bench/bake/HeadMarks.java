package stipple.bench.bake;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import stipple.core.math.Vec3;

/// The places on the figure that a person would point at, found by rules on its vertices, and the
/// head frame that follows from them: origin midway between the ear canals, x to the person's left,
/// y up, z forward, which are the figure's own directions.
///
/// The boxes that the rules search are in the figure's decimetres and hold for this figure only.
final class HeadMarks {
    private static final double MM_PER_DM = 100;
    private static final double MIDLINE_DM = 1e-6;

    private final List<Vec3> skin;
    private final List<Vec3> leftEye;
    private final Vec3 originDm;

    private HeadMarks(List<Vec3> skin, List<Vec3> leftEye) {
        this.skin = skin;
        this.leftEye = leftEye;
        Vec3 canal = earCanalLeft();
        this.originDm = new Vec3(0, canal.y(), canal.z());
    }

    static HeadMarks find(List<Vec3> skin, List<Vec3> leftEye) {
        return new HeadMarks(skin, leftEye);
    }

    /// A point of the figure in the head frame, millimetres, rounded to 1/1024 mm so that mirror
    /// images stay exact.
    Vec3 headFromFigure(Vec3 figureDm) {
        Vec3 mm = figureDm.minus(originDm).times(MM_PER_DM);
        return new Vec3(rounded(mm.x()), rounded(mm.y()), rounded(mm.z()));
    }

    /// In the order of `stipple.core.scalp.Landmark`.
    List<Vec3> landmarksMm() {
        Vec3 nose = best(this::onMidline, Vec3::z);
        Vec3 nasion =
                best(p -> onMidline(p) && p.z() > 0 && between(p.y(), 8.1, 8.33), p -> -p.z());
        Vec3 glabella = glabella(nasion);
        Vec3 chin = best(this::onMidline, p -> 0.25 * p.z() - p.y() - 9 * below(p));
        Vec3 earTop = best(p -> inEar(p) && p.x() > 0.74, Vec3::y);
        Vec3 canal = earCanalLeft();
        Vec3 eyeOuter = eyeOuterLeft();
        Vec3 pupil = pupilLeft();
        Vec3 crown = best(this::onMidline, Vec3::y);
        Vec3 occiput = best(p -> onMidline(p) && p.y() > 7.9, p -> -p.z());
        Vec3 nape = best(p -> onMidline(p) && p.z() < 0 && between(p.y(), 7.2, 7.8), Vec3::z);
        return java.util.stream.Stream.of(
                        glabella,
                        nasion,
                        nose,
                        chin,
                        earTop,
                        mirrored(earTop),
                        canal,
                        mirrored(canal),
                        eyeOuter,
                        mirrored(eyeOuter),
                        pupil,
                        mirrored(pupil),
                        crown,
                        occiput,
                        nape)
                .map(this::headFromFigure)
                .toList();
    }

    /// The bottom of the concha, where the canal opens.
    private Vec3 earCanalLeft() {
        return best(
                p -> inEar(p) && between(p.y(), 7.8, 7.87) && between(p.z(), 0.45, 0.55),
                p -> -p.x());
    }

    /// The midline point that bulges most before the chord from the nasion to the forehead 2.5 cm
    /// higher: the height of the brows.
    private Vec3 glabella(Vec3 nasion) {
        double topY = nasion.y() + 0.25;
        Predicate<Vec3> forehead =
                p -> onMidline(p) && p.z() > 0 && between(p.y(), nasion.y(), topY);
        Vec3 chord = best(forehead, Vec3::y).minus(nasion);
        return best(forehead, p -> chord.cross(p.minus(nasion)).x());
    }

    private Vec3 eyeOuterLeft() {
        double frontDm = leftEye.stream().mapToDouble(Vec3::z).max().orElseThrow();
        double middleY = leftEye.stream().mapToDouble(Vec3::y).average().orElseThrow();
        return best(
                p ->
                        between(p.x(), 0.36, 0.46)
                                && between(p.y(), middleY - 0.08, middleY + 0.03)
                                && p.z() < frontDm - 0.05
                                && p.z() > frontDm - 0.17,
                p -> -Math.abs(p.x() - 0.43) - Math.abs(p.y() - middleY + 0.02));
    }

    /// The middle of the eyeball's front.
    private Vec3 pupilLeft() {
        return leftEye.stream().max(Comparator.comparingDouble(Vec3::z)).orElseThrow();
    }

    private static double below(Vec3 p) {
        return p.y() < 6.9 || p.y() > 7.4 || p.z() < 1 ? 1 : 0;
    }

    private static boolean inEar(Vec3 p) {
        return p.x() > 0.6 && between(p.y(), 7.4, 8.3) && between(p.z(), 0.1, 0.9);
    }

    private boolean onMidline(Vec3 p) {
        return Math.abs(p.x()) < MIDLINE_DM;
    }

    private Vec3 best(Predicate<Vec3> where, ToDoubleFunction<Vec3> score) {
        return skin.stream()
                .filter(where)
                .max(Comparator.comparingDouble(score))
                .orElseThrow(() -> new IllegalStateException("the figure is not the expected one"));
    }

    private static boolean between(double value, double low, double high) {
        return value >= low && value <= high;
    }

    private static Vec3 mirrored(Vec3 p) {
        return new Vec3(-p.x(), p.y(), p.z());
    }

    private static double rounded(double mm) {
        return Math.signum(mm) * Math.floor(Math.abs(mm) * 1024 + 0.5) / 1024;
    }
}
