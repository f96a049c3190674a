package stipple.app.report;

import java.util.Locale;
import stipple.app.text.Messages;
import stipple.core.remedy.Change;

/// Sentences about what gives a treatment away and what would help.
public final class NoticeWords {
    private final Messages messages;

    public NoticeWords(Messages messages) {
        this.messages = messages;
    }

    /// What one cause means.
    public String cause(String id) {
        return messages.text("notice.cause." + id);
    }

    /// What to change.
    public String change(Change change) {
        String key = "notice.fix." + change.kind().id();
        return switch (change.kind()) {
            case FINER, SHALLOWER -> messages.text(key, number("%.2f", change.amount()));
            case DENSITY, HIGHER_LINE, MORE_SESSIONS, PALER, DARKER ->
                    messages.text(key, number("%.0f", change.amount()));
            case EVEN_HAND, SCALP_INK, FOLLICLE_PATTERN, NATURAL_LINE, SOFTER_LINE ->
                    messages.text(key);
        };
    }

    /// A distance with one decimal from a metre on, two below.
    public String metres(double m) {
        return number(m < 1 ? "%.2f" : "%.1f", m);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
