package stipple.core.scalp;

import stipple.core.geometry.TriangleMesh;
import stipple.core.math.Vec3;

/// The scalp coordinates of one head: which place of the skin belongs to an arc `s` along the
/// midline and an arc `w` sideways, and the other way round.
///
/// Planes that contain the ear axis cut the head. The angle of the plane picks the point of the
/// midline, whose arc from the glabella is `s`; the arc along the cut from the midline to the place
/// is `w`. Near the midline both are true lengths; far to the side a step of 1 mm in `s` covers
/// less than 1 mm of skin, because the planes meet at the ears.
///
/// The skin is a smooth surface through rays cast at every degree; it follows the mesh to 0.1 mm on
/// the scalp, and `surfaceAt` and `scalpAt` are each other's inverse to 0.01 mm. The ears are cut
/// off: beside them the chart follows the skull. Safe for any number of threads.
public final class ScalpChart {
    private static final double INVERSE_STEP_MM = 2;
    private static final int INVERSE_SIDE = 110;
    private static final int NEWTON_STEPS = 2;
    private static final double BEFORE_GLABELLA_MM = 15;

    private final CubicGrid radiusMm;
    private final CubicGrid arcMm;
    private final CubicGrid columnOfArc;
    private final CubicCurve midlineMm;
    private final CubicCurve rowOfMidline;
    private final RadiusGrid rays;
    private final double firstMm;
    private final double lastMm;
    private final double sMaxMm;

    private ScalpChart(RadiusGrid rays, Vec3 glabella, Vec3 nape) {
        this.rays = rays;
        radiusMm = new CubicGrid(RadiusGrid.ROWS, RadiusGrid.COLUMNS, rays.radiusMm);
        double[] arcs = ArcTables.sideways(radiusMm);
        arcMm = new CubicGrid(RadiusGrid.ROWS, RadiusGrid.COLUMNS, arcs);
        columnOfArc =
                new CubicGrid(
                        RadiusGrid.ROWS,
                        2 * INVERSE_SIDE + 1,
                        ArcTables.columns(arcs, INVERSE_SIDE, INVERSE_STEP_MM));
        double glabellaRow = RadiusGrid.row(glabella.y(), glabella.z());
        double[] midline = ArcTables.midline(rays.midline(), glabellaRow);
        midlineMm = new CubicCurve(midline);
        double[] rows = ArcTables.rows(midline, INVERSE_STEP_MM);
        rowOfMidline = new CubicCurve(rows);
        firstMm = midline[0];
        lastMm = midline[midline.length - 1];
        sMaxMm = midlineMm.at(RadiusGrid.row(nape.y(), nape.z()));
    }

    /// The chart of the skin of `mesh`, which is its first `skinTriangleCount` triangles.
    static ScalpChart of(TriangleMesh mesh, int skinTriangleCount, Vec3 glabella, Vec3 nape) {
        return new ScalpChart(RadiusGrid.cast(mesh, skinTriangleCount), glabella, nape);
    }

    public SurfacePoint surfaceAt(ScalpPoint point) {
        double[] place = new double[6];
        surfaceAt(point.sMm(), point.wMm(), place);
        return new SurfacePoint(
                new Vec3(place[0], place[1], place[2]), new Vec3(place[3], place[4], place[5]));
    }

    /// The same without objects, for loops over dots: writes position (millimetres, head frame) and
    /// unit normal into `place[0..5]`. Arcs beyond the chart give its border.
    public void surfaceAt(double sMm, double wMm, double[] place) {
        double row = rowOf(sMm);
        double column = columnOf(row, wMm);
        double turn = (row + RadiusGrid.FIRST_ROW_DEG) * RadiusGrid.STEP_RAD;
        double side = (column - RadiusGrid.SIDE_COLUMNS) * RadiusGrid.STEP_RAD;
        double radius = radiusMm.at(row, column);
        double inPlane = radius * StrictMath.cos(side);
        place[0] = radius * StrictMath.sin(side);
        place[1] = inPlane * StrictMath.sin(turn);
        place[2] = inPlane * StrictMath.cos(turn);
        rays.normalInto(row, column, place);
    }

    public ScalpPoint scalpAt(Vec3 positionMm) {
        double[] arcs = new double[2];
        scalpAt(positionMm.x(), positionMm.y(), positionMm.z(), arcs);
        return new ScalpPoint(arcs[0], arcs[1]);
    }

    /// The same without objects: writes `s` and `w` of the skin in the direction of the given
    /// place. The place itself need not lie on the skin.
    public void scalpAt(double xMm, double yMm, double zMm, double[] arcs) {
        double row = RadiusGrid.row(yMm, zMm);
        arcs[0] = midlineMm.at(row);
        arcs[1] = arcMm.at(row, RadiusGrid.column(xMm, yMm, zMm));
    }

    /// Distance of the skin from the head's origin in the direction of the given place.
    public double radiusMm(double xMm, double yMm, double zMm) {
        return radiusMm.at(RadiusGrid.row(yMm, zMm), RadiusGrid.column(xMm, yMm, zMm));
    }

    /// Writes the unit normal of the skin in the direction of the given place into `place[3..5]`.
    void normalInto(Vec3 towards, double[] place) {
        rays.normalInto(
                RadiusGrid.row(towards.y(), towards.z()),
                RadiusGrid.column(towards.x(), towards.y(), towards.z()),
                place);
    }

    /// True from 15 mm before the glabella to the neck and sideways to the ear canals.
    public boolean covers(ScalpPoint point) {
        if (!(point.sMm() >= Math.max(firstMm, -BEFORE_GLABELLA_MM) && point.sMm() <= lastMm)) {
            return false;
        }
        double row = rowOf(point.sMm());
        return point.wMm() >= arcMm.at(row, 0)
                && point.wMm() <= arcMm.at(row, RadiusGrid.COLUMNS - 1);
    }

    /// Where the midline reaches the hollow of the nape.
    public double sMaxMm() {
        return sMaxMm;
    }

    /// The arc from the midline to the chart's border beside the ear, along the plane of `sMm`.
    public double halfArcMm(double sMm) {
        return arcMm.at(rowOf(sMm), RadiusGrid.COLUMNS - 1);
    }

    private double rowOf(double sMm) {
        double s = Math.clamp(sMm, firstMm, lastMm);
        double row = rowOfMidline.at((s - firstMm) / INVERSE_STEP_MM);
        for (int k = 0; k < NEWTON_STEPS; k++) {
            row -= (midlineMm.at(row) - s) / midlineMm.slope(row);
        }
        return row;
    }

    private double columnOf(double row, double wMm) {
        double guess = columnOfArc.at(row, wMm / INVERSE_STEP_MM + INVERSE_SIDE);
        double column = CubicCurve.clamped(guess, RadiusGrid.COLUMNS);
        for (int k = 0; k < NEWTON_STEPS; k++) {
            column = arcMm.nearerColumn(row, column, wMm);
        }
        return column;
    }
}
