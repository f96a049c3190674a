package stipple.core.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stipple.core.course.PlanMaker;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.TargetDensity;
import stipple.core.geometry.ContourLines;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Head;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.LossMap;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;

/// The zones that a plan treats, as lines in scalp coordinates. The treated area ends where half of
/// its full density is reached.
public final class ZoneMap {
    private static final double STEP_MM = 1.5;
    private static final double BEFORE_GLABELLA_MM = 12;
    private static final double HALF = 0.5;

    /// Neighbours on each side of a point of an outline that its smoothing takes in.
    private static final int MEAN_OF = 2;

    private final Head head;
    private final TargetDensity target;
    private final LossMap loss;
    private final int columns;
    private final double firstWMm;
    private final List<List<ScalpPoint>> outlines;
    private final List<List<ScalpPoint>> borders;
    private final Map<Zone, List<ScalpPoint>> places = new EnumMap<>(Zone.class);

    private ZoneMap(Head head, TreatmentPlan plan, Parameters parameters) {
        this.head = head;
        this.loss = LossMap.of(head, LossClass.parse(plan.design().lossClassId()), parameters);
        this.target = PlanMaker.targetOf(head, plan.design(), plan.seed(), parameters);
        double widest = 0;
        for (double s = 0; s < head.chart().sMaxMm(); s += STEP_MM) {
            widest = Math.max(widest, head.chart().halfArcMm(s));
        }
        int side = (int) Math.ceil(widest / STEP_MM) + 1;
        this.columns = 2 * side + 1;
        this.firstWMm = -side * STEP_MM;
        int rows = (int) Math.ceil((head.chart().sMaxMm() + 3 * BEFORE_GLABELLA_MM) / STEP_MM);
        double[] inside = new double[rows * columns];
        int[] zones = new int[rows * columns];
        fill(inside, zones);
        this.outlines =
                onScalp(
                        ContourLines.ofZero(inside, columns).stream()
                                .map(ZoneMap::smoothed)
                                .toList());
        this.borders = onScalp(ContourLines.between(zones, columns));
    }

    public static ZoneMap of(Head head, TreatmentPlan plan, Parameters parameters) {
        return new ZoneMap(head, plan, parameters);
    }

    /// Round the treated area, closed.
    public List<List<ScalpPoint>> outlines() {
        return outlines;
    }

    /// Between two treated zones.
    public List<List<ScalpPoint>> borders() {
        return borders;
    }

    /// Treated places of every zone, evenly over its part of the chart.
    public Map<Zone, List<ScalpPoint>> places() {
        return Collections.unmodifiableMap(places);
    }

    /// Which zone a place belongs to, treated or not.
    public Zone zoneAt(ScalpPoint at) {
        return target.inScar(at) ? Zone.SCAR : loss.zoneAt(at);
    }

    private void fill(double[] inside, int[] zones) {
        Arrays.fill(zones, -1);
        for (int k = 0; k < inside.length; k++) {
            ScalpPoint at = scalp(k % columns, Math.floorDiv(k, columns));
            double weight = head.chart().covers(at) ? target.weight(at) : 0;
            inside[k] = weight - HALF;
            if (weight > HALF) {
                Zone zone = zoneAt(at);
                zones[k] = zone.index();
                places.computeIfAbsent(zone, z -> new ArrayList<>()).add(at);
            }
        }
    }

    private ScalpPoint scalp(double column, double row) {
        return new ScalpPoint(row * STEP_MM - BEFORE_GLABELLA_MM, firstWMm + column * STEP_MM);
    }

    private List<List<ScalpPoint>> onScalp(List<double[]> lines) {
        List<List<ScalpPoint>> moved = new ArrayList<>();
        for (double[] line : lines) {
            List<ScalpPoint> points = new ArrayList<>();
            for (int k = 0; k < line.length; k += 2) {
                points.add(scalp(line[k], line[k + 1]));
            }
            moved.add(List.copyOf(points));
        }
        return List.copyOf(moved);
    }

    /// Each point as the mean of its neighbours, which takes the steps of the grid off hard
    /// borders.
    private static double[] smoothed(double[] line) {
        int count = line.length / 2;
        boolean isClosed = line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
        double[] smooth = line.clone();
        for (int k = isClosed ? 0 : 1; k < count - 1; k++) {
            for (int axis = 0; axis < 2; axis++) {
                double sum = 0;
                for (int step = -MEAN_OF; step <= MEAN_OF; step++) {
                    int at =
                            isClosed
                                    ? Math.floorMod(k + step, count - 1)
                                    : Math.clamp(k + step, 0, count - 1);
                    sum += line[2 * at + axis];
                }
                smooth[2 * k + axis] = sum / (2 * MEAN_OF + 1);
            }
        }
        if (isClosed) {
            smooth[line.length - 2] = smooth[0];
            smooth[line.length - 1] = smooth[1];
        }
        return smooth;
    }
}
