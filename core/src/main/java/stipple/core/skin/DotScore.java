package stipple.core.skin;

import java.util.Arrays;
import stipple.core.math.Seed;
import stipple.core.skin.optics.PhotonPath;

/// Scores what dots would have taken from photons that never met one.
///
/// Light can be followed backwards: photons that start straight down at the origin and come out
/// anywhere stand for light from all sides that is seen from above at the origin. A dot only takes
/// light away, so each path counts with `exp(-absorption * length inside the dot)`; one path serves
/// all dots, however deep, wide, dense and far away, and all amounts of melanin, which likewise
/// only take away. Of each dot there are four turned copies around the origin. The shaft of a
/// shaved hair, an upright cylinder, is scored beside the dots.
final class DotScore implements PhotonPath {
    private static final double MM_PER_CM = 10;
    private static final int TURNS = 4;
    private static final int PLACES = DotAxes.BODIES * DotAxes.RADII * DotAxes.CIRCLES;

    /// Down to which a shaved hair reaches.
    static final double ROOT_MM = 3;

    private static final double WIDEST_SHAFT_MM = DotAxes.radiusMm(DotAxes.SHAFT_RADII - 1);
    private static final int SHAFTS = DotAxes.DEPTHS * DotAxes.RADII;

    private final double[][] extraPerMm;
    private final DotBody[] bodies = new DotBody[DotAxes.DEPTHS * DotAxes.RADII];
    private final double[] inside = new double[PLACES * TURNS];
    private final int[] touched = new int[PLACES];
    private final boolean[] isTouched = new boolean[PLACES];
    private final DotReach reach;
    private final double[] layerPathMm;
    private final double[] chord = new double[TURNS];
    private final double[] lostByColumn = new double[DotAxes.COLUMNS];
    private int touchedCount;

    /// Sums over photons: light without a dot by skin, light taken by [DotAxes#at] of band 0.
    final double[] light = new double[DotAxes.SKINS];

    final double[] taken = new double[DotAxes.size() / DotAxes.BANDS];
    final double[] takenSquares = new double[DotAxes.size() / DotAxes.BANDS];
    long photons;

    /// @param extraPerMm by skin and layer: absorption beyond that of the traced layers
    /// @param places seed of the places of far dots
    DotScore(double[][] extraPerMm, Seed places) {
        this.extraPerMm = extraPerMm;
        reach = new DotReach(places);
        layerPathMm = new double[extraPerMm[0].length];
        for (int d = 0; d < DotAxes.DEPTHS; d++) {
            for (int r = 0; r < DotAxes.RADII; r++) {
                bodies[d * DotAxes.RADII + r] = DotBody.at(DotAxes.depthMm(d), DotAxes.radiusMm(r));
            }
        }
    }

    @Override
    public void piece(
            int layer,
            double xCm,
            double yCm,
            double zCm,
            double ux,
            double uy,
            double uz,
            double lengthCm) {
        double length = MM_PER_CM * lengthCm;
        layerPathMm[layer] += length;
        double x = MM_PER_CM * xCm;
        double y = MM_PER_CM * yCm;
        double z = MM_PER_CM * zCm;
        double endX = x + length * ux;
        double endY = y + length * uy;
        double endZ = z + length * uz;
        double lowZ = Math.min(z, endZ);
        if (lowZ > ROOT_MM) {
            return;
        }
        reach.piece(x, y, z, ux, uy, uz, length);
        double highZ = Math.max(z, endZ);
        double mx = (x + endX) / 2;
        double my = (y + endY) / 2;
        double middle = Math.sqrt(mx * mx + my * my);
        double halfLength = length / 2;
        double reachMm = DotAxes.circleMm(DotAxes.CIRCLES - 1) + WIDEST_SHAFT_MM + halfLength;
        if (middle < reachMm) {
            shafts(x, y, z, ux, uy, uz, length, middle);
        }
        for (int depth = 0; depth < DotAxes.DEPTHS; depth++) {
            DotBody widest = bodies[depth * DotAxes.RADII + DotAxes.RADII - 1];
            double half = widest.halfThicknessMm();
            if (highZ <= widest.depthMm() - half || lowZ >= widest.depthMm() + half) {
                continue;
            }
            for (int ring = 0; ring < DotAxes.CIRCLES; ring++) {
                double far = DotAxes.circleMm(ring);
                if (Math.abs(middle - far) >= halfLength + widest.radiusMm()) {
                    continue;
                }
                for (int turn = 0; turn < TURNS; turn++) {
                    double px = x - turnedX(turn, far);
                    double py = y - turnedY(turn, far);
                    nested(depth, ring, turn, px, py, z, ux, uy, uz, length);
                }
            }
        }
    }

    /// Scores the dots of one place, which lie inside each other: what misses a wide one misses all
    /// that are narrower.
    private void nested(
            int depth,
            int ring,
            int turn,
            double px,
            double py,
            double z,
            double ux,
            double uy,
            double uz,
            double length) {
        for (int r = DotAxes.RADII - 1; r >= 0; r--) {
            DotBody dot = bodies[depth * DotAxes.RADII + r];
            double radius = dot.radiusMm();
            double most = radius + length / 2;
            double mx = px + ux * length / 2;
            double my = py + uy * length / 2;
            if (mx * mx + my * my >= most * most) {
                return;
            }
            double stretch = radius / dot.halfThicknessMm();
            double pz = (z - dot.depthMm()) * stretch;
            double path = insideBall(px, py, pz, ux, uy, uz * stretch, length, radius * radius);
            if (path <= 0) {
                return;
            }
            add((depth * DotAxes.RADII + r) * DotAxes.CIRCLES + ring, turn, path);
        }
    }

    /// Length of p + t v, t in [0, length], inside a ball round the origin, measured in t.
    static double insideBall(
            double px,
            double py,
            double pz,
            double vx,
            double vy,
            double vz,
            double length,
            double radius2) {
        double a = Math.max(1e-12, vx * vx + vy * vy + vz * vz);
        double b = px * vx + py * vy + pz * vz;
        double c = px * px + py * py + pz * pz - radius2;
        double under = b * b - a * c;
        if (under <= 0) {
            return 0;
        }
        double root = Math.sqrt(under);
        double from = Math.max(0, (-b - root) / a);
        double to = Math.min(length, (-b + root) / a);
        return Math.max(0, to - from);
    }

    /// Scores the shafts of hair: upright cylinders from the surface down to the root.
    private void shafts(
            double x,
            double y,
            double z,
            double ux,
            double uy,
            double uz,
            double length,
            double middle) {
        double until = uz > 0 ? Math.min(length, (ROOT_MM - z) / uz) : length;
        for (int ring = 0; ring < DotAxes.CIRCLES; ring++) {
            double far = DotAxes.circleMm(ring);
            if (Math.abs(middle - far) >= length / 2 + WIDEST_SHAFT_MM) {
                continue;
            }
            for (int turn = 0; turn < TURNS; turn++) {
                double px = x - turnedX(turn, far);
                double py = y - turnedY(turn, far);
                for (int r = DotAxes.SHAFT_RADII - 1; r >= 0; r--) {
                    double radius = DotAxes.radiusMm(r);
                    double mx = px + ux * length / 2;
                    double my = py + uy * length / 2;
                    double most = radius + length / 2;
                    if (mx * mx + my * my >= most * most) {
                        break;
                    }
                    double path = insideBall(px, py, 0, ux, uy, 0, until, radius * radius);
                    if (path <= 0) {
                        break;
                    }
                    add((SHAFTS + r) * DotAxes.CIRCLES + ring, turn, path);
                }
            }
        }
    }

    private static double turnedX(int turn, double far) {
        return turn == 0 ? far : turn == 1 ? -far : 0;
    }

    private static double turnedY(int turn, double far) {
        return turn == 2 ? far : turn == 3 ? -far : 0;
    }

    private void add(int place, int turn, double path) {
        if (!isTouched[place]) {
            isTouched[place] = true;
            touched[touchedCount++] = place;
        }
        inside[place * TURNS + turn] += path;
    }

    @Override
    public void end(double up, double down) {
        photons++;
        if (up > 0) {
            count(up);
        }
        for (int i = 0; i < touchedCount; i++) {
            int place = touched[i];
            isTouched[place] = false;
            for (int turn = 0; turn < TURNS; turn++) {
                inside[place * TURNS + turn] = 0;
            }
        }
        touchedCount = 0;
        reach.forget();
        for (int layer = 0; layer < layerPathMm.length; layer++) {
            layerPathMm[layer] = 0;
        }
    }

    private void count(double up) {
        double[] weight = new double[DotAxes.SKINS];
        for (int skin = 0; skin < DotAxes.SKINS; skin++) {
            double exponent = 0;
            for (int layer = 0; layer < layerPathMm.length; layer++) {
                exponent += extraPerMm[skin][layer] * layerPathMm[layer];
            }
            weight[skin] = up * StrictMath.exp(-exponent);
            light[skin] += weight[skin];
        }
        for (int i = 0; i < touchedCount; i++) {
            int place = touched[i];
            int ring = place % DotAxes.CIRCLES;
            int body = place / DotAxes.CIRCLES;
            double thickness =
                    2
                            * (body < SHAFTS
                                    ? bodies[body].halfThicknessMm()
                                    : DotAxes.radiusMm(body - SHAFTS));
            double perColumn = 1 / thickness;
            for (int turn = 0; turn < TURNS; turn++) {
                chord[turn] = inside[place * TURNS + turn] * perColumn;
            }
            double[] lost = lost();
            for (int column = 0; column < DotAxes.COLUMNS; column++) {
                for (int skin = 0; skin < DotAxes.SKINS; skin++) {
                    int at =
                            DotAxes.at(
                                    0,
                                    skin,
                                    body / DotAxes.RADII,
                                    body % DotAxes.RADII,
                                    column,
                                    ring);
                    add(at, weight[skin] * lost[column]);
                }
            }
        }
        reach.score(weight, this);
    }

    /// Powers of whole numbers cost less than as many exponentials.
    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /// The mean share lost over the turned copies, by column.
    private double[] lost() {
        Arrays.fill(lostByColumn, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            if (chord[turn] > 0) {
                double kept = StrictMath.exp(-DotAxes.column(0) * chord[turn]);
                for (int column = 0; column < DotAxes.COLUMNS; column++) {
                    lostByColumn[column] += 1 - power(kept, DotAxes.columnSteps(column));
                }
            }
        }
        for (int column = 0; column < DotAxes.COLUMNS; column++) {
            lostByColumn[column] /= TURNS;
        }
        return lostByColumn;
    }

    /// Counts what one photon lost to the dot of place `at`: a share, or mm2 for an annulus.
    void add(int at, double lost) {
        taken[at] += lost;
        takenSquares[at] += lost * lost;
    }

    /// Mean over the circle or annulus of place `at`: `1 - R/R0`.
    double mean(int at) {
        return taken[at] / unit(at);
    }

    /// The standard error of [#mean].
    double standardError(int at) {
        double mean = taken[at] / photons;
        double variance = Math.max(0, takenSquares[at] / photons - mean * mean);
        return Math.sqrt(variance * photons) / unit(at);
    }

    private double unit(int at) {
        int ring = at % DotAxes.RINGS;
        int skin = at / (taken.length / DotAxes.SKINS);
        return light[skin] * (ring < DotAxes.CIRCLES ? 1 : DotAxes.areaMm2(ring - DotAxes.CIRCLES));
    }
}
