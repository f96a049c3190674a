package stipple.core.scalp;

/// Rotation matrices as nine numbers row by row.
final class Rotations {
    private static final double TINY_RAD = 1e-9;
    private static final double GIMBAL_COSINE = 1e-6;

    private Rotations() {}

    /// Rotation by a vector whose direction is the axis and whose length the angle (Rodrigues).
    static double[] exp(double x, double y, double z) {
        double angle = StrictMath.sqrt(x * x + y * y + z * z);
        double a = angle < TINY_RAD ? 1 : StrictMath.sin(angle) / angle;
        double b = angle < TINY_RAD ? 0.5 : (1 - StrictMath.cos(angle)) / (angle * angle);
        return new double[] {
            1 - b * (y * y + z * z),
            b * x * y - a * z,
            b * x * z + a * y,
            b * x * y + a * z,
            1 - b * (x * x + z * z),
            b * y * z - a * x,
            b * x * z - a * y,
            b * y * z + a * x,
            1 - b * (x * x + y * y)
        };
    }

    /// The rotation vector of `a b^-1`, radians. Near half a turn the axis is inexact.
    static double[] difference(double[] a, double[] b) {
        double[] r = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    r[3 * row + column] += a[3 * row + k] * b[3 * column + k];
                }
            }
        }
        double x = r[7] - r[5];
        double y = r[2] - r[6];
        double z = r[3] - r[1];
        double sine2 = StrictMath.sqrt(x * x + y * y + z * z);
        double angle = StrictMath.atan2(sine2, r[0] + r[4] + r[8] - 1);
        double factor = sine2 < TINY_RAD ? 0.5 : angle / sine2;
        return new double[] {factor * x, factor * y, factor * z};
    }

    static double angleDeg(double[] a, double[] b) {
        double[] d = difference(a, b);
        return StrictMath.toDegrees(StrictMath.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]));
    }

    static double[] times(double[] a, double[] b) {
        double[] r = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) {
                    r[3 * row + column] += a[3 * row + k] * b[3 * k + column];
                }
            }
        }
        return r;
    }

    /// The pose whose camera rotation is `r`; of the two ways to write it the one nearer to `near`.
    static Pose pose(double[] r, Pose near) {
        double sineYaw = Math.clamp(r[6], -1.0, 1.0);
        double yaw = StrictMath.toDegrees(StrictMath.asin(sineYaw));
        if (1 - sineYaw * sineYaw < GIMBAL_COSINE * GIMBAL_COSINE) {
            double pitch = StrictMath.toDegrees(StrictMath.atan2(sineYaw * r[1], -r[4]));
            return new Pose(yaw, pitch, 0);
        }
        double pitch = StrictMath.toDegrees(StrictMath.atan2(-r[7], -r[8]));
        double roll = -StrictMath.toDegrees(StrictMath.atan2(-r[3], r[0]));
        Pose one = new Pose(wrap(yaw, near.yawDeg()), wrap(pitch, near.pitchDeg()), wrap(roll, 0));
        Pose other =
                new Pose(
                        wrap(180 - yaw, near.yawDeg()),
                        wrap(pitch + 180, near.pitchDeg()),
                        wrap(roll + 180, 0));
        return away(one, near) <= away(other, near) ? one : other;
    }

    private static double away(Pose pose, Pose near) {
        return Math.abs(pose.yawDeg() - near.yawDeg())
                + Math.abs(pose.pitchDeg() - near.pitchDeg())
                + Math.abs(pose.rollDeg());
    }

    /// The same angle within half a turn of `near`.
    private static double wrap(double angleDeg, double near) {
        double turns = Math.rint((angleDeg - near) / 360);
        return angleDeg - 360 * turns;
    }
}
