package stipple.app.planning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import stipple.core.color.SrgbColor;
import stipple.core.course.PlanView;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.HairlineStyle;
import stipple.core.design.PatternFamily;
import stipple.core.design.TempleShape;
import stipple.core.dots.Deposits;
import stipple.core.ink.Treatment;
import stipple.core.math.Range;
import stipple.core.math.Seed;
import stipple.core.math.Vec3;
import stipple.core.parameter.Finding;
import stipple.core.scalp.Camera;
import stipple.core.scalp.HairArea;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.MarkKind;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ScalpMark;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;

/// Reads the JSON that `PlanWriter` writes, and nothing else: every key is known, needed (but
/// `ageYears`, `evenness` and `temples`), of its type and in its range.
///
/// Every method throws IllegalArgumentException that says what is wrong and where.
final class PlanReader {
    private static final double FAR_MM = 1000;
    private static final double MANY = 1e6;

    TreatmentPlan plan(JsonFields root) {
        root.only(
                "format",
                "seed",
                "date",
                "ageYears",
                "head",
                "design",
                "sessions",
                "views",
                "treatedAreaCm2",
                "wholeScalpAreaCm2",
                "findings",
                "deposits");
        JsonFields head =
                root.required("head")
                        .only(
                                "widthFactor",
                                "lengthFactor",
                                "heightFactor",
                                "crownShiftMm",
                                "circumferenceMm",
                                "scaleSigmaFraction",
                                "skin",
                                "hair");
        Deposits deposits = DepositColumns.read(root.required("deposits"));
        List<PlannedSession> sessions =
                root.required("sessions").elements().stream().map(PlanReader::session).toList();
        checkSessions(sessions, deposits);
        return new TreatmentPlan(
                seed(root.required("seed")),
                date(root.required("date")),
                root.optional("ageYears")
                        .map(age -> OptionalInt.of((int) age.number(0, 130)))
                        .orElse(OptionalInt.empty()),
                shape(head),
                head.required("circumferenceMm").number(300, FAR_MM),
                head.required("scaleSigmaFraction").number(0, 1),
                SrgbColor.parseHex(head.required("skin").text()),
                SrgbColor.parseHex(head.required("hair").text()),
                design(root.required("design")),
                deposits,
                sessions,
                root.required("views").elements().stream().map(PlanReader::view).toList(),
                range(root.required("treatedAreaCm2")),
                range(root.required("wholeScalpAreaCm2")),
                root.required("findings").elements().stream().map(PlanReader::finding).toList());
    }

    private static void checkSessions(List<PlannedSession> sessions, Deposits deposits) {
        int through = 0;
        for (int k = 0; k < sessions.size(); k++) {
            PlannedSession session = sessions.get(k);
            through += session.dots();
            if (k > 0 && !session.date().isAfter(sessions.get(k - 1).date())) {
                throw new IllegalArgumentException(
                        "sessions[" + k + "].date must be later than that of the one before");
            }
            if (session.number() != k + 1 || deposits.countThrough(k + 1) != through) {
                throw new IllegalArgumentException(
                        "sessions["
                                + k
                                + "] says number "
                                + session.number()
                                + " with "
                                + session.dots()
                                + " dots, which the deposits do not hold");
            }
        }
    }

    private static HeadShape shape(JsonFields head) {
        return new HeadShape(
                head.required("widthFactor").number(),
                head.required("lengthFactor").number(),
                head.required("heightFactor").number(),
                head.required("crownShiftMm").number());
    }

    private static Design design(JsonFields at) {
        at.only(
                "lossClass",
                "hairlineStyle",
                "hairline",
                "densityPerCm2",
                "pattern",
                "treatment",
                "shade",
                "sessionShares",
                "marks",
                "hairAreas",
                "zones",
                "zoneFactors",
                "evenness",
                "temples");
        return new Design(
                LossClass.parse(at.required("lossClass").text()).id(),
                HairlineStyle.parse(at.required("hairlineStyle").text()),
                points(at.required("hairline")),
                at.required("densityPerCm2").number(),
                choice(PatternFamily.values(), at.required("pattern")),
                choice(
                        new Treatment[] {Treatment.PERMANENT, Treatment.TRICO},
                        at.required("treatment")),
                at.required("shade").number(),
                at.required("sessionShares").elements().stream().map(JsonFields::number).toList(),
                at.required("marks").elements().stream().map(PlanReader::mark).toList(),
                at.required("hairAreas").elements().stream().map(PlanReader::hairArea).toList(),
                at.required("zones").elements().stream().map(PlanReader::points).toList(),
                zoneFactors(at),
                at.optional("evenness").map(e -> e.number(-1, 1)).orElse(0.0),
                at.optional("temples")
                        .map(t -> TempleShape.parse(t.text()))
                        .orElse(TempleShape.NATURAL));
    }

    private static Map<Zone, Double> zoneFactors(JsonFields at) {
        Map<Zone, Double> factors = new EnumMap<>(Zone.class);
        at.optional("zoneFactors")
                .ifPresent(all -> {
                    all.only(Arrays.stream(Zone.values()).map(Zone::id).toArray(String[]::new));
                    for (Zone zone : Zone.values()) {
                        all.optional(zone.id()).ifPresent(f -> factors.put(zone, f.number()));
                    }
                });
        return factors;
    }

    private static ScalpMark mark(JsonFields at) {
        at.only("kind", "points", "widthMm");
        return new ScalpMark(
                MarkKind.parse(at.required("kind").text()),
                points(at.required("points")),
                at.required("widthMm").number());
    }

    private static HairArea hairArea(JsonFields at) {
        at.only("outline", "hairFraction");
        return new HairArea(points(at.required("outline")), at.required("hairFraction").number());
    }

    private static PlannedSession session(JsonFields at) {
        at.only("number", "date", "dots", "minutes");
        return new PlannedSession(
                at.required("number").whole(),
                date(at.required("date")),
                at.required("dots").whole(),
                range(at.required("minutes")));
    }

    private static PlanView view(JsonFields at) {
        at.only(
                "view",
                "file",
                "sha256",
                "camera",
                "poseSource",
                "overlap",
                "outlineErrorMm",
                "scaleSigmaFraction",
                "psfSigmaPx",
                "noiseFraction",
                "guessed");
        return new PlanView(
                choice(ViewName.values(), at.required("view")),
                at.required("file").text(),
                at.required("sha256").text(),
                camera(at.required("camera")),
                at.required("poseSource").text(),
                at.required("overlap").number(),
                at.required("outlineErrorMm").number(0, MANY),
                at.required("scaleSigmaFraction").number(0, 1),
                at.required("psfSigmaPx").number(0, FAR_MM),
                at.required("noiseFraction").number(0, 1),
                at.required("guessed").elements().stream().map(JsonFields::text).toList());
    }

    private static Camera camera(JsonFields at) {
        at.only(
                "widthPx",
                "heightPx",
                "focalPx",
                "centerXPx",
                "centerYPx",
                "yawDeg",
                "pitchDeg",
                "rollDeg",
                "headXMm",
                "headYMm",
                "headZMm");
        return new Camera(
                at.required("widthPx").whole(),
                at.required("heightPx").whole(),
                at.required("focalPx").number(),
                at.required("centerXPx").number(),
                at.required("centerYPx").number(),
                new Pose(
                        at.required("yawDeg").number(),
                        at.required("pitchDeg").number(),
                        at.required("rollDeg").number()),
                new Vec3(
                        at.required("headXMm").number(),
                        at.required("headYMm").number(),
                        at.required("headZMm").number()));
    }

    private static Finding finding(JsonFields at) {
        at.only("rule", "severity", "measured", "limit", "unit", "source");
        return new Finding(
                at.required("rule").text(),
                choice(Finding.Severity.values(), at.required("severity")),
                at.required("measured").number(),
                at.required("limit").number(),
                at.required("unit").text(),
                at.required("source").text());
    }

    private static Range range(JsonFields at) {
        at.only("likely", "low", "high");
        return new Range(
                at.required("likely").number(0, MANY),
                at.required("low").number(0, MANY),
                at.required("high").number(0, MANY));
    }

    private static List<ScalpPoint> points(JsonFields at) {
        return at.elements().stream().map(PlanReader::point).toList();
    }

    private static ScalpPoint point(JsonFields at) {
        List<JsonFields> pair = at.elements();
        if (pair.size() != 2) {
            throw at.wrong("must be a pair [s, w] of millimetres");
        }
        return new ScalpPoint(
                pair.get(0).number(-FAR_MM, FAR_MM), pair.get(1).number(-FAR_MM, FAR_MM));
    }

    private static Seed seed(JsonFields at) {
        if (!at.text().matches("-?[0-9]{1,19}")) {
            throw at.wrong("must be a whole number as text");
        }
        try {
            return new Seed(Long.parseLong(at.text()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(at.path() + " must fit in 64 bits", e);
        }
    }

    private static LocalDate date(JsonFields at) {
        try {
            LocalDate date = LocalDate.parse(at.text());
            if (date.getYear() < 1900 || date.getYear() > 2300) {
                throw at.wrong("is " + date + ", allowed years 1900 to 2300");
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(at.path() + " must be a date like 2026-03-01", e);
        }
    }

    private static <E extends Enum<E>> E choice(E[] values, JsonFields at) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(at.text())) {
                return value;
            }
        }
        throw at.wrong(
                "is \""
                        + at.text()
                        + "\", allowed "
                        + java.util.Arrays.toString(values).toLowerCase(Locale.ROOT));
    }
}
