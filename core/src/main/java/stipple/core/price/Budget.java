package stipple.core.price;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import stipple.core.math.Range;
import stipple.core.parameter.Parameters;
import stipple.core.scalp.LossClass;

/// What can be done with a sum of money: the honest answer and the honest alternatives.
///
/// @param amount what a person has, major units of the currency of the place
/// @param verdict whether it buys the work
/// @param budgetRatio amount over the likely price
/// @param alternatives what else can be done, best first
/// @param phases the work paid session by session
/// @param ageAdvice codes of what the person's age means for it
public record Budget(
        double amount,
        Verdict verdict,
        double budgetRatio,
        List<Alternative> alternatives,
        List<Phase> phases,
        List<String> ageAdvice) {
    private static final int ADULT = 18;
    private static final int GROWN = 25;
    private static final double MOST = 1e12;

    /// Whether a budget buys a piece of work.
    public enum Verdict {
        ENOUGH,
        /// Enough for a part now, or for all of it in steps.
        SMALLER_SCOPE,
        NOT_AT_THIS_BUDGET
    }

    /// Something else that can be done.
    ///
    /// @param id kebab-case code
    /// @param cost what it costs; of a yearly thing, one year
    public record Alternative(String id, Range cost) {}

    /// One session paid for by itself.
    ///
    /// @param number from 1
    /// @param cost of this session
    /// @param isPaidByBudget whether the budget reaches to the end of this session
    public record Phase(int number, Range cost, boolean isPaidByBudget) {}

    public Budget {
        if (!(amount >= 0 && amount <= MOST)) {
            throw new IllegalArgumentException("budget " + amount + ", allowed from 0 to " + MOST);
        }
        alternatives = List.copyOf(alternatives);
        phases = List.copyOf(phases);
        ageAdvice = List.copyOf(ageAdvice);
    }

    /// @param ageYears the person's age, when given
    public static Budget of(
            double amount, Work work, Place place, PriceGuide guide, OptionalInt ageYears) {
        Parameters parameters = guide.parameters();
        Range price = guide.estimate(work, place).total();
        double ratio = amount / price.likely();
        Verdict verdict =
                ratio >= parameters.likely("b-pr-budget-enough")
                        ? Verdict.ENOUGH
                        : ratio >= parameters.likely("b-pr-quote-not-credible")
                                ? Verdict.SMALLER_SCOPE
                                : Verdict.NOT_AT_THIS_BUDGET;
        return new Budget(
                amount,
                verdict,
                ratio,
                verdict == Verdict.ENOUGH
                        ? List.of()
                        : alternatives(amount, work, place, guide, verdict),
                phases(amount, price, parameters),
                ageAdvice(ageYears, verdict));
    }

    private static List<Alternative> alternatives(
            double amount, Work work, Place place, PriceGuide guide, Verdict verdict) {
        List<Alternative> all = new ArrayList<>();
        Range price = guide.estimate(work, place).total();
        Range front =
                guide.estimate(work.on(new Extent.OfClass(LossClass.Norwood.II)), place).total();
        double enough = guide.parameters().likely("b-pr-budget-enough");
        if (front.likely() < price.likely() && amount >= enough * front.likely()) {
            all.add(new Alternative("hairline-only", front));
        }
        if (verdict == Verdict.SMALLER_SCOPE) {
            all.add(new Alternative("phases", price));
        }
        all.add(new Alternative("save-and-wait", price));
        all.add(new Alternative("ask-for-assistance", price));
        Place ordinary = Place.in(place.market());
        all.add(new Alternative("shave", guide.item("blades-year", ordinary).price()));
        return all;
    }

    /// The course in its three usual sessions, shared as its dots are.
    private static List<Phase> phases(double amount, Range price, Parameters parameters) {
        List<Phase> phases = new ArrayList<>();
        double summed = 0;
        for (int number = 1; number <= 3; number++) {
            Range cost =
                    PriceLine.whole(
                            price.times(parameters.likely("b-a10-session-" + number + "-share")));
            summed += cost.likely();
            phases.add(new Phase(number, cost, summed <= amount));
        }
        return phases;
    }

    private static List<String> ageAdvice(OptionalInt ageYears, Verdict verdict) {
        if (ageYears.isEmpty() || ageYears.getAsInt() >= GROWN) {
            return List.of();
        }
        List<String> advice = new ArrayList<>();
        if (ageYears.getAsInt() < ADULT) {
            advice.add("not-of-age");
        }
        advice.add("hairline-for-later");
        advice.add("loss-goes-on");
        advice.add("time-to-think");
        if (verdict != Verdict.ENOUGH) {
            advice.add("waiting-costs-little");
        }
        return advice;
    }
}
