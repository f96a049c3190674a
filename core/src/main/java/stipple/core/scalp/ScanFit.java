package stipple.core.scalp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import stipple.core.geometry.MeshSamples;
import stipple.core.geometry.Similarity;
import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScanRefusal.Code;

/// Gives the template the shape of a scanned head.
///
/// Landmarks that a person placed on the scan say how it is turned and how large it is: the
/// similarity nearest to them in closed form. From there a bounded number of rounds moves the scan
/// and changes the four shape numbers so that the scanned skull above ears and brows lies on the
/// template's; places that lie far off, such as hair, ears or a collar, count less and less and
/// then not at all. docs/explanation/fitting.md has the equations and the measured errors.
public final class ScanFit {
    /// Landmarks of which each is needed.
    public static final List<Landmark> NEEDED =
            List.of(Landmark.GLABELLA, Landmark.EAR_TOP_LEFT, Landmark.EAR_TOP_RIGHT);

    /// Landmarks of which one is needed.
    public static final List<Landmark> ONE_OF =
            List.of(Landmark.CROWN, Landmark.OCCIPUT, Landmark.NAPE);

    private static final int SAMPLES = 12_000;
    private static final int ROUNDS = 14;
    private static final int MOST_STEPS = 12;
    private static final double SETTLED = 1e-9;
    private static final double WIDE_GATE_MM = 45;
    private static final double NARROW_GATE_MM = 4;
    private static final double GATE_SHRINKS = 0.72;
    private static final double GATE_MEDIANS = 7;
    private static final double LEAST_FACING = 0.5;

    /// So many independent readings are taken to be in the whole surface: neighbours err together.
    private static final double READINGS = 600;

    private static final double FAR_MM = 15;
    private static final double CELL_MM = 20;
    private static final int CELLS = 1000;
    private static final double LEAST_SIZE = 0.76;
    private static final double MOST_SIZE = 1.28;

    private final HeadTemplate template;
    private final FitSettings settings;
    private final Parameters parameters;
    private final MeshSamples samples;
    private final List<Landmark> landmarks;
    private final List<Vec3> marks;

    private ScanFit(
            HeadTemplate template,
            TriangleMesh scanMm,
            Map<Landmark, Vec3> marks,
            Parameters parameters) {
        this.template = template;
        this.settings = FitSettings.of(parameters);
        this.parameters = parameters;
        this.samples = MeshSamples.of(scanMm, SAMPLES);
        this.landmarks = List.copyOf(marks.keySet());
        this.marks = landmarks.stream().map(marks::get).toList();
    }

    /// @param scanMm in millimetres, in any position
    /// @param marksMm landmarks as placed on the scan
    public static ScanOutcome fit(
            HeadTemplate template,
            TriangleMesh scanMm,
            Map<Landmark, Vec3> marksMm,
            Parameters parameters) {
        List<String> missing = missing(marksMm);
        if (!missing.isEmpty()) {
            return new ScanRefusal(Code.TOO_FEW_MARKS, missing, marksMm.size(), NEEDED.size() + 1);
        }
        Map<Landmark, Vec3> sorted = new EnumMap<>(Landmark.class);
        sorted.putAll(marksMm);
        return new ScanFit(template, scanMm, sorted, parameters).run();
    }

    private static List<String> missing(Map<Landmark, Vec3> marks) {
        List<String> missing = new ArrayList<>();
        NEEDED.stream().filter(m -> !marks.containsKey(m)).forEach(m -> missing.add(m.id()));
        if (ONE_OF.stream().noneMatch(marks::containsKey)) {
            ONE_OF.forEach(m -> missing.add(m.id()));
        }
        return missing;
    }

    private ScanOutcome run() {
        List<Vec3> truth = landmarks.stream().map(template::landmark).toList();
        Similarity scanFromTemplate = Similarity.nearest(truth, marks);
        Optional<ScanRefusal> early = checked(scanFromTemplate, truth);
        if (early.isPresent()) {
            return early.get();
        }
        double size = scanFromTemplate.scaleFactor();
        Similarity back = scanFromTemplate.inverse();
        Similarity headFromScan = back.with(1, back.shift().times(size));
        double[] shape = {size, size, size, 0};
        double gateMm = WIDE_GATE_MM;
        for (int round = 0; round < ROUNDS; round++) {
            Seen seen = seen(headFromScan, shape, gateMm);
            if (seen.places().isEmpty()) {
                return cover(0);
            }
            double[] x = solved(headFromScan, shape, seen, gateMm);
            headFromScan = ScanModel.moved(headFromScan, x);
            shape = Arrays.copyOf(x, FitModel.SHAPE);
            gateMm = Math.max(NARROW_GATE_MM, Math.min(gateMm * GATE_SHRINKS, widest(seen)));
        }
        return judged(headFromScan, shape);
    }

    private static double widest(Seen seen) {
        return GATE_MEDIANS * median(seen.offMm());
    }

    /// Distances are told on the scale of the template, so that a wrong unit is no contradiction.
    private Optional<ScanRefusal> checked(Similarity scanFromTemplate, List<Vec3> truth) {
        double mostMm = parameters.likely("x-scan-mark-limit");
        List<Double> off = off(scanFromTemplate, truth);
        double worst = off.stream().mapToDouble(d -> d).max().orElse(0);
        if (worst > mostMm) {
            List<Vec3> mirrored = truth.stream().map(p -> new Vec3(-p.x(), p.y(), p.z())).toList();
            List<Double> swapped = off(Similarity.nearest(mirrored, marks), mirrored);
            return Optional.of(
                    swapped.stream().allMatch(d -> d <= mostMm)
                            ? new ScanRefusal(Code.LEFT_AND_RIGHT_SWAPPED, List.of(), worst, mostMm)
                            : new ScanRefusal(
                                    Code.MARKS_CONTRADICT,
                                    List.of(landmarks.get(off.indexOf(worst)).id()),
                                    worst,
                                    mostMm));
        }
        double size = scanFromTemplate.scaleFactor();
        boolean isHead = size >= LEAST_SIZE && size <= MOST_SIZE;
        double allowed = size < 1 ? LEAST_SIZE : MOST_SIZE;
        return isHead
                ? Optional.empty()
                : Optional.of(new ScanRefusal(Code.NOT_THIS_UNIT, List.of(), size, allowed));
    }

    private List<Double> off(Similarity scanFromTemplate, List<Vec3> truth) {
        List<Double> off = new ArrayList<>();
        for (int k = 0; k < marks.size(); k++) {
            Vec3 there = scanFromTemplate.of(truth.get(k));
            off.add(there.distanceTo(marks.get(k)) / scanFromTemplate.scaleFactor());
        }
        return off;
    }

    /// The part of the scan that is skull.
    ///
    /// @param places on the scan
    /// @param offMm distances from the fitted head
    private record Seen(List<Vec3> places, List<Double> offMm, Set<Long> cells) {}

    private Seen seen(Similarity headFromScan, double[] shape, double gateMm) {
        Deformation deformation = Cranium.deformation(template, FitModel.shape(shape));
        double side = outside(headFromScan, deformation);
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        for (int i = 0; i < samples.count(); i++) {
            Vec3 p = headFromScan.of(samples.place(i));
            if (!Cranium.isAbove(template, deformation.inverse(p))) {
                continue;
            }
            ScanModel.Distance d = ScanModel.Distance.of(template, deformation, p);
            double facing = side * headFromScan.direction(samples.normal(i)).dot(d.outward());
            if (facing > LEAST_FACING && Math.abs(d.distanceMm()) <= gateMm) {
                seen.places().add(samples.place(i));
                seen.offMm().add(Math.abs(d.distanceMm()));
                seen.cells().add(cell(d.onTemplate()));
            }
        }
        return seen;
    }

    /// 1 if the scan's faces look outwards, -1 if they are wound the other way round.
    private double outside(Similarity headFromScan, Deformation deformation) {
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            Vec3 p = headFromScan.of(samples.place(i));
            if (Cranium.isAbove(template, deformation.inverse(p))) {
                sum += headFromScan.direction(samples.normal(i)).dot(p.unit());
            }
        }
        return sum < 0 ? -1 : 1;
    }

    private double[] solved(Similarity headFromScan, double[] shape, Seen seen, double gateMm) {
        double each = StrictMath.sqrt(READINGS / seen.places().size()) / settings.outlineSigmaMm();
        double[] weights = new double[seen.places().size()];
        for (int i = 0; i < weights.length; i++) {
            double share = seen.offMm().get(i) / gateMm;
            weights[i] = each * (1 - share * share);
        }
        double[] start = Arrays.copyOf(shape, ScanModel.UNKNOWNS);
        ScanModel model =
                new ScanModel(
                        template, settings, headFromScan, seen.places(), weights, landmarks, marks);
        RealVector first = new ArrayRealVector(start, false);
        return FitSolver.optimum(model, first, MOST_STEPS, SETTLED).getPoint().toArray();
    }

    private ScanOutcome judged(Similarity headFromScan, double[] shape) {
        Seen near = seen(headFromScan, shape, FAR_MM);
        Seen all = seen(headFromScan, shape, WIDE_GATE_MM);
        double covered = covered(near.cells());
        if (covered < parameters.likely("x-scan-least-cover")) {
            return cover(covered);
        }
        double median = median(all.offMm());
        double mostMm = parameters.likely("x-scan-median-limit");
        if (median > mostMm) {
            return new ScanRefusal(Code.TOO_UNLIKE, List.of(), median, mostMm);
        }
        return new ScannedHead(
                FitModel.shape(shape),
                headFromScan,
                median,
                StrictMath.sqrt(near.offMm().stream().mapToDouble(d -> d * d).average().orElse(0)),
                markMm(headFromScan, shape),
                covered,
                ShapeCaps.codes(shape));
    }

    private ScanRefusal cover(double covered) {
        return new ScanRefusal(
                Code.TOO_LITTLE_SKULL, List.of(), covered, parameters.likely("x-scan-least-cover"));
    }

    private double markMm(Similarity headFromScan, double[] shape) {
        Deformation deformation = Cranium.deformation(template, FitModel.shape(shape));
        double sum = 0;
        for (int k = 0; k < marks.size(); k++) {
            Vec3 truth = deformation.of(template.landmark(landmarks.get(k)));
            double off = headFromScan.of(marks.get(k)).distanceTo(truth);
            sum += off * off;
        }
        return StrictMath.sqrt(sum / marks.size());
    }

    /// How many of the cells of the template's skull were seen.
    private double covered(Set<Long> seen) {
        Set<Long> all = new HashSet<>();
        MeshSamples skin = MeshSamples.of(template.mesh(), SAMPLES);
        for (int i = 0; i < skin.count(); i++) {
            Vec3 place = skin.place(i);
            double off = place.norm() - template.chart().radiusMm(place.x(), place.y(), place.z());
            if (Cranium.isAbove(template, place) && Math.abs(off) < 1) {
                all.add(cell(place));
            }
        }
        long found = all.stream().filter(seen::contains).count();
        return (double) found / all.size();
    }

    private long cell(Vec3 onTemplate) {
        ScalpPoint at = template.chart().scalpAt(onTemplate);
        long s = (long) Math.floor(at.sMm() / CELL_MM) + CELLS / 2;
        long w = (long) Math.floor(at.wMm() / CELL_MM) + CELLS / 2;
        return s * CELLS + w;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
