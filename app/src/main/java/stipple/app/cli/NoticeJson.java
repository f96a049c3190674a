package stipple.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stipple.app.measuring.NoticeAnswer;
import stipple.app.measuring.PlanNotice;

/// Answers of `stipple notice` as JSON.
final class NoticeJson {
    private NoticeJson() {}

    static Map<String, Object> of(NoticeAnswer found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("distanceM", Json.range(found.distanceM()));
        object.put("curve", found.curve());
        object.put("scenarios", found.scenarios());
        object.put("causes", found.causes());
        object.put("sizeRatio", found.sizeRatio());
        object.put("contrastRatio", found.contrastRatio());
        object.put("densityRatio", found.densityRatio());
        object.put("deltaE2000", found.deltaE());
        return object;
    }

    /// Puts the answer about a plan; `edge` and `fix` are null where there is none.
    static void put(Map<String, @Nullable Object> object, PlanNotice found) {
        object.put("at", found.moment());
        object.putAll(of(found.usual()));
        object.put("lights", found.lights().stream().map(NoticeJson::light).toList());
        object.put("zones", found.zones().stream().map(NoticeJson::zone).toList());
        object.put("dots", found.dots());
        object.put("edge", found.edge().orElse(null));
        object.put("fix", found.fix().map(NoticeJson::fix).orElse(null));
    }

    private static Map<String, Object> light(PlanNotice.Light light) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", light.id());
        object.put("distanceM", Json.range(light.distanceM()));
        object.put("scenarios", light.scenarios());
        return object;
    }

    private static Map<String, Object> zone(PlanNotice.ZoneSight zone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", zone.id());
        object.put("distanceM", Json.range(zone.distanceM()));
        object.put("cause", zone.cause());
        return object;
    }

    private static Map<String, Object> fix(PlanNotice.Fix fix) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", fix.id());
        object.put("amount", fix.amount());
        object.put("what", fix.what());
        object.put("distanceM", Json.range(fix.distanceM()));
        return object;
    }
}
