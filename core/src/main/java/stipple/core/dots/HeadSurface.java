package stipple.core.dots;

import stipple.core.image.Parallel;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.ScalpChart;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// The scalp of a head as a surface for dots: the skin seen from the middle between the ears, in
/// stereographic projection around a pole above and behind it. The projection keeps angles, so that
/// a short step in any direction of the grid is nearly the same length on the skin; nodes stand 0.5
/// to 1.4 mm apart.
public final class HeadSurface {
    /// The pole leans back from the vertical so that front hairline and nape are equally far.
    private static final double POLE_BACK_RAD = 0.61;

    private static final double REACH_RAD = 1.8;
    private static final double STEP_MM = 1.5;
    private static final Vec3 SIDE = new Vec3(1, 0, 0);

    private HeadSurface() {}

    /// The skin that the head's chart covers.
    public static DotSurface of(Head head) {
        return of(head, 1);
    }

    /// The same by several threads.
    public static DotSurface of(Head head, int threads) {
        ScalpChart chart = head.chart();
        Vec3 pole = pole();
        Vec3 front = SIDE.cross(pole);
        double edge = StrictMath.tan(REACH_RAD / 2);
        double step = step(chart);
        int half = (int) StrictMath.ceil(edge / step);
        DotSurface.Nodes nodes = new DotSurface.Nodes(2 * half + 1, 2 * half + 1);
        Parallel.forEach(
                2 * half + 1,
                threads,
                row -> {
                    for (int column = -half; column <= half; column++) {
                        double p = column * step;
                        double q = (row - half) * step;
                        double square = p * p + q * q;
                        if (square <= edge * edge) {
                            Vec3 way =
                                    SIDE.times(2 * p)
                                            .plus(front.times(2 * q))
                                            .plus(pole.times(1 - square))
                                            .times(1 / (1 + square));
                            set(nodes, column + half, row, chart, way);
                        }
                    }
                });
        return DotSurface.of(nodes);
    }

    /// Where deposits of this head stand on its surface, as something that later sites keep clear
    /// of.
    ///
    /// @param surface made by `of(head)`
    public static Sites standing(DotSurface surface, Head head, Deposits deposits) {
        Vec3 pole = pole();
        Vec3 front = SIDE.cross(pole);
        double step = step(head.chart());
        double middle = (surface.columns() - 1) / 2.0;
        double[] u = new double[deposits.count()];
        double[] v = new double[deposits.count()];
        for (int i = 0; i < u.length; i++) {
            Vec3 way = deposits.surfacePoint(i).positionMm().unit();
            double up = 1 + way.dot(pole);
            u[i] = Math.clamp(middle + way.dot(SIDE) / up / step, 0, surface.columns() - 1.0);
            v[i] = Math.clamp(middle + way.dot(front) / up / step, 0, surface.rows() - 1.0);
        }
        return new Sites(surface, new int[] {u.length}, u, v);
    }

    private static Vec3 pole() {
        return new Vec3(0, StrictMath.cos(POLE_BACK_RAD), -StrictMath.sin(POLE_BACK_RAD));
    }

    private static double step(ScalpChart chart) {
        Vec3 pole = pole();
        return STEP_MM / (2 * chart.radiusMm(pole.x(), pole.y(), pole.z()));
    }

    private static void set(
            DotSurface.Nodes nodes, int column, int row, ScalpChart chart, Vec3 way) {
        ScalpPoint at = chart.scalpAt(way);
        if (chart.covers(at)) {
            Vec3 position = way.times(chart.radiusMm(way.x(), way.y(), way.z()));
            nodes.set(column, row, new SurfacePoint(position, chart.surfaceAt(at).normal()), at);
        }
    }
}
