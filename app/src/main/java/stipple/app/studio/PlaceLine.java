package stipple.app.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stipple.app.store.StoredPhoto;
import stipple.app.text.Messages;
import stipple.core.scalp.ViewName;

/// One point to be placed on a photo.
///
/// @param id landmark
/// @param label what it is called
/// @param hint where it is found
/// @param x as typed, or empty
/// @param y as typed, or empty
/// @param needed whether the fit wants it
/// @param active whether a click without script places it
record PlaceLine(
        String id, String label, String hint, String x, String y, boolean needed, boolean active) {
    static List<PlaceLine> of(
            PhotoMarks marks, StoredPhoto photo, Messages messages, Optional<String> place) {
        List<String> needed = needed(marks.view());
        String active =
                place.orElseGet(() ->
                        needed.stream()
                                .filter(id -> marks.anchor(id).isEmpty())
                                .findFirst()
                                .orElse(""));
        List<PlaceLine> lines = new ArrayList<>();
        for (String id : ids(marks.view())) {
            Optional<double[]> at = marks.anchor(id);
            lines.add(
                    new PlaceLine(
                            id,
                            messages.text("studio.landmark." + id),
                            messages.text("studio.landmark." + id + ".hint"),
                            at.map(p -> Double.toString(p[0])).orElse(""),
                            at.map(p -> Double.toString(p[1])).orElse(""),
                            needed.contains(id),
                            id.equals(active)));
        }
        return lines;
    }

    boolean placed() {
        return !x.isEmpty();
    }

    /// The points that a view must have.
    static List<String> needed(String view) {
        return view.isEmpty()
                ? List.of()
                : switch (ViewName.parse(view)) {
                    case FRONT -> List.of("ear-top-left", "ear-top-right", "glabella", "crown");
                    case LEFT -> List.of("ear-top-left", "glabella", "crown", "occiput");
                    case RIGHT -> List.of("ear-top-right", "glabella", "crown", "occiput");
                    case TOP -> List.of("ear-top-left", "ear-top-right", "crown", "glabella");
                    case CROWN, BACK ->
                            List.of("ear-top-left", "ear-top-right", "crown", "occiput");
                };
    }

    /// The points that a view may have, needed ones first.
    static List<String> ids(String view) {
        List<String> ids = new ArrayList<>(needed(view));
        if (!view.isEmpty()) {
            ids.addAll(
                    switch (ViewName.parse(view)) {
                        case FRONT ->
                                List.of(
                                        "eye-outer-left",
                                        "eye-outer-right",
                                        "nasion",
                                        "nose-tip",
                                        "chin");
                        case LEFT ->
                                List.of("ear-canal-left", "eye-outer-left", "nose-tip", "nape");
                        case RIGHT ->
                                List.of("ear-canal-right", "eye-outer-right", "nose-tip", "nape");
                        case TOP -> List.of("nasion", "nose-tip", "occiput");
                        case CROWN, BACK -> List.of("nape");
                    });
        }
        return ids;
    }
}
