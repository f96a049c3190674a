package stipple.core.dots;

import java.util.Arrays;
import stipple.core.math.Vec3;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;

/// Places on a surface where deposits will go or follicles stand, grouped by session: sessions are
/// numbered from 1 and never decrease, so that the first k sessions are a prefix.
public final class Sites {
    private final DotSurface surface;
    private final int[] sessionEnd;
    private final double[] u;
    private final double[] v;

    /// @param sessionEnd number of sites in sessions 1 to k, for each k
    Sites(DotSurface surface, int[] sessionEnd, double[] u, double[] v) {
        this.surface = surface;
        this.sessionEnd = sessionEnd.clone();
        int count = sessionEnd.length == 0 ? 0 : sessionEnd[sessionEnd.length - 1];
        this.u = Arrays.copyOf(u, count);
        this.v = Arrays.copyOf(v, count);
    }

    public DotSurface surface() {
        return surface;
    }

    public int count() {
        return u.length;
    }

    public int sessions() {
        return sessionEnd.length;
    }

    /// How many sites belong to sessions 1 to `lastSession`; 0 for session 0.
    public int countThrough(int lastSession) {
        return lastSession < 1 ? 0 : sessionEnd[Math.min(lastSession, sessionEnd.length) - 1];
    }

    /// Session of site `i`, from 1.
    public int session(int i) {
        int session = 1;
        while (sessionEnd[session - 1] <= i) {
            session++;
        }
        return session;
    }

    public SurfacePoint surfacePoint(int i) {
        return surface.surfacePoint(u[i], v[i]);
    }

    public ScalpPoint scalpPoint(int i) {
        return surface.scalpPoint(u[i], v[i]);
    }

    /// Positions in the head frame, millimetres: x, y, z of one site after the other.
    public double[] positionsMm() {
        double[] xyz = new double[3 * count()];
        for (int i = 0; i < count(); i++) {
            Vec3 position = surfacePoint(i).positionMm();
            xyz[3 * i] = position.x();
            xyz[3 * i + 1] = position.y();
            xyz[3 * i + 2] = position.z();
        }
        return xyz;
    }

    double u(int i) {
        return u[i];
    }

    double v(int i) {
        return v[i];
    }
}
