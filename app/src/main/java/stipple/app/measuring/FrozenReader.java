package stipple.app.measuring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stipple.app.media.PhotoDoor;
import stipple.app.planning.JsonFields;
import stipple.app.planning.PlanFile;
import stipple.app.text.Messages;
import stipple.core.image.CodedImage;
import stipple.core.math.Range;
import stipple.core.math.Vec3;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.Camera;
import stipple.core.scalp.Pose;
import stipple.core.scalp.ViewName;
import stipple.core.scalp.Zone;
import tools.jackson.databind.json.JsonMapper;

/// Reads the content that `FreezeService` writes. Every method throws IllegalArgumentException that
/// says what is wrong and where.
final class FrozenReader {
    private static final double FAR = 1e6;

    private final Messages messages;
    private final JsonMapper mapper;

    FrozenReader(Messages messages, JsonMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    FrozenPrediction read(JsonFields root, String name, String sha256) {
        root.only("made", "plan", "parameters", "views");
        byte[] plan = mapper.writeValueAsBytes(root.required("plan").node());
        return new FrozenPrediction(
                date(root.required("made")),
                new PlanFile(messages).parse(plan, name),
                parameters(root.required("parameters")),
                root.required("views").elements().stream().map(FrozenReader::view).toList(),
                sha256);
    }

    /// The registry with the ranges that were frozen; ids that it no longer holds are passed over.
    private static Parameters parameters(JsonFields list) {
        Parameters parameters = Parameters.shipped();
        for (JsonFields one : list.elements()) {
            one.only("id", "value", "low", "high");
            String id = one.required("id").text();
            Range range =
                    new Range(
                            one.required("value").number(),
                            one.required("low").number(),
                            one.required("high").number());
            if (parameters.has(id) && !parameters.range(id).equals(range)) {
                parameters = parameters.with(id, range);
            }
        }
        return parameters;
    }

    private static FrozenPrediction.View view(JsonFields at) {
        at.only("view", "camera", "before", "healed", "previews", "loads", "days");
        return new FrozenPrediction.View(
                ViewName.parse(at.required("view").text()),
                camera(at.required("camera")),
                picture(at.required("before")),
                picture(at.required("healed")),
                at.required("loads").elements().stream().map(FrozenReader::load).toList(),
                at.required("days").elements().stream().map(FrozenReader::day).toList());
    }

    private static FrozenPrediction.Load load(JsonFields at) {
        at.only("load", "taken");
        return new FrozenPrediction.Load(
                at.required("load").number(0, FAR), at.required("taken").number(-1, 1));
    }

    private static FrozenPrediction.Day day(JsonFields at) {
        at.only("day", "zones");
        Map<Zone, Range> zones = new EnumMap<>(Zone.class);
        for (JsonFields zone : at.required("zones").elements()) {
            zone.only("id", "likely", "low", "high");
            zones.put(
                    Zone.parse(zone.required("id").text()),
                    new Range(
                            zone.required("likely").number(-1, 1),
                            zone.required("low").number(-1, 1),
                            zone.required("high").number(-1, 1)));
        }
        return new FrozenPrediction.Day(at.required("day").whole(), zones);
    }

    static List<Double> numbers(Camera c) {
        return List.of(
                (double) c.widthPx(),
                (double) c.heightPx(),
                c.focalPx(),
                c.centerXPx(),
                c.centerYPx(),
                c.pose().yawDeg(),
                c.pose().pitchDeg(),
                c.pose().rollDeg(),
                c.headInCameraMm().x(),
                c.headInCameraMm().y(),
                c.headInCameraMm().z());
    }

    private static Camera camera(JsonFields at) {
        List<Double> n = at.elements().stream().map(e -> e.number(-FAR, FAR)).toList();
        if (n.size() != 11) {
            throw new IllegalArgumentException(at.path() + " must hold eleven numbers");
        }
        return new Camera(
                n.get(0).intValue(),
                n.get(1).intValue(),
                n.get(2),
                n.get(3),
                n.get(4),
                new Pose(n.get(5), n.get(6), n.get(7)),
                new Vec3(n.get(8), n.get(9), n.get(10)));
    }

    /// Pictures come through the one door like any other.
    private static CodedImage picture(JsonFields at) {
        byte[] bytes = Base64.getDecoder().decode(at.text());
        return PhotoDoor.usual()
                .open(at.path(), bytes)
                .orElseThrow(IllegalArgumentException::new)
                .image();
    }

    private static LocalDate date(JsonFields at) {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(at.path() + " must be a date", e);
        }
    }
}
