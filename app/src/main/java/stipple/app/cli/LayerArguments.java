package stipple.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import stipple.app.optics.LightShares;
import stipple.app.optics.StackText;

/// The options that describe a stack of layers, shared by the commands that send light into one.
final class LayerArguments {
    @Option(
            names = "--layer",
            paramLabel = "n,mua,mus,g,d",
            description =
                    "a layer, from the top down: refractive index, absorption and scattering per"
                            + " cm, anisotropy, thickness in cm (inf for an endless last layer)")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--n-above",
            paramLabel = "N",
            description = "refractive index above the layers (default: ${DEFAULT-VALUE})")
    private double indexAbove = 1;

    @Option(
            names = "--n-below",
            paramLabel = "N",
            description = "refractive index below the layers (default: ${DEFAULT-VALUE})")
    private double indexBelow = 1;

    StackText text() {
        return new StackText(layers, indexAbove, indexBelow);
    }

    static Map<String, Object> json(LightShares light) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("specularReflectance", light.specularReflectance());
        object.put("diffuseReflectance", light.diffuseReflectance());
        object.put("totalReflectance", light.totalReflectance());
        object.put("totalTransmittance", light.totalTransmittance());
        return object;
    }
}
