package stipple.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stipple.app.money.MoneyWords;
import stipple.core.price.StrategyCost;

/// The two ways to meet future hair loss, for programs and for people.
final class StrategyPrint {
    private StrategyPrint() {}

    static Map<String, Object> json(StrategyCost cost) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", cost.strategy().id());
        object.put("stages", cost.stages().stream().map(StrategyPrint::json).toList());
        return object;
    }

    private static Map<String, Object> json(StrategyCost.Stage stage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("year", stage.year());
        object.put("class", stage.lossClassId());
        object.put("worstClass", stage.worstClassId());
        object.put("treatedClass", stage.treatedClassId());
        object.put("areaCm2", Json.range(stage.areaCm2()));
        object.put("summed", Json.range(stage.summed()));
        return object;
    }

    static void print(PrintWriter out, List<StrategyCost> strategies, String currency) {
        MoneyWords words = new MoneyWords();
        out.println(words.text("strategy.title"));
        for (StrategyCost cost : strategies) {
            out.println("  " + words.text("strategy." + cost.strategy().id()));
            for (StrategyCost.Stage stage : cost.stages()) {
                out.println("    " + words.stage(stage, currency));
            }
        }
        out.println("  " + words.text("strategy.note"));
    }
}
