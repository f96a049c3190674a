package stipple.app.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanView;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Finding;
import stipple.core.scalp.Camera;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// A made-up plan that fills every field, on a head that is a ball of 95 mm.
public final class SamplePlans {
    /// A file name that would do harm if a page did not escape it.
    public static final String HOSTILE_NAME = "<script>alert(1)</script>\"'&.jpg";

    private static final double BALL_MM = 95;

    private SamplePlans() {}

    /// @param dots in each of three sessions
    public static TreatmentPlan plan(int dots) {
        Deposits deposits = deposits(dots);
        List<PlannedSession> sessions = new ArrayList<>();
        for (int k = 1; k <= 3; k++) {
            sessions.add(
                    new PlannedSession(
                            k,
                            LocalDate.of(2026, 3, 2).plusDays(14L * (k - 1)),
                            dots,
                            new Range(180, 140, 260)));
        }
        return new TreatmentPlan(
                new Seed(-7),
                LocalDate.of(2026, 3, 2),
                OptionalInt.of(41),
                new HeadShape(1.01, 0.99, 1.02, -3.5),
                571.25,
                0.031,
                SrgbColor.parseHex("#c99b82"),
                SrgbColor.parseHex("#3a2f2a"),
                design(),
                deposits,
                sessions,
                List.of(view()),
                new Range(212.5, 190, 240),
                new Range(528, 490, 566),
                List.of(
                        new Finding(
                                "hairline-too-low",
                                Finding.Severity.WARNING,
                                61.5,
                                70,
                                "mm",
                                "assumption")));
    }

    private static Design design() {
        return new Design(
                        "norwood-VI",
                        HairlineStyle.NATURAL,
                        List.of(
                                new ScalpPoint(92, -62.5),
                                new ScalpPoint(81, -40),
                                new ScalpPoint(75.125, 0),
                                new ScalpPoint(81, 40),
                                new ScalpPoint(92, 62.5)),
                        160,
                        PatternFamily.FINE,
                        Treatment.PERMANENT,
                        0.55,
                        List.of(0.25, 0.5, 0.25),
                        List.of(
                                new ScalpMark(
                                        MarkKind.FUT_LINE,
                                        List.of(new ScalpPoint(250, -60), new ScalpPoint(252, 60)),
                                        2.5)),
                        List.of(
                                new HairArea(
                                        List.of(
                                                new ScalpPoint(200, 10),
                                                new ScalpPoint(220, 10),
                                                new ScalpPoint(220, 30)),
                                        0.4)),
                        List.of())
                .withZoneFactors(Map.of(Zone.VERTEX, 0.8, Zone.FRONTAL, 1.25));
    }

    private static PlanView view() {
        return new PlanView(
                ViewName.FRONT,
                HOSTILE_NAME,
                "0123456789abcdef".repeat(4),
                new Camera(
                        1200, 1600, 2310.5, 600, 800, new Pose(1.5, -2, 0.25), new Vec3(1, 2, 900)),
                "anchors",
                0.972,
                1.8,
                0.031,
                0.9,
                0.006,
                List.of("focal-length"));
    }

    private static Deposits deposits(int perSession) {
        Deposits.Builder deposits = new Deposits.Builder();
        Seed seed = new Seed(5);
        for (int i = 0; i < 3 * perSession; i++) {
            double angle = 0.9 + 1.1 * seed.uniform(3L * i);
            double side = 1.1 * (seed.uniform(3L * i + 1) - 0.5);
            Vec3 normal =
                    new Vec3(
                            Math.sin(side),
                            Math.cos(side) * Math.sin(angle),
                            Math.cos(side) * Math.cos(angle));
            deposits.add(
                    1 + i / perSession,
                    (angle < 1.4 ? Zone.FRONTAL : side > 0 ? Zone.MID : Zone.SCAR).index(),
                    new SurfacePoint(normal.times(BALL_MM), normal),
                    new ScalpPoint(BALL_MM * angle, BALL_MM * side),
                    0.15,
                    0.4,
                    0.9 + 0.2 * seed.uniform(3L * i + 2),
                    0.5);
        }
        return deposits.build();
    }
}
