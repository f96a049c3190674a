package stipple.core.course;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.color.SrgbColor;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.SurfacePoint;
import stipple.core.scalp.Zone;

/// The usual client with few dots: three sessions on days 0, 10 and 38, each a step darker, 160
/// dots a cm2 of 0.15 mm at 0.15 mm depth.
final class SamplePlans {
    static final SrgbColor FAIR = new SrgbColor(201, 158, 130);
    static final SrgbColor DARK = new SrgbColor(102, 66, 44);

    static final SrgbColor HAIR = new SrgbColor(62, 52, 47);

    private SamplePlans() {}

    static TreatmentPlan plan(SrgbColor skin) {
        LocalDate first = LocalDate.of(2026, 1, 5);
        return new TreatmentPlan(
                new Seed(1),
                first,
                OptionalInt.of(45),
                HeadShape.TEMPLATE,
                565,
                0.03,
                skin,
                HAIR,
                design(),
                deposits(),
                List.of(
                        new PlannedSession(1, first, 35, new Range(60, 50, 80)),
                        new PlannedSession(2, first.plusDays(10), 40, new Range(60, 50, 80)),
                        new PlannedSession(3, first.plusDays(38), 25, new Range(60, 50, 80))),
                List.of(),
                new Range(2, 1.5, 3),
                new Range(520, 450, 600),
                List.of());
    }

    private static Design design() {
        return new Design(
                "norwood-V",
                HairlineStyle.NATURAL,
                List.of(new ScalpPoint(90, -60), new ScalpPoint(80, 0), new ScalpPoint(90, 60)),
                160,
                PatternFamily.FINE,
                Treatment.PERMANENT,
                0.574,
                List.of(0.35, 0.4, 0.25),
                List.of(),
                List.of(),
                List.of());
    }

    private static Deposits deposits() {
        Deposits.Builder dots = new Deposits.Builder();
        for (int i = 0; i < 100; i++) {
            int session = i < 35 ? 1 : i < 75 ? 2 : 3;
            dots.add(
                    session,
                    Zone.MID.index(),
                    new SurfacePoint(new Vec3(0, 100, i), new Vec3(0, 1, 0)),
                    new ScalpPoint(100 + i, 0),
                    0.15,
                    0.15,
                    1,
                    0.574 - (3 - session) / 7.0);
        }
        return dots.build();
    }
}
