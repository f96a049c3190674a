package stipple.app.planning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import stipple.core.course.PlanView;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.design.Design;
import stipple.core.design.TempleShape;
import stipple.core.math.Range;
import stipple.core.parameter.Finding;
import stipple.core.scalp.Camera;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.ScalpPoint;
import stipple.core.scalp.Zone;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a plan as JSON: keys in a fixed order, numbers in their shortest exact form, deposits as
/// columns of whole numbers.
final class PlanWriter {
    private final JsonMapper mapper;

    PlanWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] bytes(TreatmentPlan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", PlanFile.FORMAT);
            person(json, plan);
            design(json, plan.design());
            list(json, "sessions", plan.sessions(), PlanWriter::session);
            list(json, "views", plan.views(), PlanWriter::view);
            range(json, "treatedAreaCm2", plan.treatedAreaCm2());
            range(json, "wholeScalpAreaCm2", plan.wholeScalpAreaCm2());
            list(json, "findings", plan.findings(), PlanWriter::finding);
            json.writeName("deposits");
            DepositColumns.write(json, plan.deposits());
            json.writeEndObject();
        }
        out.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void person(JsonGenerator json, TreatmentPlan plan) {
        json.writeStringProperty("seed", Long.toString(plan.seed().value()));
        json.writeStringProperty("date", plan.date().toString());
        plan.ageYears().ifPresent(age -> json.writeNumberProperty("ageYears", age));
        json.writeName("head");
        json.writeStartObject();
        HeadShape shape = plan.headShape();
        json.writeNumberProperty("widthFactor", shape.widthFactor());
        json.writeNumberProperty("lengthFactor", shape.lengthFactor());
        json.writeNumberProperty("heightFactor", shape.heightFactor());
        json.writeNumberProperty("crownShiftMm", shape.crownShiftMm());
        json.writeNumberProperty("circumferenceMm", plan.circumferenceMm());
        json.writeNumberProperty("scaleSigmaFraction", plan.scaleSigmaFraction());
        json.writeStringProperty("skin", plan.skin().hex());
        json.writeStringProperty("hair", plan.hair().hex());
        json.writeEndObject();
    }

    private static void design(JsonGenerator json, Design design) {
        json.writeName("design");
        json.writeStartObject();
        json.writeStringProperty("lossClass", design.lossClassId());
        json.writeStringProperty("hairlineStyle", design.hairlineStyle().id());
        points(json, "hairline", design.hairline());
        json.writeNumberProperty("densityPerCm2", design.densityPerCm2());
        json.writeStringProperty("pattern", design.pattern().id());
        json.writeStringProperty("treatment", design.treatment().id());
        json.writeNumberProperty("shade", design.shade());
        list(json, "sessionShares", design.sessionShares(), JsonGenerator::writeNumber);
        list(
                json,
                "marks",
                design.marks(),
                (out, mark) -> {
                    out.writeStartObject();
                    out.writeStringProperty("kind", mark.kind().id());
                    points(out, "points", mark.points());
                    out.writeNumberProperty("widthMm", mark.widthMm());
                    out.writeEndObject();
                });
        list(
                json,
                "hairAreas",
                design.hairAreas(),
                (out, area) -> {
                    out.writeStartObject();
                    points(out, "outline", area.outline());
                    out.writeNumberProperty("hairFraction", area.hairFraction());
                    out.writeEndObject();
                });
        list(json, "zones", design.zones(), (out, zone) -> points(out, zone));
        if (!design.zoneFactors().isEmpty()) {
            json.writeObjectPropertyStart("zoneFactors");
            for (Zone zone : Zone.values()) {
                if (design.zoneFactors().containsKey(zone)) {
                    json.writeNumberProperty(zone.id(), design.zoneFactors().get(zone));
                }
            }
            json.writeEndObject();
        }
        if (design.temples() != TempleShape.NATURAL) {
            json.writeStringProperty("temples", design.temples().id());
        }
        if (design.evenness() != 0) {
            json.writeNumberProperty("evenness", design.evenness());
        }
        json.writeEndObject();
    }

    private static void session(JsonGenerator json, PlannedSession session) {
        json.writeStartObject();
        json.writeNumberProperty("number", session.number());
        json.writeStringProperty("date", session.date().toString());
        json.writeNumberProperty("dots", session.dots());
        range(json, "minutes", session.minutes());
        json.writeEndObject();
    }

    private static void view(JsonGenerator json, PlanView view) {
        json.writeStartObject();
        json.writeStringProperty("view", view.view().id());
        json.writeStringProperty("file", view.file());
        json.writeStringProperty("sha256", view.sha256());
        camera(json, view.camera());
        json.writeStringProperty("poseSource", view.poseSource());
        json.writeNumberProperty("overlap", view.overlap());
        json.writeNumberProperty("outlineErrorMm", view.outlineErrorMm());
        json.writeNumberProperty("scaleSigmaFraction", view.scaleSigmaFraction());
        json.writeNumberProperty("psfSigmaPx", view.psfSigmaPx());
        json.writeNumberProperty("noiseFraction", view.noiseFraction());
        list(json, "guessed", view.guessed(), JsonGenerator::writeString);
        json.writeEndObject();
    }

    private static void camera(JsonGenerator json, Camera camera) {
        json.writeName("camera");
        json.writeStartObject();
        json.writeNumberProperty("widthPx", camera.widthPx());
        json.writeNumberProperty("heightPx", camera.heightPx());
        json.writeNumberProperty("focalPx", camera.focalPx());
        json.writeNumberProperty("centerXPx", camera.centerXPx());
        json.writeNumberProperty("centerYPx", camera.centerYPx());
        json.writeNumberProperty("yawDeg", camera.pose().yawDeg());
        json.writeNumberProperty("pitchDeg", camera.pose().pitchDeg());
        json.writeNumberProperty("rollDeg", camera.pose().rollDeg());
        json.writeNumberProperty("headXMm", camera.headInCameraMm().x());
        json.writeNumberProperty("headYMm", camera.headInCameraMm().y());
        json.writeNumberProperty("headZMm", camera.headInCameraMm().z());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty(
                "severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        json.writeNumberProperty("measured", finding.measured());
        json.writeNumberProperty("limit", finding.limit());
        json.writeStringProperty("unit", finding.unit());
        json.writeStringProperty("source", finding.source());
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, String name, Range range) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("likely", range.likely());
        json.writeNumberProperty("low", range.low());
        json.writeNumberProperty("high", range.high());
        json.writeEndObject();
    }

    private static void points(JsonGenerator json, String name, List<ScalpPoint> points) {
        json.writeName(name);
        points(json, points);
    }

    /// A list of `[s, w]` pairs, millimetres.
    private static void points(JsonGenerator json, List<ScalpPoint> points) {
        json.writeStartArray();
        for (ScalpPoint point : points) {
            json.writeStartArray();
            json.writeNumber(point.sMm());
            json.writeNumber(point.wMm());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static <T> void list(
            JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, T> each) {
        json.writeName(name);
        json.writeStartArray();
        for (T value : values) {
            each.accept(json, value);
        }
        json.writeEndArray();
    }
}
