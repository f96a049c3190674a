package stipple.app.report;

import java.util.Currency;
import java.util.Locale;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.price.PriceLine;
import stipple.core.price.StrategyCost;
import stipple.core.report.PlanCosts;

/// Facts about money as words for people.
public final class CostWords {
    private final Messages messages;

    public CostWords(Messages messages) {
        this.messages = messages;
    }

    /// `3,100 USD (2,000 to 4,350)`: no finer than a guideline can know.
    public String money(Range range, String currency) {
        return messages.text(
                "money.range",
                about(range.likely()),
                currency,
                about(range.low()),
                about(range.high()));
    }

    private String about(double amount) {
        double step = amount < 1000 ? 10 : amount < 10_000 ? 50 : 100;
        return whole(amount < 100 ? amount : step * Math.round(amount / step));
    }

    /// Where a price comes from and how well it is known.
    public String origin(PriceLine line) {
        return messages.text(
                "price.origin",
                line.year(),
                messages.text("confidence." + line.confidence().name().toLowerCase(Locale.ROOT)),
                line.source().replace(" ", ", "));
    }

    /// What a strategy has cost by a year, and for how much hair loss.
    public String stage(StrategyCost.Stage stage, String currency) {
        return messages.text(
                stage.year() == 0 ? "strategy.now" : "strategy.stage",
                stage.year(),
                lossClass(stage.lossClassId()),
                lossClass(stage.worstClassId()),
                lossClass(stage.treatedClassId()),
                money(stage.summed(), currency));
    }

    /// A country by its name, or the euro countries together.
    public String country(String code) {
        return code.equals("FR")
                ? messages.text("report.costs.euro")
                : Locale.of("", code).getDisplayCountry(messages.locale());
    }

    /// Heading over the years of a plan.
    public String years(PlanCosts costs) {
        return messages.text("report.costs.years", country(costs.country()));
    }

    /// What the amounts over the years are, and in what money.
    public String yearsNote(PlanCosts costs) {
        Currency currency = Currency.getInstance(costs.lifetime().currency());
        return messages.text(
                "report.costs.years-note",
                currency.getDisplayName(messages.locale()),
                currency.getCurrencyCode());
    }

    /// A whole amount with thousands set off.
    public String whole(double amount) {
        return messages.number("%,.0f", amount);
    }

    private static String lossClass(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }
}
