package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stipple.app.optics.Appearance;
import stipple.app.optics.AppearanceService;
import stipple.app.optics.Swatch;

/// `stipple appearance`: how one deposit looks in one skin at one time.
@Command(
        name = "appearance",
        mixinStandardHelpOptions = true,
        description = "Says how one deposit looks: colour, contrast, width, how blue.")
final class AppearanceCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Skin skin = new Skin();

    /// One of two ways to say which skin.
    static final class Skin {
        @Option(
                names = "--skin-type",
                paramLabel = "TYPE",
                required = true,
                description = "I, II, III, IV, V or VI")
        private String type = "";

        @Option(
                names = "--skin-srgb",
                required = true,
                paramLabel = "R,G,B",
                description = "colour of the skin in a photo, 0 to 255 each")
        private String srgb = "";
    }

    @Option(
            names = "--pigment",
            paramLabel = "NAME",
            description =
                    "smp-carbon, smp-iron-oxide, trico or tattoo-black (default: ${DEFAULT-VALUE})")
    private String pigment = "smp-carbon";

    @Option(
            names = "--dilution",
            paramLabel = "N",
            description = "parts of water, 3 darkest to 30 lightest (default: ${DEFAULT-VALUE})")
    private double dilution = 20;

    @Option(
            names = "--depth-mm",
            paramLabel = "N",
            description = "of the pigment's centre (default: ${DEFAULT-VALUE})")
    private double depthMm = 0.15;

    @Option(
            names = "--diameter-mm",
            paramLabel = "N",
            description = "of the healed pigment (default: ${DEFAULT-VALUE})")
    private double diameterMm = 0.15;

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            description = "fresh, healed or years after (default: ${DEFAULT-VALUE})")
    private String at = "healed";

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Appearance found =
                AppearanceService.shipped()
                        .appearance(
                                new AppearanceService.Question(
                                        skin.type,
                                        skin.srgb,
                                        pigment,
                                        dilution,
                                        depthMm,
                                        diameterMm,
                                        at));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, json(found));
        } else {
            print(out, found);
        }
        return 0;
    }

    private static Map<String, Object> json(Appearance found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("skin", json(found.skin()));
        object.put("dot", json(found.dot()));
        object.put("deltaE2000", found.deltaE2000());
        object.put("contrast", found.contrast());
        object.put("blueScore", found.blueScore());
        object.put("visibleWidthMm", found.visibleWidthMm());
        object.put("load", found.load());
        return object;
    }

    private static Map<String, Object> json(Swatch swatch) {
        return Map.of(
                "srgb", List.of(swatch.red(), swatch.green(), swatch.blue()),
                "lab", List.of(swatch.lightness(), swatch.a(), swatch.b()));
    }

    private static void print(PrintWriter out, Appearance found) {
        out.printf(
                Locale.ROOT,
                "skin           %s%ndot            %s at its centre%n"
                        + "difference     %.1f CIEDE2000%ncontrast       %.2f%n"
                        + "visible width  %.2f mm%n"
                        + "blue score     %.2f (1 = like own dark stubble, above 1.3 looks blue)%n"
                        + "load           %.2f%n",
                found.skin().text(),
                found.dot().text(),
                found.deltaE2000(),
                found.contrast(),
                found.visibleWidthMm(),
                found.blueScore(),
                found.load());
    }
}
