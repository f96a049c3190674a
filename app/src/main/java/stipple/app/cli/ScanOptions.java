package stipple.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;
import stipple.app.planning.Refusal;
import stipple.app.planning.ScanService;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.ScanUnit;

/// Where a scan of the person's own head is; all three belong together.
final class ScanOptions {
    @Option(
            names = "--scan",
            paramLabel = "FILE",
            required = true,
            description = "a scan of the head (OBJ, PLY or GLB)")
    private Path scan = Path.of("");

    @Option(
            names = "--scan-unit",
            paramLabel = "U",
            required = true,
            description = "its unit of length: mm, cm, m or inch")
    private String unit = "mm";

    @Option(
            names = "--scan-anchors",
            paramLabel = "FILE",
            required = true,
            description =
                    "JSON with the places of its landmarks in the file's own numbers, "
                            + "{\"glabella\": [x, y, z], \"ear-top-left\": ...}")
    private Path anchors = Path.of("");

    /// @throws Refusal in one sentence, if it cannot be used
    HeadShape shape() {
        return new ScanService(Parameters.shipped(), Messages.english())
                .read(scan, unit(), anchors)
                .shape();
    }

    private ScanUnit unit() {
        try {
            return ScanUnit.parse(unit.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--scan-unit: " + e.getMessage(), e);
        }
    }
}
