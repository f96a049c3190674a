package stipple.app.media;

import stipple.core.math.Vec3;
import tools.jackson.databind.JsonNode;

/// Where a node of a scene puts its things: three columns and a shift.
record GlbPlace(Vec3 x, Vec3 y, Vec3 z, Vec3 shift) {
    static final GlbPlace HERE =
            new GlbPlace(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1), Vec3.ZERO);

    static GlbPlace of(JsonNode node) throws RefusedScan {
        if (node.has("matrix")) {
            double[] m = numbers(node.path("matrix"), new double[16]);
            return new GlbPlace(
                    new Vec3(m[0], m[1], m[2]),
                    new Vec3(m[4], m[5], m[6]),
                    new Vec3(m[8], m[9], m[10]),
                    new Vec3(m[12], m[13], m[14]));
        }
        double[] t = numbers(node.path("translation"), new double[] {0, 0, 0});
        double[] q = numbers(node.path("rotation"), new double[] {0, 0, 0, 1});
        double[] s = numbers(node.path("scale"), new double[] {1, 1, 1});
        double x = q[0];
        double y = q[1];
        double z = q[2];
        double w = q[3];
        return new GlbPlace(
                new Vec3(1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y))
                        .times(s[0]),
                new Vec3(2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x))
                        .times(s[1]),
                new Vec3(2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y))
                        .times(s[2]),
                new Vec3(t[0], t[1], t[2]));
    }

    /// This place with another one inside it.
    GlbPlace then(GlbPlace inner) {
        return new GlbPlace(
                turned(inner.x()), turned(inner.y()), turned(inner.z()), at(inner.shift()));
    }

    double[] of(double px, double py, double pz) {
        Vec3 p = at(new Vec3(px, py, pz));
        return new double[] {p.x(), p.y(), p.z()};
    }

    /// Whether it turns left into right, so that what was outside would be inside.
    boolean mirrors() {
        return x.cross(y).dot(z) < 0;
    }

    private Vec3 at(Vec3 p) {
        return turned(p).plus(shift);
    }

    private Vec3 turned(Vec3 p) {
        return x.times(p.x()).plus(y.times(p.y())).plus(z.times(p.z()));
    }

    private static double[] numbers(JsonNode array, double[] usual) throws RefusedScan {
        if (array.isMissingNode()) {
            return usual;
        }
        if (array.size() != usual.length) {
            throw RefusedScan.damaged("its scene puts a thing nowhere");
        }
        double[] numbers = new double[usual.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asDouble(Double.NaN);
        }
        return numbers;
    }
}
