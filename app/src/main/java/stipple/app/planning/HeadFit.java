package stipple.app.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import stipple.app.text.Messages;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.FitOutcome;
import stipple.core.scalp.FitRefusal;
import stipple.core.scalp.FittedHead;
import stipple.core.scalp.HeadShape;
import stipple.core.scalp.HeadTemplate;
import stipple.core.scalp.PhotoMarkup;
import stipple.core.scalp.TemplateFit;

/// Fits one head to all photos of a person, or says in a sentence why none fits.
final class HeadFit {
    private final Parameters parameters;
    private final Messages messages;

    HeadFit(Parameters parameters, Messages messages) {
        this.parameters = parameters;
        this.messages = messages;
    }

    /// @throws Refusal if no head has what was placed
    FittedHead fit(
            HeadTemplate template,
            PhotoSet photos,
            OptionalDouble circumferenceMm,
            Optional<HeadShape> scanned) {
        List<PhotoMarkup> placed = photos.entries().stream().map(PhotoSet.Entry::markup).toList();
        FitOutcome outcome =
                scanned.isPresent()
                        ? TemplateFit.fitCameras(template, scanned.get(), placed, parameters)
                        : TemplateFit.fit(template, placed, circumferenceMm, parameters);
        return switch (outcome) {
            case FittedHead fitted -> fitted;
            case FitRefusal refusal -> throw new Refusal(sentence(refusal, photos));
        };
    }

    private String sentence(FitRefusal refusal, PhotoSet photos) {
        String name =
                photos.entries().stream()
                        .filter(entry -> entry.view() == refusal.view())
                        .map(PhotoSet.Entry::name)
                        .findFirst()
                        .orElse(refusal.view().id());
        return messages.text(
                "fit.refused." + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                name,
                String.join(", ", refusal.anchorIds()),
                rounded(refusal.amount()),
                rounded(refusal.allowed()));
    }

    private static String rounded(double value) {
        boolean isWhole = Math.abs(value) >= 10 || value == Math.rint(value);
        return String.format(Locale.ROOT, isWhole ? "%.0f" : "%.2g", value);
    }
}
