package stipple.app.report;

import java.util.ArrayList;
import java.util.List;
import stipple.app.chart.Chart;
import stipple.app.chart.ChartAxis;
import stipple.app.chart.ChartCurve;
import stipple.app.chart.NamedLines;
import stipple.app.text.Messages;
import stipple.core.math.Range;
import stipple.core.price.LifetimeCost;
import stipple.core.price.OptionCost;
import stipple.core.price.OptionId;
import stipple.core.price.YearCost;

/// What each way has cost by each year, as one chart: a line for the likely course with its name at
/// the end, a band for permanent and for repeated temporary pigment.
public final class CostSheet {
    private static final double BEYOND = -1;
    private static final int STEPS = 4;

    private final Messages messages;
    private final CostWords words;

    public CostSheet(Messages messages) {
        this.messages = messages;
        this.words = new CostWords(messages);
    }

    public NamedLines of(LifetimeCost cost) {
        List<OptionCost> shown =
                cost.options().stream().filter(o -> o.impossible().isEmpty()).toList();
        double most =
                roundUp(
                        shown.stream()
                                .mapToDouble(
                                        o -> hasBand(o) ? o.total().high() : o.total().likely())
                                .max()
                                .orElse(1));
        Chart chart =
                new Chart(
                        "",
                        years(cost.years()),
                        amounts(most),
                        shown.stream().map(this::curve).toList(),
                        BEYOND);
        return new NamedLines(
                messages.text("lifetime.chart", cost.years(), cost.currency()),
                chart,
                messages.text("lifetime.chart.axis", cost.currency()));
    }

    private ChartCurve curve(OptionCost option) {
        return new ChartCurve(
                messages.text("option." + option.id().id()),
                List.of(OptionId.values()).indexOf(option.id()),
                option.byYear().stream().map(year -> point(option, year)).toList());
    }

    private static ChartCurve.Point point(OptionCost option, YearCost year) {
        Range summed = year.summed();
        return new ChartCurve.Point(
                year.year(), hasBand(option) ? summed : Range.exactly(summed.likely()));
    }

    private static boolean hasBand(OptionCost option) {
        return option.id() == OptionId.PERMANENT || option.id() == OptionId.TRICO;
    }

    private static ChartAxis years(int last) {
        int step = last <= 6 ? 1 : last <= 12 ? 2 : 5;
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (int year = 0; year <= last; year += step) {
            ticks.add(new ChartAxis.Tick(year, Integer.toString(year)));
        }
        return new ChartAxis(0, last, false, ticks);
    }

    private ChartAxis amounts(double most) {
        List<ChartAxis.Tick> ticks = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            double amount = most * k / STEPS;
            ticks.add(new ChartAxis.Tick(amount, words.whole(amount)));
        }
        return new ChartAxis(0, most, false, ticks);
    }

    /// The next round number that four steps divide well.
    private static double roundUp(double amount) {
        double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(amount, 1))));
        for (double factor : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8}) {
            if (factor * unit >= amount) {
                return factor * unit;
            }
        }
        return 10 * unit;
    }
}
