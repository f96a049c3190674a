package stipple.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stipple.app.planning.PhotoArgument;
import stipple.app.planning.Refusal;
import stipple.core.scalp.ViewName;

/// What a plan is drawn on: a photo of the person or a view of the head.
final class HeadView {
    @Option(
            names = "--photo",
            paramLabel = "FILE@VIEW",
            description = "a photo that the plan was made for; without it a view of the head")
    private @Nullable String photo;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "front",
            description = "view of the head when there is no photo (default: front)")
    private String view = "front";

    /// The photo, if one was named.
    Optional<PhotoArgument> photo() {
        return Optional.ofNullable(photo).map(PhotoArgument::parse);
    }

    /// The view of the head.
    ///
    /// @throws Refusal if there is no such view
    ViewName view() {
        try {
            return ViewName.parse(view.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("--view: " + e.getMessage(), e);
        }
    }
}
