package stipple.core.dots;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import stipple.core.image.Parallel;
import stipple.core.math.Seed;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.ScalpPoint;

/// Turns places into deposits: each gets its zone, a healed diameter, a depth, an amount of pigment
/// and the shade of its session. Between deposits that are meant alike they spread as the
/// technician's skill says; the first millimetres behind the hairline are finer and lighter; the
/// first session is the lightest.
public final class DepositMaker {
    private static final int SHADE_STEPS = 7;
    private static final double LEAST_DIAMETER_MM = 0.06;
    private static final double MOST_DIAMETER_MM = 0.5;
    private static final double LEAST_DEPTH_MM = 0.05;
    private static final double MOST_DEPTH_MM = 1.5;
    private static final double LEAST_LOAD = 0.2;
    private static final int PIECE = 1024;
    private static final double MOST_SIGMAS = 2.5;

    private final double diameterMm;
    private final double depthMm;
    private final TechnicianSkill skill;
    private final double frontDepthMm;
    private final double frontDiameterFactor;
    private final double frontLoadFactor;
    private final double shadeStepsPerSession;

    private DepositMaker(Parameters parameters, TechnicianSkill skill) {
        this.diameterMm = parameters.likely("b-d1-dot-diameter");
        this.depthMm = parameters.likely("b-d10-pigment-depth");
        this.skill = skill;
        this.frontDepthMm = parameters.likely("b-hl7-soft-front-depth");
        this.frontDiameterFactor = parameters.likely("b-hl7-soft-front-diameter-factor");
        this.frontLoadFactor = parameters.likely("b-hl7-soft-front-load-factor");
        this.shadeStepsPerSession = parameters.likely("b-p4-shade-steps-per-session");
    }

    /// Deposits of the usual diameter.
    public static DepositMaker of(Parameters parameters, TechnicianSkill skill) {
        return new DepositMaker(parameters, skill);
    }

    /// Makes the deposits of all sites, in their order.
    ///
    /// @param zoneOrdinal zone of a place, as the ordinal of its `stipple.core.scalp.Zone`
    /// @param edgeDistanceMm how far a place lies behind the hairline, mm; large where there is
    ///   none
    /// @param shade strength of the last session's ink, [0, 1]; earlier sessions are a step lighter
    ///   each
    public Deposits make(
            Sites sites,
            ToIntFunction<ScalpPoint> zoneOrdinal,
            ToDoubleFunction<ScalpPoint> edgeDistanceMm,
            double shade,
            Seed seed) {
        return make(sites, zoneOrdinal, edgeDistanceMm, shade, seed, 1);
    }

    /// The same by several threads; every deposit is a value by itself.
    public Deposits make(
            Sites sites,
            ToIntFunction<ScalpPoint> zoneOrdinal,
            ToDoubleFunction<ScalpPoint> edgeDistanceMm,
            double shade,
            Seed seed,
            int threads) {
        List<Edge> edges = edges(sites, zoneOrdinal, edgeDistanceMm, threads);
        Seed diameters = seed.forPurpose("diameter");
        Seed depths = seed.forPurpose("depth");
        Seed loads = seed.forPurpose("load");
        Deposits.Builder builder = new Deposits.Builder();
        for (int session = 1; session <= sites.sessions(); session++) {
            double sessionShade = shadeOf(session, sites.sessions(), shade);
            for (int i = sites.countThrough(session - 1); i < sites.countThrough(session); i++) {
                double front = edges.get(i / PIECE).front[i % PIECE];
                builder.add(
                        session,
                        edges.get(i / PIECE).zone[i % PIECE],
                        sites.surfacePoint(i),
                        sites.scalpPoint(i),
                        diameterMm(front, spread(diameters, i)),
                        depthMm(spread(depths, i)),
                        load(front, spread(loads, i)),
                        sessionShade);
            }
        }
        return builder.build();
    }

    /// Deposits that this maker made, as it would have made them with ink of another strength.
    ///
    /// @param sessions of how many sessions they are
    /// @param shade strength of the last session's ink, [0, 1]
    public Deposits shaded(Deposits made, int sessions, double shade) {
        return made.shaded(session -> shadeOf(session, sessions, shade));
    }

    /// What the design says of a run of sites: their zones, and how near the front they are.
    private static final class Edge {
        private final int[] zone = new int[PIECE];
        private final double[] front = new double[PIECE];
    }

    private List<Edge> edges(
            Sites sites,
            ToIntFunction<ScalpPoint> zoneOrdinal,
            ToDoubleFunction<ScalpPoint> edgeDistanceMm,
            int threads) {
        int count = sites.countThrough(sites.sessions());
        return Parallel.map(
                (count + PIECE - 1) / PIECE,
                threads,
                piece -> {
                    Edge edge = new Edge();
                    for (int i = piece * PIECE; i < Math.min(count, (piece + 1) * PIECE); i++) {
                        ScalpPoint at = sites.scalpPoint(i);
                        edge.zone[i % PIECE] = zoneOrdinal.applyAsInt(at);
                        edge.front[i % PIECE] = frontness(edgeDistanceMm.applyAsDouble(at));
                    }
                    return edge;
                });
    }

    /// Shade of a session: that of the last one, less a step of the eight-step scale for each
    /// session still to come. The first session is the lightest.
    double shadeOf(int session, int sessions, double shade) {
        double lighter = (sessions - session) * shadeStepsPerSession / SHADE_STEPS;
        return Math.max(0, shade - lighter);
    }

    /// 1 at the very edge, falling to 0 where the soft front ends.
    private double frontness(double edgeDistanceMm) {
        return Math.clamp(1 - edgeDistanceMm / frontDepthMm, 0, 1);
    }

    private static double spread(Seed seed, int i) {
        return Math.clamp(seed.normal(i), -MOST_SIGMAS, MOST_SIGMAS);
    }

    private double diameterMm(double front, double sigmas) {
        double mean = diameterMm * (1 - front * (1 - frontDiameterFactor));
        return Math.clamp(
                mean + sigmas * skill.diameterSdMm(), LEAST_DIAMETER_MM, MOST_DIAMETER_MM);
    }

    private double depthMm(double sigmas) {
        return Math.clamp(depthMm + sigmas * skill.depthSdMm(), LEAST_DEPTH_MM, MOST_DEPTH_MM);
    }

    private double load(double front, double sigmas) {
        double mean = 1 - front * (1 - frontLoadFactor);
        return Math.max(LEAST_LOAD, mean * (1 + sigmas * skill.loadSdFraction()));
    }
}
