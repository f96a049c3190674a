package stipple.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stipple.app.planning.LookAnswer;
import stipple.app.text.Messages;
import stipple.core.scalp.HairReading;
import stipple.core.scalp.LossClass;
import stipple.core.scalp.ViewName;

/// What a look tells about hair, line by line: a class is only named where the next is clearly
/// worse.
final class LookText {
    private LookText() {}

    static List<String> hair(LookAnswer found) {
        Messages messages = Messages.english();
        LookAnswer.Hair hair = found.hair();
        List<String> lines = new ArrayList<>();
        hair.standOffMm()
                .ifPresent(mm -> {
                    lines.add(messages.text("look.hair.long", Math.round(mm)));
                    lines.add(messages.text("look.hair.long.redo"));
                });
        HairReading reading = hair.reading();
        reading.first()
                .ifPresent(first -> {
                    boolean isBare = first instanceof LossClass.Totalis;
                    String key =
                            hair.isNamed()
                                    ? "look.hair.named"
                                    : isBare ? "look.hair.none" : "look.hair.unnamed";
                    String second = reading.second().map(LossClass::id).orElse("none");
                    String clear = String.format(Locale.ROOT, "%.2f", reading.certainty());
                    lines.add(messages.text(key, first.id(), second, clear));
                    if (!hair.isNamed() && !showsCrown(found.view().view())) {
                        lines.add(messages.text("look.hair.unnamed.front"));
                    }
                });
        return lines;
    }

    private static boolean showsCrown(ViewName view) {
        return view == ViewName.TOP || view == ViewName.CROWN || view == ViewName.BACK;
    }
}
