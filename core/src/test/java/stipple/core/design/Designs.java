package stipple.core.design;

import java.util.List;
import java.util.OptionalInt;
import stipple.core.ink.Treatment;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;

/// Designs for tests: a proposal on a head of 565 mm, with what a test changes about it.
record Designs(
        HairlineStyle style,
        List<ScalpPoint> hairline,
        double densityPerCm2,
        List<ScalpMark> marks,
        List<HairArea> hairAreas,
        List<List<ScalpPoint>> zones) {
    static final Parameters PARAMETERS = Parameters.shipped();
    static final Head HEAD = Head.ofCircumference(HeadTemplate.shipped(), 565);

    static Designs proposed(HairlineStyle style) {
        List<ScalpPoint> line =
                HairlineLayout.propose(HEAD, style, OptionalInt.empty(), PARAMETERS);
        return new Designs(style, line, 160, List.of(), List.of(), List.of());
    }

    Designs withHairline(List<ScalpPoint> line) {
        return new Designs(style, line, densityPerCm2, marks, hairAreas, zones);
    }

    Designs withDensityPerCm2(double perCm2) {
        return new Designs(style, hairline, perCm2, marks, hairAreas, zones);
    }

    Designs withMark(ScalpMark mark) {
        return new Designs(style, hairline, densityPerCm2, List.of(mark), hairAreas, zones);
    }

    Designs withHairArea(HairArea area) {
        return new Designs(style, hairline, densityPerCm2, marks, List.of(area), zones);
    }

    Designs withZone(List<ScalpPoint> zone) {
        return new Designs(style, hairline, densityPerCm2, marks, hairAreas, List.of(zone));
    }

    Design design() {
        return new Design(
                "norwood-VI",
                style,
                hairline,
                densityPerCm2,
                PatternFamily.FINE,
                Treatment.PERMANENT,
                0.4,
                List.of(1.0),
                marks,
                hairAreas,
                zones);
    }

    /// A rectangle in scalp coordinates.
    static List<ScalpPoint> box(double fromS, double toS, double fromW, double toW) {
        return List.of(
                new ScalpPoint(fromS, fromW),
                new ScalpPoint(fromS, toW),
                new ScalpPoint(toS, toW),
                new ScalpPoint(toS, fromW));
    }
}
