package stipple.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.measuring.FollicleAnswer;
import stipple.app.measuring.FollicleService;
import stipple.app.measuring.MeasureAnswer;
import stipple.app.measuring.MeasureService;
import stipple.app.planning.Refusal;

/// `stipple measure`: what is in a macro photo.
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Finds the dots in a macro photo: how many, how wide, how strong.")
final class MeasureCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--photo",
            required = true,
            paramLabel = "FILE",
            description = "macro photo of skin, from straight above")
    private Path photo = Path.of("");

    @Option(
            names = "--px-per-mm",
            paramLabel = "N",
            required = true,
            description = "scale of the photo, from 8 (photograph a ruler beside the skin)")
    private double pxPerMm;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "dots or follicles (default: ${DEFAULT-VALUE})")
    private String kind = "dots";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder for dots.csv, overlay.png and report.html")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        if (kind.equals("follicles")) {
            return follicles();
        }
        if (!kind.equals("dots")) {
            throw new Refusal("kind '" + kind + "', allowed dots, follicles");
        }
        MeasureAnswer found = new MeasureService().dots(photo, pxPerMm, out);
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("count", found.count());
            object.put("densityPerCm2", Json.range(found.densityPerCm2()));
            object.put("diameterMm", Json.range(found.diameterMm()));
            object.put("contrast", Json.range(found.contrast()));
            object.put("blurMm", found.blurMm());
            object.put("files", found.files());
            Json.print(printer, object);
        } else {
            printer.printf(
                    Locale.ROOT,
                    "dots      %d%ndensity   %.0f per cm2 (%.0f to %.0f)%n"
                            + "width     %.2f mm (%.2f to %.2f)%n"
                            + "contrast  %.2f (%.2f to %.2f)%n",
                    found.count(),
                    found.densityPerCm2().likely(),
                    found.densityPerCm2().low(),
                    found.densityPerCm2().high(),
                    found.diameterMm().likely(),
                    found.diameterMm().low(),
                    found.diameterMm().high(),
                    found.contrast().likely(),
                    found.contrast().low(),
                    found.contrast().high());
        }
        return 0;
    }

    private int follicles() {
        FollicleAnswer found = new FollicleService().follicles(photo, pxPerMm, out);
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("count", found.count());
            object.put("densityPerCm2", Json.range(found.densityPerCm2()));
            object.put("diameterMm", Json.range(found.diameterMm()));
            object.put("lengthMm", Json.range(found.lengthMm()));
            object.put("units", found.units());
            object.put("unitsPerCm2", Json.range(found.unitsPerCm2()));
            object.put("unitsBySize", found.unitsBySize());
            object.put("leanDeg", found.leanDeg());
            object.put("files", found.files());
            Json.print(printer, object);
        } else {
            printer.printf(
                    Locale.ROOT,
                    "hairs     %d, %.0f per cm2 (%.0f to %.0f)%nunits     %d, %.0f per cm2 (%.0f to"
                            + " %.0f)%nwidth     %.3f mm%n",
                    found.count(),
                    found.densityPerCm2().likely(),
                    found.densityPerCm2().low(),
                    found.densityPerCm2().high(),
                    found.units(),
                    found.unitsPerCm2().likely(),
                    found.unitsPerCm2().low(),
                    found.unitsPerCm2().high(),
                    found.diameterMm().likely());
        }
        return 0;
    }
}
