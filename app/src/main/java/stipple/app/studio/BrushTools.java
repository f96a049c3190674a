package stipple.app.studio;

import java.util.List;
import java.util.OptionalDouble;
import stipple.app.text.Messages;
import stipple.core.photo.Brush;
import stipple.core.photo.MarkedHair;

/// The brushes of the studio by the names that forms send.
final class BrushTools {
    private static final double THIN = 0.5;
    private static final double USUAL_LINE_MM = 3;
    private static final double USUAL_DOT_MM = 1;
    private static final double USUAL_PLUG_MM = 4;
    private static final List<String> OUTLINE = List.of("outline-add", "outline-take");
    private static final List<String> HAIR =
            List.of("hair-full", "hair-thin", "hair-none", "hair-unsaid");
    private static final List<String> MARKS =
            List.of(
                    "fut-line",
                    "fue-dots",
                    "free-form",
                    "birthmark",
                    "plug",
                    "old-ink",
                    "mark-gone");

    private BrushTools() {}

    /// Brushes for one kind of thing.
    ///
    /// @param label what they are for
    record Group(String label, String note, List<Choice> tools) {}

    static List<Group> groups(Messages messages, String chosen) {
        return List.of(
                group(messages, "outline", OUTLINE, chosen),
                group(messages, "hair", HAIR, chosen),
                group(messages, "marks", MARKS, chosen));
    }

    private static Group group(Messages messages, String id, List<String> tools, String chosen) {
        return new Group(
                messages.text("studio.brush.group." + id),
                messages.text("studio.brush.note." + id),
                tools.stream()
                        .map(t ->
                                new Choice(
                                        t,
                                        messages.text("studio.brush.tool." + t),
                                        t.equals(chosen)))
                        .toList());
    }

    /// @param widthMm of a line or of dots; empty means the usual one
    /// @throws IllegalArgumentException if there is no such brush
    static Brush parse(String id, OptionalDouble widthMm) {
        return switch (id) {
            case "outline-add" -> new Brush.Outline(true);
            case "outline-take" -> new Brush.Outline(false);
            case "hair-full" -> new Brush.Hair(1);
            case "hair-thin" -> new Brush.Hair(THIN);
            case "hair-none" -> new Brush.Hair(0);
            case "hair-unsaid" -> new Brush.HairUnsaid();
            case "mark-gone" -> new Brush.MarkGone();
            case "fut-line" -> new Brush.Mark(id, widthMm.orElse(USUAL_LINE_MM));
            case "fue-dots" -> new Brush.Mark(id, widthMm.orElse(USUAL_DOT_MM));
            case "plug" -> new Brush.Mark(id, widthMm.orElse(USUAL_PLUG_MM));
            case "free-form", "birthmark", "old-ink" -> new Brush.Mark(id, 1);
            default ->
                    throw new IllegalArgumentException(
                            "tool '"
                                    + id
                                    + "', allowed: "
                                    + String.join(", ", OUTLINE)
                                    + ", "
                                    + String.join(", ", HAIR)
                                    + ", "
                                    + String.join(", ", MARKS));
        };
    }

    /// The brush that says how much hair an area has.
    static String toolOf(MarkedHair area) {
        return area.hairFraction() == 0
                ? "hair-none"
                : area.hairFraction() < 1 ? "hair-thin" : "hair-full";
    }
}
