package stipple.core.math;

/// A vector or point of three numbers; the frame and the unit are named by whoever holds it.
public record Vec3(double x, double y, double z) {
    public static final Vec3 ZERO = new Vec3(0, 0, 0);

    public Vec3 plus(Vec3 other) {
        return new Vec3(x + other.x, y + other.y, z + other.z);
    }

    public Vec3 minus(Vec3 other) {
        return new Vec3(x - other.x, y - other.y, z - other.z);
    }

    public Vec3 times(double factor) {
        return new Vec3(x * factor, y * factor, z * factor);
    }

    public double dot(Vec3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vec3 cross(Vec3 other) {
        return new Vec3(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double norm() {
        return Math.sqrt(dot(this));
    }

    /// This vector scaled to length 1.
    ///
    /// @throws IllegalArgumentException if the length is zero or not a number
    public Vec3 unit() {
        double length = norm();
        if (!(length > 0)) {
            throw new IllegalArgumentException(
                    "a vector of length " + length + " has no direction");
        }
        return times(1 / length);
    }

    public double distanceTo(Vec3 other) {
        return minus(other).norm();
    }
}
