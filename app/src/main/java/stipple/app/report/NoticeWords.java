package stipple.app.report;

import java.util.Optional;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.notice.NoticeCause;
import stipple.core.notice.NoticeVerdict;
import stipple.core.remedy.Change;

/// Sentences about what gives a treatment away and what would help.
public final class NoticeWords {
    private static final double WIDE = 4;
    private static final double NEAREST_M = 0.2;
    private static final double AT_A_TABLE_M = 0.7;

    private final Messages messages;

    public NoticeWords(Messages messages) {
        this.messages = messages;
    }

    /// What one cause means, and which way it goes where it can go two.
    public String cause(NoticeCause cause, NoticeVerdict verdict) {
        String key = "notice.cause." + cause.id();
        return switch (cause) {
            case HUE -> messages.text(key, messages.text("notice.hue." + verdict.hueTurn().id()));
            case DOT_SIZE -> messages.text(key + way(verdict.sizeRatio()));
            case DOT_CONTRAST -> messages.text(key + way(verdict.contrastRatio()));
            case DENSITY -> messages.text(key + way(verdict.densityRatio()));
            case TOO_DARK,
                    TOO_LIGHT,
                    PATCHES,
                    REGULARITY,
                    STRAIGHT_OUTLINE,
                    HARD_OUTLINE,
                    UNEVEN,
                    LOW_OUTLINE,
                    SYMMETRIC_OUTLINE,
                    GLOSS ->
                    messages.text(key);
        };
    }

    private static String way(double ratio) {
        return ratio > 1 ? ".more" : ".less";
    }

    /// Why the range of a distance is wide, if it is: nothing to say otherwise.
    public Optional<String> wideRange(NoticeVerdict verdict) {
        Range range = verdict.distanceM();
        boolean isWide =
                range.likely() > 0 && range.high() > WIDE * Math.max(NEAREST_M, range.low());
        return isWide
                ? Optional.of(
                        messages.text("notice.wide", number("%.1f", verdict.at(AT_A_TABLE_M))))
                : Optional.empty();
    }

    /// What to change.
    public String change(Change change) {
        String key = "notice.fix." + change.kind().id();
        return switch (change.kind()) {
            case FINER, SHALLOWER -> messages.text(key, number("%.2f", change.amount()));
            case DENSITY, HIGHER_LINE, MORE_SESSIONS ->
                    messages.text(key, number("%.0f", change.amount()));
            case PALER, DARKER -> {
                String steps = number("%.0f", change.amount());
                yield steps.equals("1") ? messages.text(key + ".one") : messages.text(key, steps);
            }
            case EVEN_HAND, SCALP_INK, FOLLICLE_PATTERN, NATURAL_LINE, SOFTER_LINE ->
                    messages.text(key);
        };
    }

    /// A distance with one decimal from a metre on, two below.
    public String metres(double m) {
        return number(m < 1 ? "%.2f" : "%.1f", m);
    }

    private String number(String format, double value) {
        return messages.number(format, value);
    }
}
