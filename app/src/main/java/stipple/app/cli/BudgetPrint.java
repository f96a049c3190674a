package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import stipple.app.money.MoneyWords;
import stipple.core.price.Budget;

/// What can be done with a sum of money, for programs and for people.
final class BudgetPrint {
    private BudgetPrint() {}

    static Map<String, Object> json(Budget budget) {
        MoneyWords words = new MoneyWords();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("amount", budget.amount());
        object.put("verdict", id(budget));
        object.put("ratio", budget.budgetRatio());
        object.put("text", words.text("budget." + id(budget)));
        object.put(
                "alternatives",
                budget.alternatives().stream()
                        .map(alternative ->
                                Map.of(
                                        "id",
                                        alternative.id(),
                                        "text",
                                        words.text("budget.way." + alternative.id()),
                                        "cost",
                                        Json.range(alternative.cost())))
                        .toList());
        object.put(
                "phases",
                budget.phases().stream()
                        .map(phase ->
                                Map.of(
                                        "number",
                                        phase.number(),
                                        "cost",
                                        Json.range(phase.cost()),
                                        "paidByBudget",
                                        phase.isPaidByBudget()))
                        .toList());
        object.put(
                "ageAdvice",
                budget.ageAdvice().stream()
                        .map(code -> Map.of("id", code, "text", words.text("budget.age." + code)))
                        .toList());
        return object;
    }

    static void print(PrintWriter out, Budget budget, String currency) {
        MoneyWords words = new MoneyWords();
        out.println(words.text("budget." + id(budget)));
        for (Budget.Alternative alternative : budget.alternatives()) {
            out.println(
                    "  - "
                            + words.text("budget.way." + alternative.id())
                            + " "
                            + words.money(alternative.cost(), currency));
        }
        budget.ageAdvice().forEach(code -> out.println("  " + words.text("budget.age." + code)));
    }

    private static String id(Budget budget) {
        return budget.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
