package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.planning.LookAnswer;
import stipple.app.planning.LookService;
import stipple.app.planning.PhotoArgument;
import stipple.core.color.SrgbColor;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.Pose;

/// `stipple look`: what can be read off a photo.
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a photo: where the head is, how it is turned, its size and its skin.",
            "A face is read without help; for other views give the points with --anchors."
        })
final class LookCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--photo",
            required = true,
            paramLabel = "FILE[@VIEW]",
            description = "JPEG or PNG; VIEW is front, left, right, top, crown or back")
    private String photo = "";

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "markup with points you placed (stipple-markup/1)")
    private @Nullable Path anchors;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        LookAnswer found =
                new LookService()
                        .look(
                                PhotoArgument.parse(photo),
                                Optional.ofNullable(anchors),
                                out,
                                Runtime.getRuntime().availableProcessors());
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            Json.print(writer, json(found));
        } else {
            print(writer, found);
        }
        return 0;
    }

    private Map<String, Object> json(LookAnswer found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("face", face(found));
        object.put("view", found.view().view().id());
        object.put("mmPerPixel", Json.range(found.mmPerPixel()));
        Pose pose = found.view().camera().pose();
        object.put(
                "pose",
                ordered("yaw", pose.yawDeg(), "pitch", pose.pitchDeg(), "roll", pose.rollDeg()));
        object.put("overlap", found.view().overlap());
        object.put("outlineErrorMm", found.view().outlineErrorMm());
        HeadShape shape = found.shape();
        Map<String, Object> numbers =
                ordered(
                        "width", shape.widthFactor(),
                        "length", shape.lengthFactor(),
                        "height", shape.heightFactor());
        numbers.put("crownShiftMm", shape.crownShiftMm());
        object.put("shape", numbers);
        object.put("norwood", classes(found.hair()));
        object.put("skin", found.skin().map(LookCommand::skin).orElse(Map.of()));
        object.put("hair", hair(found.hair()));
        object.put("blurPx", found.blurPx());
        object.put("noise", found.noiseAtMidGrey());
        object.put("guessed", found.guessed());
        object.put("markup", out.resolve(found.markup()).toString());
        object.put("overlay", out.resolve(found.overlay()).toString());
        return object;
    }

    private static Map<String, Object> face(LookAnswer found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("found", found.face().isPresent());
        found.face()
                .ifPresent(face -> {
                    object.put("probability", face.probability());
                    object.put("landmarkProbability", face.landmarkProbability());
                    object.put("eyesOpen", face.areEyesOpen());
                });
        return object;
    }

    /// Norwood classes as on the command line, others by their id.
    private static Map<String, Object> classes(LookAnswer.Hair hair) {
        HairReading reading = hair.reading();
        Map<String, Object> object = new LinkedHashMap<>();
        reading.first().ifPresent(loss -> object.put("first", label(loss)));
        reading.second().ifPresent(loss -> object.put("second", label(loss)));
        if (!object.isEmpty()) {
            object.put("certainty", reading.certainty());
            object.put("isNamed", hair.isNamed());
        }
        return object;
    }

    private static String label(LossClass loss) {
        return loss instanceof LossClass.Norwood norwood ? norwood.label() : loss.id();
    }

    private static Map<String, Object> hair(LookAnswer.Hair hair) {
        Map<String, Object> object = new LinkedHashMap<>();
        HairReading reading = hair.reading();
        boolean isSeen = !reading.map().isEmpty();
        boolean isLong = hair.standOffMm().isPresent();
        object.put(
                "length",
                isLong ? "long" : !isSeen ? "unseen" : reading.contrast() > 0 ? "stubble" : "none");
        object.put("contrast", reading.contrast());
        hair.standOffMm().ifPresent(mm -> object.put("standOffMm", rounded(mm)));
        hair.shade().ifPresent(c -> object.put("srgb", List.of(c.red(), c.green(), c.blue())));
        List<Object> map = new ArrayList<>();
        for (HairReading.Spot spot : reading.map()) {
            map.add(List.of(spot.at().sMm(), spot.at().wMm(), rounded(spot.probability())));
        }
        object.put("map", map);
        return object;
    }

    private static double rounded(double share) {
        return Math.round(100 * share) / 100.0;
    }

    private static Map<String, Object> skin(LookAnswer.Skin skin) {
        SrgbColor color = skin.color();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("srgb", List.of(color.red(), color.green(), color.blue()));
        object.put("melanin", skin.melanin());
        object.put("blood", skin.blood());
        return object;
    }

    private static Map<String, Object> ordered(
            String a, double va, String b, double vb, String c, double vc) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(a, va);
        object.put(b, vb);
        object.put(c, vc);
        return object;
    }

    private void print(PrintWriter writer, LookAnswer found) {
        Pose pose = found.view().camera().pose();
        writer.printf(
                Locale.ROOT,
                "view        %s, %s%n",
                found.view().view().id(),
                found.face().isPresent() ? "read off the face" : "from the points you placed");
        writer.printf(
                Locale.ROOT,
                "scale       %.3f mm per pixel (likely range %.3f to %.3f)%n",
                found.mmPerPixel().likely(),
                found.mmPerPixel().low(),
                found.mmPerPixel().high());
        writer.printf(
                Locale.ROOT,
                "pose        yaw %.0f, pitch %.0f, roll %.0f degrees; uncertain by about 5%n",
                pose.yawDeg(),
                pose.pitchDeg(),
                pose.rollDeg());
        if (found.view().overlap() > 0) {
            writer.printf(
                    Locale.ROOT,
                    "outline     head and outline overlap by %.1f %%, %.1f mm apart%n",
                    100 * found.view().overlap(),
                    found.view().outlineErrorMm());
        }
        LookText.hair(found).forEach(writer::println);
        if (!found.guessed().isEmpty()) {
            writer.println("guessed     " + String.join(", ", found.guessed()));
        }
        writer.println("markup      " + out.resolve(found.markup()));
        writer.println("look at     " + out.resolve(found.overlay()));
    }
}
