package stipple.app.measuring;

import java.nio.file.Path;
import java.util.List;
import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.dots.DonorPattern;
import stipple.core.parameter.Parameters;
import stipple.core.photo.FollicleFinder;
import stipple.core.photo.FoundFollicles;

/// Reads how irregularly a person's own hair stands off a macro photo of clipped donor scalp.
public final class DonorService {
    private final Parameters parameters = Parameters.shipped();
    private final Messages messages = Messages.english();

    /// Finds the units and fits the pattern that stands most like them.
    ///
    /// @param pxPerMm scale of the photo, from 60
    /// @throws Refusal in one sentence, if the photo cannot be measured or shows too little
    public DonorPattern pattern(Path file, double pxPerMm) {
        MacroPhoto macro = MacroPhoto.openForHairs(file, pxPerMm, parameters, messages);
        FoundFollicles found =
                FollicleFinder.of(parameters).find(macro.image(), pxPerMm, MacroPhoto.THREADS);
        DonorPattern.tooLittle(found.units().size(), macro.widthMm(), macro.heightMm(), parameters)
                .ifPresent(reason -> {
                    throw new Refusal(refusal(reason, file, found, macro));
                });
        double[] x = new double[found.units().size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            List<FoundFollicles.Hair> unit =
                    found.units().get(i).stream().map(found.hairs()::get).toList();
            x[i] = Math.clamp(mean(unit, FoundFollicles.Hair::xMm), 0, macro.widthMm());
            y[i] = Math.clamp(mean(unit, FoundFollicles.Hair::yMm), 0, macro.heightMm());
        }
        return DonorPattern.of(x, y, macro.widthMm(), macro.heightMm(), parameters);
    }

    private static double mean(
            List<FoundFollicles.Hair> unit,
            java.util.function.ToDoubleFunction<FoundFollicles.Hair> place) {
        return unit.stream().mapToDouble(place).average().orElse(0);
    }

    private String refusal(
            DonorPattern.TooLittle reason, Path file, FoundFollicles found, MacroPhoto macro) {
        return switch (reason) {
            case UNITS ->
                    messages.text(
                            "donor.refused.units",
                            file.getFileName(),
                            found.units().size(),
                            (int) parameters.likely("x-donor-least-units"));
            case AREA ->
                    messages.text(
                            "donor.refused.area",
                            file.getFileName(),
                            Math.round(macro.widthMm() * macro.heightMm()),
                            Math.round(100 * parameters.likely("x-donor-least-area")));
        };
    }
}
