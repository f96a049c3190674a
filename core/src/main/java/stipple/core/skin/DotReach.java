package stipple.core.skin;

import java.util.Arrays;
import stipple.core.math.Seed;

/// Scores how much light dots take from the skin near and far, in mm2 of black skin by annulus.
///
/// A far dot is hit too rarely to wait for; so each dot is put where the photon went. A point is
/// drawn along the part of the path at the dot's depth, the dot is placed at random with that point
/// inside its outline, and the loss counts divided by the chance of having chosen that place, which
/// is the path inside the dot's outline over all path at its depth.
final class DotReach {
    private static final int BODIES = DotAxes.DEPTHS * DotAxes.RADII + DotAxes.SHAFT_RADII;

    private final Seed seed;
    private final double[] top = new double[BODIES];
    private final double[] bottom = new double[BODIES];
    private final double[] radius = new double[BODIES];

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private double[] z = new double[1024];
    private double[] ux = new double[1024];
    private double[] uy = new double[1024];

    /// 1 / uz, 0 for a level piece.
    private double[] perZ = new double[1024];

    private double[] length = new double[1024];
    private double[] lowZ = new double[1024];
    private double[] highZ = new double[1024];

    /// Pieces that reach into the depths of the present dot.
    private int[] within = new int[1024];

    private int withinCount;
    private double withinTop = -1;
    private double withinBottom = -1;
    private double withinPath;
    private int pieces;
    private long drawn;

    /// Of the place last drawn.
    private double placeX;

    private double placeY;

    /// Path inside the dot last placed and inside its outline, the upright cylinder around it.
    private double inside;

    private double insideOutline;

    /// @param seed of the places
    DotReach(Seed seed) {
        this.seed = seed;
        for (int body = 0; body < BODIES; body++) {
            if (isShaft(body)) {
                radius[body] = DotAxes.radiusMm(body - DotAxes.DEPTHS * DotAxes.RADII);
                bottom[body] = DotScore.ROOT_MM;
            } else {
                DotBody dot =
                        DotBody.at(
                                DotAxes.depthMm(body / DotAxes.RADII),
                                DotAxes.radiusMm(body % DotAxes.RADII));
                radius[body] = dot.radiusMm();
                top[body] = dot.depthMm() - dot.halfThicknessMm();
                bottom[body] = dot.depthMm() + dot.halfThicknessMm();
            }
        }
    }

    private static boolean isShaft(int body) {
        return body >= DotAxes.DEPTHS * DotAxes.RADII;
    }

    /// Remembers a straight piece of path, in mm.
    void piece(double px, double py, double pz, double vx, double vy, double vz, double lengthMm) {
        if (pieces == x.length) {
            grow();
        }
        x[pieces] = px;
        y[pieces] = py;
        z[pieces] = pz;
        ux[pieces] = vx;
        uy[pieces] = vy;
        perZ[pieces] = vz == 0 ? 0 : 1 / vz;
        lowZ[pieces] = Math.min(pz, pz + lengthMm * vz);
        highZ[pieces] = Math.max(pz, pz + lengthMm * vz);
        length[pieces] = lengthMm;
        pieces++;
    }

    void forget() {
        pieces = 0;
        withinTop = -1;
    }

    /// Scores the remembered path for one dot of each kind.
    ///
    /// @param weight of the photon by skin
    void score(double[] weight, DotScore score) {
        for (int body = 0; body < BODIES; body++) {
            double path = pathAtDepth(body);
            if (path > 0) {
                place(body, path * chance());
                measure(body);
                if (inside > 0) {
                    double r = radius[body];
                    add(body, Math.PI * r * r * path / insideOutline, weight, score);
                }
            }
        }
    }

    private void add(int body, double areaMm2, double[] weight, DotScore score) {
        int ring = DotAxes.CIRCLES + DotAxes.annulus(Math.hypot(placeX, placeY));
        double thickness = isShaft(body) ? 2 * radius[body] : bottom[body] - top[body];
        for (int column = 0; column < DotAxes.COLUMNS; column++) {
            double lost = 1 - StrictMath.exp(-DotAxes.column(column) * inside / thickness);
            for (int skin = 0; skin < DotAxes.SKINS; skin++) {
                int depth = body / DotAxes.RADII;
                int at = DotAxes.at(0, skin, depth, body % DotAxes.RADII, column, ring);
                score.add(at, weight[skin] * lost * areaMm2);
            }
        }
    }

    /// Path between the depths of a dot. Dots of one depth and thickness follow each other.
    private double pathAtDepth(int body) {
        if (top[body] == withinTop && bottom[body] == withinBottom) {
            return withinPath;
        }
        withinTop = top[body];
        withinBottom = bottom[body];
        withinCount = 0;
        for (int i = 0; i < pieces; i++) {
            if (lowZ[i] < withinBottom && highZ[i] > withinTop) {
                within[withinCount++] = i;
            }
        }
        withinPath = 0;
        for (int k = 0; k < withinCount; k++) {
            withinPath += end(within[k], body) - begin(within[k], body);
        }
        return withinPath;
    }

    /// Puts the dot so that the point after `path` mm at its depth lies inside its outline.
    private void place(int body, double path) {
        double left = path;
        for (int k = 0; k < withinCount; k++) {
            int i = within[k];
            double from = begin(i, body);
            double here = end(i, body) - from;
            if (here > 0) {
                if (left <= here) {
                    double at = from + left;
                    placeAround(x[i] + at * ux[i], y[i] + at * uy[i], radius[body]);
                    return;
                }
                left -= here;
            }
        }
        placeX = Double.POSITIVE_INFINITY;
    }

    private void placeAround(double middleX, double middleY, double most) {
        double u;
        double v;
        do {
            u = 2 * chance() - 1;
            v = 2 * chance() - 1;
        } while (u * u + v * v > 1);
        placeX = middleX + most * u;
        placeY = middleY + most * v;
    }

    private double chance() {
        return seed.uniform(drawn++);
    }

    private void measure(int body) {
        inside = 0;
        insideOutline = 0;
        double r = radius[body];
        double stretch = isShaft(body) ? 0 : 2 * r / (bottom[body] - top[body]);
        double middle = (top[body] + bottom[body]) / 2;
        for (int k = 0; k < withinCount; k++) {
            int i = within[k];
            double px = x[i] - placeX;
            double py = y[i] - placeY;
            double reach = length[i] + r;
            if (px * px + py * py >= reach * reach) {
                continue;
            }
            double from = begin(i, body);
            double to = end(i, body);
            if (to > from) {
                insideOutline +=
                        DotScore.insideBall(
                                px + from * ux[i],
                                py + from * uy[i],
                                0,
                                ux[i],
                                uy[i],
                                0,
                                to - from,
                                r * r);
                inside +=
                        isShaft(body)
                                ? 0
                                : DotScore.insideBall(
                                        px,
                                        py,
                                        stretch * (z[i] - middle),
                                        ux[i],
                                        uy[i],
                                        perZ[i] == 0 ? 0 : stretch / perZ[i],
                                        length[i],
                                        r * r);
            }
        }
        if (isShaft(body)) {
            inside = insideOutline;
        }
    }

    /// Where along a piece the depth of a dot begins, mm from its start.
    private double begin(int i, int body) {
        double v = perZ[i];
        return v == 0 ? 0 : Math.max(0, ((v > 0 ? top[body] : bottom[body]) - z[i]) * v);
    }

    private double end(int i, int body) {
        double v = perZ[i];
        return v == 0
                ? length[i]
                : Math.min(length[i], ((v > 0 ? bottom[body] : top[body]) - z[i]) * v);
    }

    private void grow() {
        int n = 2 * pieces;
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        ux = Arrays.copyOf(ux, n);
        uy = Arrays.copyOf(uy, n);
        perZ = Arrays.copyOf(perZ, n);
        lowZ = Arrays.copyOf(lowZ, n);
        highZ = Arrays.copyOf(highZ, n);
        within = Arrays.copyOf(within, n);
        length = Arrays.copyOf(length, n);
    }
}
