package stipple.core.dots;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
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

    private Deposits(Deposits placed, int[] shadeE3) {
        session = placed.session;
        zone = placed.zone;
        positionUm = placed.positionUm;
        normalE4 = placed.normalE4;
        scalpUm = placed.scalpUm;
        diameterUm = placed.diameterUm;
        depthUm = placed.depthUm;
        loadE3 = placed.loadE3;
        this.shadeE3 = shadeE3;
    }

    private Deposits(Builder b) {
        int n = b.size;
        session = Arrays.copyOf(b.session, n);
        zone = Arrays.copyOf(b.zone, n);
        positionUm = Arrays.copyOf(b.positionUm, 3 * n);
        normalE4 = Arrays.copyOf(b.normalE4, 3 * n);
        scalpUm = Arrays.copyOf(b.scalpUm, 2 * n);
        diameterUm = Arrays.copyOf(b.diameterUm, n);
        depthUm = Arrays.copyOf(b.depthUm, n);
        loadE3 = Arrays.copyOf(b.loadE3, n);
        shadeE3 = Arrays.copyOf(b.shadeE3, n);
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

    /// The same deposits with ink of other strengths. What they have in common is held once.
    ///
    /// @param shadeOfSession strength of the ink of a session, from 1; each [0, 1]
    public Deposits shaded(IntToDoubleFunction shadeOfSession) {
        int[] shades = new int[count()];
        int before = 0;
        for (int number = 1; before < shades.length; number++) {
            int through = countThrough(number);
            Arrays.fill(
                    shades,
                    before,
                    through,
                    Builder.round(shadeOfSession.applyAsDouble(number) * PER_LOAD));
            before = through;
        }
        return new Deposits(this, shades);
    }

    /// Whether these are the same deposits but for the strength of their ink.
    public boolean isPlacedAs(Deposits other) {
        return Arrays.equals(session, other.session)
                && Arrays.equals(zone, other.zone)
                && Arrays.equals(positionUm, other.positionUm)
                && Arrays.equals(normalE4, other.normalE4)
                && Arrays.equals(scalpUm, other.scalpUm)
                && Arrays.equals(diameterUm, other.diameterUm)
                && Arrays.equals(depthUm, other.depthUm)
                && Arrays.equals(loadE3, other.loadE3);
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
            session = Arrays.copyOf(session, n);
            zone = Arrays.copyOf(zone, n);
            positionUm = Arrays.copyOf(positionUm, 3 * n);
            normalE4 = Arrays.copyOf(normalE4, 3 * n);
            scalpUm = Arrays.copyOf(scalpUm, 2 * n);
            diameterUm = Arrays.copyOf(diameterUm, n);
            depthUm = Arrays.copyOf(depthUm, n);
            loadE3 = Arrays.copyOf(loadE3, n);
            shadeE3 = Arrays.copyOf(shadeE3, n);
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
