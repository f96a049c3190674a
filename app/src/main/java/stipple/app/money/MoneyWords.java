package stipple.app.money;

import stipple.app.report.CostWords;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.price.BreakEven;
import stipple.core.price.OptionId;
import stipple.core.price.PriceLine;
import stipple.core.price.StrategyCost;

/// Facts about money as words for people.
public final class MoneyWords {
    private final Messages messages;
    private final CostWords words;

    public MoneyWords() {
        this(Messages.english());
    }

    public MoneyWords(Messages messages) {
        this.messages = messages;
        this.words = new CostWords(messages);
    }

    public String text(String key, Object... facts) {
        return messages.text(key, facts);
    }

    /// `3,100 USD (2,015 to 4,340)`.
    public String money(Range range, String currency) {
        return words.money(range, currency);
    }

    /// What is paid for.
    public String item(String item) {
        String key = "price.item." + item;
        if (messages.has(key)) {
            return text(key);
        }
        return text("price.item.course", item.replace('-', ' '));
    }

    /// Where a price comes from and how well it is known.
    public String origin(PriceLine line) {
        return words.origin(line);
    }

    public String option(OptionId id) {
        return text("option." + id.id());
    }

    /// Why an option is no way for this head.
    public String impossible(String reason) {
        return text("option.impossible." + reason);
    }

    /// From when on permanent pigment has cost less.
    public String breakEven(OptionId other, BreakEven found) {
        return found.likely().isPresent()
                ? text("lifetime.break-even", option(other), found.likely().getAsInt())
                : text("lifetime.no-break-even", option(other));
    }

    /// What a strategy has cost by a year, and for how much hair loss.
    public String stage(StrategyCost.Stage stage, String currency) {
        return words.stage(stage, currency);
    }
}
