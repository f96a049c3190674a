package stipple.app.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import stipple.app.chart.SvgPen;
import stipple.app.planning.Refusal;
import stipple.app.planning.SmallFile;
import stipple.app.report.CostSheet;
import stipple.app.text.Messages;
import stipple.core.math.Seed;
import stipple.core.price.Budget;
import stipple.core.price.FutureLoss;
import stipple.core.price.LifetimeCost;
import stipple.core.price.LifetimeQuestion;
import stipple.core.price.StrategyCost;

/// Answers what a treatment costs, now and over the years.
public final class MoneyService {
    private final Messages messages;

    public MoneyService() {
        this(Messages.english());
    }

    public MoneyService(Messages messages) {
        this.messages = messages;
    }

    /// @throws Refusal in one sentence, if something is not known or not allowed
    public PriceAnswer price(MoneyRequest request) {
        Wish wish = Wish.of(request, messages);
        return new PriceAnswer(
                wish.place().market().country(),
                wish.guide().estimate(wish.work(), wish.place()),
                wish.guide().topUp(wish.work(), wish.place()),
                wish.guide().worstCase(wish.work(), wish.place()).total(),
                wish.work().extent().areaCm2(wish.guide().parameters()));
    }

    /// @throws Refusal in one sentence, if something is not known or not allowed
    public LifetimeCost lifetime(
            MoneyRequest request, int years, int draws, long seed, int threads) {
        Wish wish = Wish.of(request, messages);
        try {
            return LifetimeCost.of(
                    new LifetimeQuestion(
                            wish.work(),
                            wish.place(),
                            years,
                            1 + request.inflationPerYear(),
                            draws,
                            new Seed(seed),
                            threads),
                    wish.guide());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Both ways to meet future hair loss, now and in 5 and 10 years.
    ///
    /// @throws Refusal in one sentence, if something is not known or not allowed
    public List<StrategyCost> strategies(MoneyRequest request, int ageYears, boolean inFamily) {
        Wish wish = Wish.of(request, messages);
        try {
            return StrategyCost.both(
                    wish.lossClass(),
                    new FutureLoss(ageYears, inFamily),
                    wish.guide(),
                    wish.place());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// What can be done with a sum of money.
    ///
    /// @throws Refusal in one sentence, if something is not known or not allowed
    public Budget budget(MoneyRequest request, double amount, OptionalInt ageYears) {
        Wish wish = Wish.of(request, messages);
        try {
            return Budget.of(amount, wish.work(), wish.place(), wish.guide(), ageYears);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    /// Draws what each way has cost by each year.
    ///
    /// @param file its name must end with .svg; a file of that name is replaced
    /// @throws Refusal in one sentence, if it cannot be written
    public void writeChart(LifetimeCost cost, Path file) {
        if (!SmallFile.name(file).toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new Refusal(messages.text("money.refused.chart-name", SmallFile.name(file)));
        }
        try {
            Files.writeString(file, SvgPen.file(new CostSheet(messages).of(cost)));
        } catch (IOException e) {
            throw new Refusal(messages.text("money.refused.chart", file), e);
        }
    }
}
