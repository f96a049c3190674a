package stipple.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import stipple.app.planning.TimelineAnswer;
import stipple.app.report.FindingTexts;
import stipple.core.course.TimeCurve;
import stipple.core.course.TimePoint;
import stipple.core.course.TopUp;
import stipple.core.parameter.Finding;

/// The JSON object of `stipple timeline`.
final class TimelineJson {
    private TimelineJson() {}

    static Map<String, Object> of(TimelineAnswer answer) {
        TimeCurve curve = answer.curve();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("treatment", curve.question().treatment().id());
        object.put("points", curve.points().stream().map(TimelineJson::point).toList());
        object.put("topUps", curve.topUps().days());
        object.put("invisibleFromDay", curve.invisibleFromDay());
        object.put("sessionDays", curve.sessionDays());
        object.put("topUpAdviceDay", Json.range(curve.topUpAdvice()));
        object.put("topUpDots", curve.topUps().list().stream().map(TimelineJson::dots).toList());
        object.put("noTopUpFromDay", curve.topUps().firstStopDay());
        object.put("laserDays", curve.question().laserDays());
        object.put("warnings", answer.findings().stream().map(TimelineJson::warning).toList());
        object.put("files", answer.files());
        return object;
    }

    private static Map<String, Object> point(TimePoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("day", point.day());
        object.put("load", Json.range(point.load()));
        object.put("contrast", Json.range(point.contrast()));
        object.put("widthMm", Json.range(point.widthMm()));
        object.put("deltaBlue", Json.range(point.deltaBlue()));
        object.put("shows", Json.range(point.shows()));
        return object;
    }

    private static Map<String, Object> dots(TopUp topUp) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("day", topUp.day());
        object.put("shareOfPlan", topUp.shareFraction());
        object.put("coverage", topUp.coverageFraction());
        return object;
    }

    private static Map<String, Object> warning(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", finding.rule());
        object.put("text", FindingTexts.sentence(finding));
        object.put("source", finding.source());
        return object;
    }
}
