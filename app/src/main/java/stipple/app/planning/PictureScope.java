package stipple.app.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stipple.core.course.Moment;
import stipple.core.scalp.ViewName;

/// Which pictures go into a plan's folder.
public enum PictureScope {
    /// Every photo and all six views of the head, at every moment.
    ALL,
    /// Every photo and the front of the head, before and healed.
    FEW,
    /// None.
    NONE;

    /// Reads `all`, `few` or `none`.
    ///
    /// @throws Refusal if it is none of these
    public static PictureScope parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.id().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "--pictures "
                                        + text
                                        + ": allowed "
                                        + Arrays.stream(values())
                                                .map(PictureScope::id)
                                                .collect(Collectors.joining(", "))));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The views of the bare head that are shown.
    List<ViewName> headViews() {
        return switch (this) {
            case ALL -> List.of(ViewName.values());
            case FEW -> List.of(ViewName.FRONT);
            case NONE -> List.of();
        };
    }

    boolean showsPhotos() {
        return this != NONE;
    }

    /// Those of the plan's moments that are shown.
    List<Moment> moments(List<Moment> all) {
        return switch (this) {
            case ALL -> all;
            case FEW ->
                    all.stream()
                            .filter(m -> m instanceof Moment.Before || m instanceof Moment.Healed)
                            .toList();
            case NONE -> List.of();
        };
    }
}
