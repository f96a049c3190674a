package stipple.core.dots;

import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// Every pigment deposit of a plan, counted in tens of thousands: one primitive array a property,
/// all of the same length, in placing order. Sessions are numbered from 1 and never decrease along
/// the arrays, so that the first k sessions are a prefix.
///
/// Lengths are millimetres held as whole micrometres, the unit normal in ten-thousandths, load and
/// shade in thousandths: what is in memory is exactly what the files say.
public final class Deposits {
    private static final double PER_MM = 1000;
    private static final double PER_UNIT = 10_000;
    private static final double PER_LOAD = 1000;

    private final int[] session;
    private final int[] zone;
    private final int[] positionUm;
    private final int[] normalE4;
    private final int[] scalpUm;
    private final int[] diameterUm;
    private final int[] depthUm;
    private final int[] loadE3;
    private final int[] shadeE3;

    private Deposits(Builder b) {
        int n = b.size;
        session = java.util.Arrays.copyOf(b.session, n);
        zone = java.util.Arrays.copyOf(b.zone, n);
        positionUm = java.util.Arrays.copyOf(b.positionUm, 3 * n);
        normalE4 = java.util.Arrays.copyOf(b.normalE4, 3 * n);
        scalpUm = java.util.Arrays.copyOf(b.scalpUm, 2 * n);
        diameterUm = java.util.Arrays.copyOf(b.diameterUm, n);
        depthUm = java.util.Arrays.copyOf(b.depthUm, n);
        loadE3 = java.util.Arrays.copyOf(b.loadE3, n);
        shadeE3 = java.util.Arrays.copyOf(b.shadeE3, n);
    }

    public int count() {
        return session.length;
    }

    /// Session of deposit `i`, from 1.
    public int session(int i) {
        return session[i];
    }

    /// Ordinal of the deposit's `stipple.core.scalp.Zone`.
    public int zone(int i) {
        return zone[i];
    }

    public double xMm(int i) {
        return positionUm[3 * i] / PER_MM;
    }

    public double yMm(int i) {
        return positionUm[3 * i + 1] / PER_MM;
    }

    public double zMm(int i) {
        return positionUm[3 * i + 2] / PER_MM;
    }

    public double normalX(int i) {
        return normalE4[3 * i] / PER_UNIT;
    }

    public double normalY(int i) {
        return normalE4[3 * i + 1] / PER_UNIT;
    }

    public double normalZ(int i) {
        return normalE4[3 * i + 2] / PER_UNIT;
    }

    public double sMm(int i) {
        return scalpUm[2 * i] / PER_MM;
    }

    public double wMm(int i) {
        return scalpUm[2 * i + 1] / PER_MM;
    }

    /// Healed visible diameter at the surface.
    public double diameterMm(int i) {
        return diameterUm[i] / PER_MM;
    }

    /// Depth of the pigment's centre below the skin surface.
    public double depthMm(int i) {
        return depthUm[i] / PER_MM;
    }

    /// Pigment relative to the plan's nominal healed deposit, about 1.
    public double load(int i) {
        return loadE3[i] / PER_LOAD;
    }

    /// Strength of the ink used, 0 lightest to 1 darkest dilution.
    public double shade(int i) {
        return shadeE3[i] / PER_LOAD;
    }

    public SurfacePoint surfacePoint(int i) {
        return new SurfacePoint(
                new Vec3(xMm(i), yMm(i), zMm(i)), new Vec3(normalX(i), normalY(i), normalZ(i)));
    }

    public ScalpPoint scalpPoint(int i) {
        return new ScalpPoint(sMm(i), wMm(i));
    }

    /// All deposits at their places with ink of another strength, or at another depth.
    ///
    /// @param depthMm of every deposit's centre
    /// @param shade of every deposit, [0, 1]
    public Deposits reworked(double depthMm, double shade) {
        Builder builder = new Builder();
        for (int i = 0; i < count(); i++) {
            builder.addReworked(this, i, session(i), diameterMm(i), depthMm, load(i), shade);
        }
        return builder.build();
    }

    /// How many deposits belong to sessions 1 to `lastSession`.
    public int countThrough(int lastSession) {
        int n = 0;
        while (n < session.length && session[n] <= lastSession) {
            n++;
        }
        return n;
    }

    /// Gathers deposits in placing order.
    public static final class Builder {
        private int size;
        private int[] session = new int[1024];
        private int[] zone = new int[1024];
        private int[] positionUm = new int[3 * 1024];
        private int[] normalE4 = new int[3 * 1024];
        private int[] scalpUm = new int[2 * 1024];
        private int[] diameterUm = new int[1024];
        private int[] depthUm = new int[1024];
        private int[] loadE3 = new int[1024];
        private int[] shadeE3 = new int[1024];

        /// Adds one deposit, rounding to the grid of the files.
        ///
        /// @throws IllegalArgumentException if the session number is below the last one or below 1
        public Builder add(
                int sessionNumber,
                int zoneOrdinal,
                SurfacePoint place,
                ScalpPoint scalp,
                double diameterMm,
                double depthMm,
                double load,
                double shade) {
            if (sessionNumber < 1 || (size > 0 && sessionNumber < session[size - 1])) {
                throw new IllegalArgumentException(
                        "session "
                                + sessionNumber
                                + " after session "
                                + (size > 0 ? session[size - 1] : 0));
            }
            grow();
            session[size] = sessionNumber;
            zone[size] = zoneOrdinal;
            put(positionUm, 3 * size, PER_MM, place.positionMm());
            put(normalE4, 3 * size, PER_UNIT, place.normal());
            scalpUm[2 * size] = round(scalp.sMm() * PER_MM);
            scalpUm[2 * size + 1] = round(scalp.wMm() * PER_MM);
            diameterUm[size] = round(diameterMm * PER_MM);
            depthUm[size] = round(depthMm * PER_MM);
            loadE3[size] = round(load * PER_LOAD);
            shadeE3[size] = round(shade * PER_LOAD);
            size++;
            return this;
        }

        /// Adds deposit `i` of other deposits at its place, with other properties.
        public Builder addReworked(
                Deposits from,
                int i,
                int sessionNumber,
                double diameterMm,
                double depthMm,
                double load,
                double shade) {
            return add(
                    sessionNumber,
                    from.zone(i),
                    from.surfacePoint(i),
                    from.scalpPoint(i),
                    diameterMm,
                    depthMm,
                    load,
                    shade);
        }

        public int size() {
            return size;
        }

        public Deposits build() {
            return new Deposits(this);
        }

        private void grow() {
            if (size < session.length) {
                return;
            }
            int n = 2 * size;
            session = java.util.Arrays.copyOf(session, n);
            zone = java.util.Arrays.copyOf(zone, n);
            positionUm = java.util.Arrays.copyOf(positionUm, 3 * n);
            normalE4 = java.util.Arrays.copyOf(normalE4, 3 * n);
            scalpUm = java.util.Arrays.copyOf(scalpUm, 2 * n);
            diameterUm = java.util.Arrays.copyOf(diameterUm, n);
            depthUm = java.util.Arrays.copyOf(depthUm, n);
            loadE3 = java.util.Arrays.copyOf(loadE3, n);
            shadeE3 = java.util.Arrays.copyOf(shadeE3, n);
        }

        private static void put(int[] target, int at, double scale, Vec3 v) {
            target[at] = round(v.x() * scale);
            target[at + 1] = round(v.y() * scale);
            target[at + 2] = round(v.z() * scale);
        }

        private static int round(double scaled) {
            return Math.toIntExact(Math.round(scaled));
        }
    }
}
