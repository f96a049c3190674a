package stipple.core.outcome;

import java.util.Arrays;
import stipple.core.math.Cholesky;

/// A smooth map of one plane to another: each new coordinate is a polynomial of second degree of
/// the old ones, which holds shift, turn, scale, shear and a slight bend. Immutable.
public final class PlaneWarp {
    static final int TERMS = 6;
    static final int AFFINE_TERMS = 3;

    private final double centerX;
    private final double centerY;
    private final double unit;
    private final double[] xTerms;
    private final double[] yTerms;

    /// @param unit length of the old plane that the polynomial's variables count in
    /// @param xTerms factors of 1, u, v, u², uv, v² for the new x
    PlaneWarp(double centerX, double centerY, double unit, double[] xTerms, double[] yTerms) {
        this.centerX = centerX;
        this.centerY = centerY;
        this.unit = unit;
        this.xTerms = Arrays.copyOf(xTerms, TERMS);
        this.yTerms = Arrays.copyOf(yTerms, TERMS);
    }

    /// A turn and a scale about a place, which goes to another.
    static PlaneWarp about(
            double x, double y, double scale, double turnRad, double toX, double toY) {
        double c = scale * StrictMath.cos(turnRad);
        double s = scale * StrictMath.sin(turnRad);
        return new PlaneWarp(x, y, 1, new double[] {toX, c, -s}, new double[] {toY, s, c});
    }

    /// With the first terms of both polynomials changed, which count from (0.5, 0.5) in units of 1.
    PlaneWarp plus(double[] change, int terms) {
        PlaneWarp here = centred();
        double[] xs = here.xTerms.clone();
        double[] ys = here.yTerms.clone();
        for (int k = 0; k < terms; k++) {
            xs[k] += change[k];
            ys[k] += change[terms + k];
        }
        return new PlaneWarp(0.5, 0.5, 1, xs, ys);
    }

    /// The same map written about (0.5, 0.5) in units of 1.
    private PlaneWarp centred() {
        return new PlaneWarp(0.5, 0.5, 1, centred(xTerms), centred(yTerms));
    }

    private double[] centred(double[] t) {
        double u = (0.5 - centerX) / unit;
        double v = (0.5 - centerY) / unit;
        return new double[] {
            sum(t, u, v),
            (t[1] + 2 * t[3] * u + t[4] * v) / unit,
            (t[2] + 2 * t[5] * v + t[4] * u) / unit,
            t[3] / (unit * unit),
            t[4] / (unit * unit),
            t[5] / (unit * unit)
        };
    }

    public double x(double x, double y) {
        return sum(xTerms, (x - centerX) / unit, (y - centerY) / unit);
    }

    public double y(double x, double y) {
        return sum(yTerms, (x - centerX) / unit, (y - centerY) / unit);
    }

    /// Lengths of the new plane over those of the old, at the middle.
    public double scale() {
        double area = xTerms[1] * yTerms[2] - xTerms[2] * yTerms[1];
        return Math.sqrt(Math.abs(area)) / unit;
    }

    /// How far the new plane is turned against the old at the middle, degrees.
    public double turnDeg() {
        return Math.toDegrees(Math.atan2(yTerms[1] - xTerms[2], xTerms[1] + yTerms[2]));
    }

    /// How far the bend moves a place one unit from the middle, lengths of the new plane.
    public double bend() {
        double bend = 0;
        for (int k = AFFINE_TERMS; k < TERMS; k++) {
            bend += xTerms[k] * xTerms[k] + yTerms[k] * yTerms[k];
        }
        return Math.sqrt(bend);
    }

    static void basis(double u, double v, double[] out) {
        out[0] = 1;
        out[1] = u;
        out[2] = v;
        out[3] = u * u;
        out[4] = u * v;
        out[5] = v * v;
    }

    private static double sum(double[] t, double u, double v) {
        return t[0] + u * (t[1] + u * t[3] + v * t[4]) + v * (t[2] + v * t[5]);
    }

    /// The least-squares map of pairs of places.
    ///
    /// @param terms 3 for no bend, 6 for a slight one
    /// @param from x, y, x, y, ...
    /// @param ridge what a bend must be worth, in squares of the new plane's lengths
    static PlaneWarp fit(int terms, double[] from, double[] to, int pairs, double ridge) {
        double cx = 0;
        double cy = 0;
        for (int i = 0; i < pairs; i++) {
            cx += from[2 * i] / pairs;
            cy += from[2 * i + 1] / pairs;
        }
        double unit = 1e-9;
        for (int i = 0; i < pairs; i++) {
            unit = Math.max(unit, Math.hypot(from[2 * i] - cx, from[2 * i + 1] - cy));
        }
        double[] normal = new double[terms * terms];
        double[] rightX = new double[terms];
        double[] rightY = new double[terms];
        double[] b = new double[TERMS];
        for (int i = 0; i < pairs; i++) {
            basis((from[2 * i] - cx) / unit, (from[2 * i + 1] - cy) / unit, b);
            for (int r = 0; r < terms; r++) {
                rightX[r] += b[r] * to[2 * i];
                rightY[r] += b[r] * to[2 * i + 1];
                for (int c = 0; c < terms; c++) {
                    normal[r * terms + c] += b[r] * b[c];
                }
            }
        }
        for (int r = AFFINE_TERMS; r < terms; r++) {
            normal[r * terms + r] += ridge;
        }
        return new PlaneWarp(
                cx, cy, unit, Cholesky.solve(normal, rightX), Cholesky.solve(normal, rightY));
    }
}
