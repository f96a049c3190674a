package stipple.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stipple.app.media.MadeScans;
import stipple.app.planning.ScanService;
import stipple.core.geometry.Similarity;
import stipple.core.math.Vec3;
import stipple.core.scalp.Head;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `plan --scan`: a plan on a head that was scanned.
class ScanOptionsTest {
    private static final HeadShape SHAPE = new HeadShape(0.96, 1.05, 1.02, -5);
    private static final Similarity METRES =
            new Similarity(
                    0.001,
                    new Vec3(0, 0, 1),
                    new Vec3(0, 1, 0),
                    new Vec3(-1, 0, 0),
                    new Vec3(3, 1.5, -7));

    @Test
    void the_plan_stands_on_the_scanned_head(@TempDir Path folder) throws Exception {
        Head head = Head.of(HeadTemplate.shipped(), SHAPE);
        Path scan =
                Files.write(
                        folder.resolve("head.obj"), MadeScans.obj(MadeScans.seen(head, METRES)));
        Path anchors = Files.writeString(folder.resolve("anchors.json"), anchors(head));
        Path out = folder.resolve("plan");
        CommandRun run =
                CommandRun.of(
                        args(scan, anchors, "--density", "10", "--pictures", "none", "--out", out));
        assertThat(run.code()).as(run.err()).isEqualTo(0);
        JsonNode plan =
                JsonMapper.builder().build().readTree(Files.readString(out.resolve("plan.json")));
        assertThat(plan.at("/head/widthFactor").asDouble()).isCloseTo(0.96, within(0.01));
        assertThat(plan.at("/head/lengthFactor").asDouble()).isCloseTo(1.05, within(0.01));
        assertThat(plan.at("/head/heightFactor").asDouble()).isCloseTo(1.02, within(0.01));
    }

    @Test
    void what_is_missing_or_wrong_is_one_sentence(@TempDir Path folder) throws Exception {
        Path none = folder.resolve("none.obj");
        Path anchors = Files.writeString(folder.resolve("a.json"), "{\"chin\": [1, 2, 3]}");
        assertThat(CommandRun.of(args(none, anchors, "--out", folder.resolve("p"))).err())
                .contains("There is no scan");
        CommandRun half =
                CommandRun.of(List.of("plan", "--scan", "x.obj", "--out", folder.toString()));
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--scan-unit");
    }

    private static List<String> args(Path scan, Path anchors, Object... more) {
        List<String> args = new ArrayList<>(List.of("plan", "--json", "--scan", scan.toString()));
        args.addAll(List.of("--scan-unit", "m", "--scan-anchors", anchors.toString()));
        for (Object one : more) {
            args.add(one.toString());
        }
        return args;
    }

    private static String anchors(Head head) {
        return ScanService.landmarks().stream()
                .map(mark -> {
                    Vec3 at = METRES.of(head.landmark(mark));
                    return String.format(
                            Locale.ROOT, "\"%s\":[%f,%f,%f]", mark.id(), at.x(), at.y(), at.z());
                })
                .collect(Collectors.joining(",", "{", "}"));
    }
}
