package stipple.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stipple.app.planning.DonorAnswer;
import stipple.app.planning.PlanOutcome;
import stipple.app.report.FindingTexts;
import stipple.core.course.PlanView;
import stipple.core.course.PlannedSession;
import stipple.core.course.TreatmentPlan;
import stipple.core.parameter.Finding;
import stipple.core.report.PlanReport;

/// The JSON object of `stipple plan`.
final class PlanJson {
    private PlanJson() {}

    /// @param donor that the pattern was fitted to
    static Map<String, Object> of(PlanOutcome outcome, Optional<DonorAnswer> donor) {
        Map<String, Object> object = of(outcome);
        donor.ifPresent(d -> object.put("donor", donor(d)));
        return object;
    }

    private static Map<String, Object> donor(DonorAnswer donor) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("units", donor.units());
        object.put("unitsPerCm2", donor.unitsPerCm2());
        object.put("spacingMm", donor.spacingMm());
        object.put("nnCv", Json.range(donor.nnCv()));
        object.put("evenness", Json.range(donor.evenness()));
        object.put("patternCv", donor.patternCv());
        object.put("usualCv", donor.usualCv());
        object.put("pairDifference", donor.pairDifference());
        object.put("usualDifference", donor.usualDifference());
        object.put("chanceDifference", donor.chanceDifference());
        return object;
    }

    private static Map<String, Object> of(PlanOutcome outcome) {
        TreatmentPlan plan = outcome.plan();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("dots", dots(outcome.report()));
        object.put("areaCm2", Json.range(plan.treatedAreaCm2()));
        object.put("wholeScalpAreaCm2", Json.range(plan.wholeScalpAreaCm2()));
        object.put(
                "minutes",
                Map.of(
                        "bySession",
                        plan.sessions().stream().map(s -> Json.range(s.minutes())).toList()));
        object.put("sessions", plan.sessions().size());
        object.put("appointments", plan.sessions().stream().map(PlanJson::appointment).toList());
        object.put("seed", plan.seed().value());
        object.put("views", plan.views().stream().map(PlanJson::view).toList());
        object.put("warnings", plan.findings().stream().map(PlanJson::warning).toList());
        object.put("out", outcome.folder().toString());
        object.put("files", outcome.files());
        return object;
    }

    private static Map<String, Object> dots(PlanReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", report.dots());
        object.put(
                "bySession", report.plan().sessions().stream().map(PlannedSession::dots).toList());
        object.put("byZone", byZone(report));
        return object;
    }

    private static Map<String, Integer> byZone(PlanReport report) {
        Map<String, Integer> byZone = new LinkedHashMap<>();
        report.byZone().forEach(count -> byZone.put(count.zone().id(), count.dots()));
        return byZone;
    }

    private static Map<String, Object> appointment(PlannedSession session) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", session.number());
        object.put("date", session.date().toString());
        object.put("dots", session.dots());
        object.put("minutes", Json.range(session.minutes()));
        return object;
    }

    private static Map<String, Object> view(PlanView view) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", view.file());
        object.put("view", view.view().id());
        object.put("poseSource", view.poseSource());
        object.put("overlap", view.overlap());
        object.put("outlineErrorMm", view.outlineErrorMm());
        Map<String, Object> pose = new LinkedHashMap<>();
        pose.put("yaw", view.camera().pose().yawDeg());
        pose.put("pitch", view.camera().pose().pitchDeg());
        pose.put("roll", view.camera().pose().rollDeg());
        object.put("pose", pose);
        object.put("cameraFromHead", view.camera().cameraFromHeadRotation());
        object.put("guessed", new ArrayList<>(view.guessed()));
        return object;
    }

    private static Map<String, Object> warning(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", finding.rule());
        object.put("text", FindingTexts.sentence(finding));
        object.put("source", finding.source());
        object.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        return object;
    }
}
