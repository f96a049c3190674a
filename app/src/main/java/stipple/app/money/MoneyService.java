package stipple.app.money;

import stipple.app.planning.Refusal;
import stipple.app.text.Messages;
import stipple.core.math.Seed;
import stipple.core.price.LifetimeCost;
import stipple.core.price.LifetimeQuestion;
import stipple.core.price.PriceEstimate;
import stipple.core.price.PriceLine;

/// Answers what a treatment costs, now and over the years.
public final class MoneyService {
    private final Messages messages = Messages.english();

    /// @throws Refusal in one sentence, if something is not known or not allowed
    public PriceAnswer price(MoneyRequest request) {
        Wish wish = Wish.of(request, messages);
        double rate = rate(request.inflationPerYear());
        PriceEstimate estimate = wish.guide().estimate(wish.work(), wish.place());
        PriceLine topUp = wish.guide().topUp(wish.work(), wish.place());
        PriceEstimate worst = wish.guide().worstCase(wish.work(), wish.place());
        int year = year(request, topUp.year());
        return new PriceAnswer(
                wish.place().market().country(),
                estimate.inYear(year, rate),
                topUp.inYear(year, rate),
                worst.inYear(year, rate).total(),
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
                            1 + rate(request.inflationPerYear()),
                            draws,
                            new Seed(seed),
                            threads),
                    wish.guide());
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private static double rate(double inflationPerYear) {
        if (!(inflationPerYear >= -0.2 && inflationPerYear <= 0.5)) {
            throw new Refusal(
                    "--inflation "
                            + inflationPerYear
                            + ": allowed -0.2 to 0.5 (0.03 is 3 % a year)");
        }
        return inflationPerYear;
    }

    private static int year(MoneyRequest request, int usual) {
        int year = request.inYear().orElse(usual);
        if (year < 2000 || year > 2100) {
            throw new Refusal("--in-year " + year + ": allowed 2000 to 2100");
        }
        return year;
    }
}
